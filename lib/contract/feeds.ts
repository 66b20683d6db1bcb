import { expect, test } from "vitest";
import type { MakeContext } from "#lib/contract/describe-contract.ts";
import type { ListSubject } from "#lib/edge/page-subject.ts";
import { atomFeed } from "#lib/feeds/atom-feed.ts";
import type { FeedScope } from "#lib/feeds/feed.ts";
import { getFeed } from "#lib/feeds/get-feed.ts";
import { jsonFeed } from "#lib/feeds/json-feed.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { activateNumber } from "#lib/numbers/activate-number.ts";
import { coolNumber } from "#lib/numbers/cool-number.ts";
import { type KnownNumber, knownNumbers } from "#lib/numbers/known-numbers.ts";
import { retireNumber } from "#lib/numbers/retire-number.ts";
import { returnNumber } from "#lib/numbers/return-number.ts";
import { add, PR_NUMBER, sms, store, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

const about = (kind: ListSubject["kind"], name: string): FeedScope => ({ subject: { kind, name } });

const scopes: [FeedScope, title: string, path: string, query: string][] = [
  [about("number", PR_NUMBER), "Messages to +1 787-555-0101", `/numbers/${PR_NUMBER}`, ""],
  [
    about("country", "puerto-rico"),
    "Messages to numbers of Puerto Rico",
    "/countries/puerto-rico",
    "",
  ],
  [about("sender", "harbour"), "Messages from Harbour", "/senders/harbour", ""],
  [about("service", "gull"), "Messages that name Gull", "/services/gull", ""],
  [{ q: "415263 code" }, "Messages that hold 415263 code", "/search", "?q=415263+code"],
];

export function feedsContract(make: MakeContext): void {
  test.each(scopes)("gives the newest messages of %j", async (scope, title, path, query) => {
    const ctx = await make();
    await add(ctx);
    const feed = () => getFeed(ctx, { scope, locale: "en" });
    const text = "[Gull] 415263 is your code";
    const results = await store(ctx, ...Array.from({ length: 30 }, () => sms({ text })));
    const ids = results.map((result) => ("id" in result ? result.id : "")).toReversed();
    const { items, pageUrl, feedUrl, ...found } = (await feed())!;
    expect(found.title).toBe(`${title} · ${found.siteName}`);
    expect(items.map(({ message }) => message.id)).toEqual(ids.slice(0, 25));
    expect(items[0]).toMatchObject({
      id: `urn:glasspost:${ids[0]}`,
      title: "Harbour to +1 787-555-0101",
      text,
    });
    expect(new URL(pageUrl).pathname + new URL(pageUrl).search).toBe(path + query);
    expect(feedUrl("json")).toBe(`${new URL(pageUrl).origin}${path}/feed.json${query}`);
    await hideMessage(ctx, { id: ids[0]!, reason: "names a person" });
    expect((await feed())!.items[0]!.message.id).toBe(ids[1]);
  });

  test("says of a withheld message that it is withheld, and nothing of its text", async () => {
    const ctx = await make();
    await add(ctx);
    await storeOne(ctx, { from: "Banco Mar", text: "[Banco Mar] 415263 is your code" });
    const scope = about("number", PR_NUMBER);
    const english = (await getFeed(ctx, { scope, locale: "en" }))!;
    const spanish = (await getFeed(ctx, { scope, locale: "es" }))!;
    for (const written of [atomFeed(english), jsonFeed(english)]) {
      expect(written).toContain("Withheld: messages from banks are not shown.");
      expect(written).not.toContain("415263");
    }
    expect(spanish.title).toMatch(/^Mensajes al \+1 787-555-0101/);
    expect(atomFeed(spanish)).toContain('xml:lang="es"');
    expect(spanish.pageUrl).toMatch(/\/es\/numbers\/17875550101$/);
    expect(spanish.items[0]!.text).not.toMatch(/415263|Withheld/);
  });

  test("gives nothing of what has no page, and nothing new of what is empty", async () => {
    const ctx = await make();
    await add(ctx);
    for (const scope of [
      about("number", US_NUMBER),
      about("country", "atlantis"),
      about("sender", "heron"),
      about("service", "heron"),
    ]) {
      expect(await getFeed(ctx, { scope, locale: "en" })).toBeNull();
    }
    const empty = (await getFeed(ctx, { scope: about("number", PR_NUMBER), locale: "en" }))!;
    expect(empty.items).toEqual([]);
    expect(atomFeed(empty)).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
    ctx.advance(60_000);
    const later = (await getFeed(ctx, { scope: about("number", PR_NUMBER), locale: "en" }))!;
    expect(atomFeed(later)).toBe(atomFeed(empty));
    await storeOne(ctx);
    await coolNumber(ctx, { e164: PR_NUMBER });
    expect(await getFeed(ctx, { scope: about("number", PR_NUMBER), locale: "en" })).toBeNull();
  });

  test("knows every number that is or was public, and none of the reserve", async () => {
    const ctx = await make();
    const known = async () => {
      const found: KnownNumber[] = [];
      for await (const each of knownNumbers(ctx)) found.push(each);
      return found;
    };
    expect(await known()).toEqual([]);
    const at = new Date(ctx.now()).toISOString();
    await add(ctx);
    await add(ctx, US_NUMBER);
    await add(ctx, "17875550177", "reserve");
    await add(ctx, "17875550178", "reserve");
    await retireNumber(ctx, "17875550178");
    const shown = { status: "active", publicSince: at, publicUntil: null };
    expect(await known()).toEqual([
      { e164: PR_NUMBER, country: "PR", ...shown },
      { e164: US_NUMBER, country: "US", ...shown },
    ]);
    ctx.advance(1000);
    const later = new Date(ctx.now()).toISOString();
    await coolNumber(ctx, { e164: PR_NUMBER });
    await retireNumber(ctx, US_NUMBER);
    expect(await known()).toMatchObject([
      { status: "cooling", publicSince: at, publicUntil: later },
      { status: "retired", publicSince: at, publicUntil: later },
    ]);
    ctx.advance(1000 * 86_400_000);
    await returnNumber(ctx, { e164: PR_NUMBER });
    expect((await known()).map(({ e164 }) => e164)).toEqual([US_NUMBER]);
    await activateNumber(ctx, { e164: PR_NUMBER });
    expect((await known())[0]).toEqual({ e164: PR_NUMBER, country: "PR", ...shown });
  });

  test("knows more numbers than it reads at once", async () => {
    const ctx = await make();
    const numbers = Array.from(
      { length: 1001 },
      (_, at) => `1787555${String(at).padStart(4, "0")}`,
    );
    for (const e164 of numbers) await add(ctx, e164);
    const found: string[] = [];
    for await (const { e164 } of knownNumbers(ctx)) found.push(e164);
    expect(found).toEqual(numbers);
  });
}
