import type { Page } from "@playwright/test";
import { createApiKey } from "#lib/api-keys/create-api-key.ts";
import { signedIn } from "#lib/testing/signed-in.ts";
import { expect, test } from "./harness/fixtures.ts";
import { onSite } from "./harness/site-context.ts";
import { addNumber, addSource, post, type TestSource } from "./harness/source.ts";

const pr = "17875550101";
const us = "12125550102";

test.use({ serverEnv: { API_PER_MINUTE: "0", API_KEY_PER_MINUTE: "0" } });

let source: TestSource;

test.beforeAll(async ({ server }) => {
  source = await addSource(server, { id: "search", provider: "generic" });
  await addNumber(server, pr);
  await addNumber(server, us);
  const code = "[Faro] 415263 is your sign-in code";
  const bulk = Array.from({ length: 190 }, (_, i) => ({
    from: "Paketbote",
    to: `+${us}`,
    text: `Parcel ${i} is on its way`,
  }));
  await post(source, bulk);
  await post(source, [
    { from: "Blue Moss", to: `+${pr}`, text: code },
    { from: "Blue Moss", to: `+${us}`, text: "The boat leaves at noon" },
    { from: "Tern", to: `+${pr}`, text: "The boat leaves at noon" },
  ]);
});

const cards = (page: Page) => page.locator("article[data-message]");

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("narrows a search, shows how it was understood, and takes parts away", async ({
      page,
      server,
    }) => {
      await page.goto(`${server.url}/search`);
      const box = page.getByRole("searchbox").first();
      await box.fill('boat country:puerto-rico from:"Tern"');
      await box.press("Enter");
      await expect(cards(page)).toHaveCount(1);
      await expect(cards(page).first()).toContainText("The boat leaves at noon");
      await expect(page.getByRole("searchbox").first()).toHaveValue("from:Tern country:PR boat");
      const reading = page.getByRole("navigation", { name: "What the search was understood as" });
      await expect(reading.getByRole("link")).toHaveText([
        /from Tern/,
        /in .*Puerto Rico/,
        /with boat/,
      ]);
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
        "href",
        `${server.url}/search?q=from%3ATern+country%3APR+boat`,
      );
      await reading.getByRole("link", { name: /Puerto Rico/ }).click();
      await expect(page).toHaveURL(/\/search\?q=from%3ATern\+boat$/);
      await reading.getByRole("link", { name: /from Tern/ }).click();
      await expect(cards(page)).toHaveCount(2);
      await expect(page).toHaveURL(/\/search\?q=boat$/);
    });

    test("says what it did not understand, and searches it as words", async ({ page, server }) => {
      await page.goto(
        `${server.url}/search?q=${encodeURIComponent("sender:Tern after:soon noon")}`,
      );
      const main = page.locator("main");
      await expect(main).toContainText("sender: is nothing that a search knows");
      await expect(main).toContainText("soon is no date like 2026-11-01");
      await expect(main).toContainText("Nothing found for");
      await page.goto(`${server.url}/es/search?q=from%3ANadie`);
      await expect(main).toContainText("Aquí ningún remitente se llama Nadie.");
    });

    test("says how far it looked, and looks further back when asked", async ({ page, server }) => {
      // Nearly all messages hold both words, and none has them in this order.
      await page.goto(`${server.url}/search?q=${encodeURIComponent('"way parcel"')}`);
      const main = page.locator("main");
      await expect(main).toContainText(
        /Nothing like this in the messages back to \S+\s\d\d:\d\d\sUTC\./,
      );
      await expect(cards(page)).toHaveCount(0);
      await page.getByRole("link", { name: "Look further back" }).click();
      await expect(main).toContainText("Nothing further back: all messages have been looked at.");
      await expect(page.getByRole("link", { name: "Look further back" })).toHaveCount(0);
      await page.getByRole("link", { name: "Newer" }).click();
      await expect(main).toContainText("Nothing newer is like this.");
      await page.getByRole("link", { name: "Older" }).click();
      await expect(main).toContainText("Nothing further back");
      // What is rare is found at once, however many came since.
      await page.goto(`${server.url}/search?q=${encodeURIComponent("parcel 7")}`);
      await expect(cards(page)).toHaveCount(1);
    });

    test("helps with the language", async ({ page, server }) => {
      await page.goto(`${server.url}/search`);
      await page.getByRole("link", { name: "has:code" }).click();
      await expect(cards(page).first()).toContainText("415263");
      await page.getByText("Narrow a search").click();
      await expect(page.getByRole("link", { name: "purpose:sign-in" })).toBeVisible();
    });
  });
}

type Listing = {
  messages: { id: string; url: string }[];
  next: string | null;
  query: string;
  lookedTo: string | null;
};

test.describe("the API", () => {
  const ask = async (url: string, query: Record<string, string>, key?: string) => {
    const headers = key ? { authorization: `Bearer ${key}` } : undefined;
    const address = `${url}/api/v1/messages?${new URLSearchParams(query)}`;
    const response = await fetch(address, headers ? { headers } : {});
    return {
      status: response.status,
      body: (await response.json()) as Listing & { detail: string },
    };
  };

  test("finds the same as the page, and each message by its id", async ({ server }) => {
    const q = 'from:"Blue Moss" has:code';
    const { body } = await ask(server.url, { q });
    expect(body).toMatchObject({ query: q, next: null, messages: [{ purpose: "sign-in" }] });
    const { id } = body.messages[0]!;
    const page = await (await fetch(`${server.url}/search?${new URLSearchParams({ q })}`)).text();
    expect(page).toContain(id);
    const one = await fetch(`${server.url}/api/v1/messages/${id}`);
    expect(await one.json()).toEqual(body.messages[0]);
    const etag = one.headers.get("etag")!;
    const again = await fetch(one.url, { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
    const other = `${id.slice(0, -1)}${id.endsWith("a") ? "b" : "a"}`;
    const answers = await Promise.all(
      [other, `msg_${"a".repeat(26)}`, "1", "%E2%80%AE", "__proto__"].map(async (none) => {
        const response = await fetch(`${server.url}/api/v1/messages/${none}`);
        return [response.status, await response.text()];
      }),
    );
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(answers[0]![0]).toBe(404);
  });

  test("goes a hundred messages back without a key, and on with one", async ({ server }) => {
    const first = await ask(server.url, { sender: "Paketbote", limit: "60" });
    const second = await ask(server.url, {
      sender: "Paketbote",
      limit: "60",
      cursor: first.body.next!,
    });
    expect([first.body.messages.length, second.body.messages.length]).toEqual([60, 40]);
    const cursor = second.body.next!;
    const third = await ask(server.url, { sender: "Paketbote", limit: "60", cursor });
    expect(third).toMatchObject({ status: 403, body: { detail: expect.stringContaining("key") } });
    const key = await onSite(server, async (ctx) => {
      const { name: account } = await signedIn(ctx, "member", server.url);
      return (await createApiKey(ctx, { account, name: "CI", scopes: ["read"] })).key;
    });
    const rest = await ask(server.url, { sender: "Paketbote", limit: "100", cursor }, key);
    expect(rest.status).toBe(200);
    expect(rest.body.messages).toHaveLength(90);
    expect(rest.body.next).toBeNull();
    const ids = [first, second, rest].flatMap(({ body }) => body.messages.map(({ id }) => id));
    expect(new Set(ids).size).toBe(190);
  });

  test("refuses cursors that are forged, of another search or of another list", async ({
    server,
  }) => {
    const { body } = await ask(server.url, { q: "parcel" });
    const cursor = body.next!;
    expect((await ask(server.url, { q: "parcel", cursor })).status).toBe(200);
    for (const [q, forged] of [
      ["way", cursor],
      ["parcel", `${cursor.slice(0, -1)}B`],
      ["parcel", cursor.replace("cur_", "msg_")],
      ["parcel", body.messages[0]!.id],
      ["parcel", "cur_AAAAAAAAAAAAAAAAAAAAAA"],
      ["parcel", "1"],
    ] as const) {
      expect((await ask(server.url, { q, cursor: forged })).status, forged).toBe(422);
    }
    expect((await ask(server.url, { after: "2026-11-01" })).status).toBe(422);
    expect((await ask(server.url, { from: "2026-02-30" })).status).toBe(422);
  });
});
