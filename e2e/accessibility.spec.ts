import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./harness/fixtures.ts";
import { addNumber, addSource, post, retireNumber } from "./harness/source.ts";

const number = "17875550101";
// No other file adds it: those without settings of their own may share a server.
const retired = "17875550109";

test.beforeAll(async ({ server }) => {
  const source = await addSource(server, { id: "axe", provider: "generic" });
  await addNumber(server, number);
  await addNumber(server, retired);
  await post(source, { from: "TikTok", to: `+${number}`, text: "Your code is 246810" });
  await post(source, { from: "PayPal", to: `+${number}`, text: "Your code is 135791" });
  await post(source, { from: "بريد", to: `+${number}`, text: "رمز التحقق الخاص بك هو ٤٨٢٩١٣" });
  await post(source, { from: "Long", to: `+${number}`, text: "word ".repeat(400) });
  for (let nth = 0; nth < 24; nth++) {
    const text = `${415_200 + nth} is your code`;
    const sentAt = new Date(Date.now() - 2000 - 500 * nth).toISOString();
    await post(source, { from: "Harbour", to: `+${number}`, text, sentAt });
  }
  await retireNumber(server, `+${retired}`);
});

const paths = [
  "/",
  "/numbers",
  "/numbers?country=puerto-rico",
  `/numbers/${number}`,
  `/numbers/${retired}`,
  "/countries",
  "/countries/puerto-rico",
  "/senders",
  "/senders/tiktok",
  "/services",
  "/services/tiktok",
  "/senders/tiktok/study",
  "/senders/harbour/study",
  "/compare",
  "/compare?a=senders/harbour&b=services/tiktok&days=7",
  "/compare?a=nobody&b=senders/harbour@2020-01-01..2020-01-02",
  "/search",
  "/search?q=code",
  "/search?q=nothingofthekind",
  "/search?q=from%3ATikTok+has%3Acode+country%3APR+after%3A2026-01-01",
  "/search?q=sender%3ATikTok+after%3Asoon+from%3ANobody",
  "/rules",
  "/privacy",
  "/about",
  "/lab",
  `/lab?${new URLSearchParams({ text: "Faro’s code: {{code}}. See bit.ly/3xYz 😀 @faro.example #1" })}`,
  `/es/lab?${new URLSearchParams({ text: "رمز التحقق الخاص بك هو {{code}}" })}`,
  "/docs/api",
  "/contact",
  "/takedown",
  "/opt-out",
  "/transparency",
  `/report?number=${number}`,
  "/not-sent?why=limit",
  "/nothing",
  "/es",
  `/es/numbers/${number}`,
  "/es/search?q=nada",
  "/es/rules",
  "/es/takedown",
];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });
    for (const path of paths) {
      test(`axe finds nothing on ${path}`, async ({ page, server }) => {
        await page.goto(server.url + path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      });
    }
  });
}
