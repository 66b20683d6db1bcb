import AxeBuilder from "@axe-core/playwright";
import { runCli } from "./harness/cli.ts";
import { expect, test } from "./harness/fixtures.ts";
import { addNumber, addSource, post, type TestSource } from "./harness/source.ts";

const number = "17875550101";
let source: TestSource;

test.beforeAll(async ({ server }) => {
  source = await addSource(server, { id: "messages", provider: "generic" });
  await addNumber(server, number);
});

async function send(text: string, from = "22395"): Promise<string> {
  const response = await post(source, { from, to: `+${number}`, text });
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

test("leads from a card to the message's page, and from there to others of its format", async ({
  page,
  server,
}) => {
  const other = await send("[Gull] 104417 is your code – don’t share it");
  const id = await send("[Gull] 482913 is your code – don’t share it");
  await page.goto(`${server.url}/numbers/${number}`);
  await page.locator(`#${id} time`).first().click();
  await expect(page).toHaveURL(`${server.url}/messages/${id}`);
  await expect(page.getByRole("region", { name: "Encoding" })).toContainText("UCS-2, one SMS");
  await expect(page.getByRole("region", { name: "Encoding" })).toContainText("U+2019");
  await expect(page.getByRole("region", { name: "Timeline" })).toContainText("Announced");
  await expect(page.getByText("after it.")).toBeVisible();
  const format = page.getByRole("region", { name: "Format" });
  await expect(format).toContainText("[Gull] {d6} is your code – don’t share it");
  await format.getByRole("link").first().click();
  await expect(page).toHaveURL(`${server.url}/messages/${other}`);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
});

test("is another page once words are redacted, and none once it is hidden", async ({
  page,
  server,
}) => {
  const id = await send("Dear Maria, 330951 is your code for the boat");
  const address = `${server.url}/messages/${id}`;
  await page.goto(address);
  await expect(page.locator("main")).toContainText("the boat");
  await runCli(["message", "redact", id, "--text", "the boat", "--reason", "a test"], {
    env: { DATABASE_URL: `file:${server.databasePath}` },
  });
  await expect(async () => {
    await page.reload();
    await expect(page.locator("main")).not.toContainText("the boat", { timeout: 100 });
  }).toPass();
  await runCli(["message", "hide", id, "--reason", "a test"], {
    env: { DATABASE_URL: `file:${server.databasePath}` },
  });
  await expect(async () => {
    expect((await page.goto(address))?.status()).toBe(404);
  }).toPass();
});

test("is the same 404 for what is hidden, unknown, or no id", async ({ request, server }) => {
  const hidden = await send("615208 is your code");
  await runCli(["message", "hide", hidden, "--reason", "a test"], {
    env: { DATABASE_URL: `file:${server.databasePath}` },
  });
  const bodies = new Set<string>();
  for (const id of [hidden, `msg_${"a".repeat(26)}`, "msg_1", "constructor"]) {
    const answer = await request.get(`${server.url}/messages/${id}`);
    expect(answer.status()).toBe(404);
    bodies.add(await answer.text());
  }
  expect(bodies.size).toBe(1);
});

test("says of a withheld message that it is, without its text, and is for no search engine", async ({
  page,
  server,
}) => {
  const id = await send("[Banco Mar] 948173 is your code", "Banco Mar");
  await page.goto(`${server.url}/es/messages/${id}`);
  await expect(page.locator("main")).toContainText("bancos");
  expect(await page.content()).not.toContain("948173");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
});
