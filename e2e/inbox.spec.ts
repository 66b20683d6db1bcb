import type { Page } from "@playwright/test";
import { expect, test } from "./harness/fixtures.ts";
import { addNumber, addSource, post, type TestSource } from "./harness/source.ts";

const number = "17875550101";

/** The addresses that a message to the Puerto Rico number from +9009 must stand on. */
const places = [`/numbers/${number}`, "/countries/puerto-rico", "/senders/9009"];

let source: TestSource;

test.beforeAll(async ({ server }) => {
  source = await addSource(server, { id: "inbox", provider: "generic" });
  await addNumber(server, number);
});

const cards = (page: Page) => page.locator("article[data-message]");

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("shows a posted message first on its number's, country's and sender's page", async ({
      page,
      server,
    }) => {
      const code = javaScriptEnabled ? "482913" : "730164";
      const text = `${code} is your verification code. It ends in 10 minutes.`;
      const response = await post(source, { from: "+9009", to: `+${number}`, text });
      expect(response.status).toBe(201);

      for (const place of places) {
        await page.goto(server.url + place);
        const first = cards(page).first();
        await expect(first).toContainText(text);
        await expect(first.getByRole("heading")).toHaveText("+9009");
        await expect(first.locator("mark")).toHaveText(code);
        await expect(first.locator(".code-chip code")).toHaveText(code);
        await expect(first.locator("time").first()).toHaveAttribute("datetime", /^\d{4}-.*Z$/);
      }
      await expect(page.getByRole("heading", { level: 1 })).toContainText("+9009");
      await page.goto(`${server.url}/numbers/${number}`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("+1 787-555-0101");
    });

    test("pages through 200 messages without skipping or repeating while others arrive", async ({
      page,
      server,
    }) => {
      const to = javaScriptEnabled ? "+17875550102" : "+17875550103";
      await addNumber(server, to);
      const texts = Array.from({ length: 200 }, (_, index) => `Parcel ${index} is on its way.`);
      const response = await post(
        source,
        texts.map((text) => ({ from: "Paketbote", to, text })),
      );
      expect(response.status).toBe(200);

      const seen: string[] = [];
      await page.goto(`${server.url}/numbers/${to.slice(1)}`);
      for (let pages = 1; pages < 20; pages += 1) {
        seen.push(...(await cards(page).locator(".foreign[dir=auto]").allInnerTexts()));
        await post(source, { from: "Paketbote", to, text: `Late ${pages}` });
        const older = page.getByRole("link", { name: "Older" });
        if ((await older.count()) === 0) break;
        await older.click();
        await page.waitForLoadState();
      }
      const shown = seen.filter((text) => text.startsWith("Parcel"));
      expect(shown).toEqual(texts.toReversed());

      await page.getByRole("link", { name: "Newer" }).click();
      await expect(cards(page)).toHaveCount(25);
    });

    test("finds messages, senders and numbers by search", async ({ page, server }) => {
      const word = javaScriptEnabled ? "Zimtstern" : "Mohnkuchen";
      await post(source, { from: "Bäckerei", to: `+${number}`, text: `Dein ${word} ist fertig` });
      await page.goto(server.url);
      await page.getByRole("searchbox").first().fill(word.toLowerCase());
      await page.getByRole("searchbox").first().press("Enter");
      await expect(page).toHaveURL(new RegExp(`/search\\?q=${word.toLowerCase()}`));
      await expect(cards(page).first()).toContainText(word);

      await page.goto(`${server.url}/search?q=bäck`);
      await expect(
        page.locator("main").getByRole("link", { name: "Bäckerei" }).first(),
      ).toBeVisible();
      await page.goto(`${server.url}/search?q=787555010`);
      await expect(page.locator("main").getByText("+1 787-555-0101").first()).toBeVisible();
    });
  });
}

test("copies a code with its button, and with the keyboard", async ({ page, server, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await post(source, { from: "+9009", to: `+${number}`, text: "Your code is 551-208" });
  await page.goto(`${server.url}/numbers/${number}`);

  const chip = cards(page)
    .first()
    .getByRole("button", { name: /551208/ });
  await expect(chip).toBeVisible();
  await page.keyboard.press("j");
  await expect(cards(page).first()).toBeFocused();
  await page.keyboard.press("c");
  await expect.poll(clipboard).toBe("551208");

  await page.evaluate(() => navigator.clipboard.writeText(""));
  await chip.click();
  await expect.poll(clipboard).toBe("551208");

  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox").first()).toBeFocused();
});

test("withholds messages of sensitive senders and account recovery", async ({ page, server }) => {
  const secret = "Your PayPal payment code is 918273";
  await post(source, { from: "PayPal", to: `+${number}`, text: secret });
  for (const place of ["/", `/numbers/${number}`, "/senders/paypal", "/search?q=paypal"]) {
    const html = await (await fetch(server.url + place)).text();
    expect(html).not.toContain("918273");
  }
  await page.goto(`${server.url}/senders/paypal`);
  await expect(cards(page).first()).toContainText("Withheld");
});

test("masks a person's number until it sends a code", async ({ page, server }) => {
  const from = "+12125550147";
  await post(source, { from, to: `+${number}`, text: "Hi, it is me, call me back" });
  await page.goto(`${server.url}/numbers/${number}`);
  await expect(cards(page).first()).toContainText("call me back");
  await expect(cards(page).first()).not.toContainText("555-0147");
  expect((await fetch(`${server.url}/senders/12125550147`)).status).toBe(404);

  await post(source, { from, to: `+${number}`, text: "Your verification code is 664120" });
  expect((await fetch(`${server.url}/senders/12125550147`)).status).toBe(200);
  await page.goto(`${server.url}/numbers/${number}`);
  await expect(cards(page).first()).toContainText("+1 212-555-0147");
});
