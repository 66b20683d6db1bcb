import type { Page } from "@playwright/test";
import { changeDatabaseFile } from "#db/testing/database.ts";
import { runCli } from "./harness/cli.ts";
import { EventStream } from "./harness/event-stream.ts";
import { expect, test } from "./harness/fixtures.ts";
import { addNumber, addSource, post, type TestSource } from "./harness/source.ts";

const number = "17875550101";
let source: TestSource;

test.beforeAll(async ({ server }) => {
  source = await addSource(server, { id: "services", provider: "generic" });
  await addNumber(server, number);
});

const cards = (page: Page) => page.locator("article[data-message]");

async function send(text: string, from = "22395"): Promise<string> {
  const response = await post(source, { from, to: `+${number}`, text });
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("leads from a card to the service's page, with messages of all its senders", async ({
      page,
      server,
    }) => {
      const service = javaScriptEnabled ? "Tern Sons" : "Gull Sons";
      await send(`[${service}] 482913 is your code`);
      await send(`[${service.toUpperCase()}] 104417 is your code`, service);
      await page.goto(`${server.url}/senders/22395`);
      await cards(page).first().getByRole("link", { name: service.toUpperCase() }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(service.toUpperCase());
      await expect(cards(page)).toHaveCount(2);
      await expect(cards(page).getByRole("heading").first()).toHaveText(service);
      await page.getByRole("link", { name: "Services" }).first().click();
      await expect(
        page.locator("main").getByRole("link", { name: service.toUpperCase() }),
      ).toBeVisible();
    });

    test("tells by the keyboard why a code was found, in the words of the message", async ({
      page,
      server,
    }) => {
      await send("415263 is your verification code");
      await page.goto(`${server.url}/numbers/${number}`);
      const card = cards(page).first();
      const why = card.getByText(/^Found by/);
      await expect(why).toBeHidden();
      await card.locator("summary").focus();
      await page.keyboard.press("Enter");
      await expect(why).toHaveText(/^Found by “.*verification code.*” after it\.$/);
      await page.keyboard.press("Enter");
      await expect(why).toBeHidden();
    });
  });
}

test("tells the stream and the open page of a service what names it", async ({ page, server }) => {
  await send("[Lantern] 482913 is your code");
  await page.goto(`${server.url}/services/lantern`);
  await expect(page.locator("[data-live=live]")).toBeVisible();
  const stream = await EventStream.open(server.url, "/live?service=lantern");
  const id = await send("[LANTERN] 730164 is your code");
  await send("[Beacon] 415263 is your code");
  await expect.poll(() => stream.added).toEqual([id]);
  expect(stream.changes[0]).toMatchObject({
    message: { id, service: { title: "LANTERN", slug: "lantern" } },
  });
  await expect(cards(page).first()).toContainText("730164");
  await expect(cards(page)).toHaveCount(2);
  stream.close();
});

test("says nothing of a service whose message is withheld, and forgets one that is hidden", async ({
  page,
  server,
}) => {
  await send("[Kittiwake] 482913 is your code", "Banco Mar");
  expect((await fetch(`${server.url}/services/kittiwake`)).status).toBe(404);
  const id = await send("[Guillemot] 482913 is your code");
  expect((await fetch(`${server.url}/services/guillemot`)).status).toBe(200);
  const env = { DATABASE_URL: `file:${server.databasePath}` };
  await runCli(["message", "hide", id, "--reason", "a name"], { env });
  await expect.poll(async () => (await fetch(`${server.url}/services/guillemot`)).status).toBe(404);
  await page.goto(`${server.url}/services`);
  await expect(page.getByText(/Kittiwake|Guillemot/)).toHaveCount(0);
});

test("shows a phrase that runs the other way in its own box, without widening the page", async ({
  page,
  server,
}) => {
  await send(`رمز التحقق الخاص بك هو 415263 ${"w".repeat(300)}`);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${server.url}/numbers/${number}`);
  const card = cards(page).first();
  await card.locator(".why summary").click();
  await expect(card.locator(".why-lines bdi")).toBeVisible();
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(isWide).toBe(false);
});

test("shows in open and in kept pages what another process finds again", async ({
  page,
  server,
}) => {
  const id = await send("[Osprey] 482913 is your code");
  changeDatabaseFile(server.databasePath, "update messages set codes = null");
  await page.goto(`${server.url}/services/osprey`);
  const card = page.locator(`#${id}`);
  await expect(page.locator("[data-live=live]")).toBeVisible();
  await page.evaluate(() => Object.assign(globalThis, { isSame: true }));
  const env = { DATABASE_URL: `file:${server.databasePath}` };
  const { code, stderr } = await runCli(["reindex", "--from-start"], { env });
  expect(code, stderr).toBe(0);
  await expect(card.locator(".code-chip code")).toHaveText("482913");
  expect(await page.evaluate(() => "isSame" in globalThis)).toBe(true);
  await expect
    .poll(async () => (await fetch(`${server.url}/services/osprey`)).text())
    .toContain('<mark class="code-mark">482913</mark>');
});
