import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { getHomePage } from "#lib/home/get-home-page.ts";
import { getSearchPage } from "#lib/search/get-search-page.ts";
import { getSenderList } from "#lib/senders/get-sender-list.ts";
import { getSenderPage } from "#lib/senders/get-sender-page.ts";
import { add, sms, store, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

const PERSON = "+1 212 555 0177";
const PERSON_DIGITS = "12125550177";

async function latest(ctx: ContractContext) {
  return (await getHomePage(ctx, {})).messages.messages[0]!;
}

async function slugOf(ctx: ContractContext, from: string): Promise<string | null> {
  await storeOne(ctx, { from, text: "no code in it" });
  return (await latest(ctx)).sender.slug;
}

export function sendersContract(make: MakeContext): void {
  test("are one sender however they are written, titled as last written", async () => {
    const ctx = await make();
    await add(ctx);
    for (const from of ["9009", "+9009", " 90 09 "]) await storeOne(ctx, { from });
    await storeOne(ctx, { from: "+9009" });
    const page = await getSenderPage(ctx, { slug: "9009" });
    expect(page!.sender).toMatchObject({ title: "+9009", kind: "short", received: 4, listed: 4 });
    expect(page!.messages.messages).toHaveLength(4);
    expect(page!.messages.messages.every(({ sender }) => sender.title === "+9009")).toBe(true);
    expect((await getSenderList(ctx, {})).page.senders).toHaveLength(1);
  });

  test.each([
    ["TikTok", "tiktok"],
    ["Dutch Bros.", "dutch-bros"],
    ["АЛЬФА", "альфа"],
    ["小红书", "小红书"],
  ])("named %s have the page %s", async (from, slug) => {
    const ctx = await make();
    await add(ctx);
    expect(await slugOf(ctx, from)).toBe(slug);
    expect((await getSenderPage(ctx, { slug }))!.sender.title).toBe(from);
  });

  test.each([
    ["sip:12125550177@gw.example", "+1 ••• ••• ••77"],
    ["whatsapp:+12125550177", "+1 ••• ••• ••77"],
    ["Ann +1 212 555 0177", "+1 ••• ••• ••77"],
    ["ann@example.com", "•••@example.com"],
  ])("that may be a person, written %s, are masked and have no page", async (from, title) => {
    const ctx = await make();
    await add(ctx);
    await storeOne(ctx, { from, text: "no code in it" });
    expect((await latest(ctx)).sender).toEqual({ title, slug: null });
  });

  test("with names that wish for one slug have a page each, for good", async () => {
    const ctx = await make();
    await add(ctx);
    const names = ["Dutch Bros", "Dutch-Bros", "Dutch.Bros", "dutch/bros", "¡Dutch Bros!"];
    const slugs: (string | null)[] = [];
    for (const name of names) slugs.push(await slugOf(ctx, name));
    expect(slugs[0]).toBe("dutch-bros");
    expect(new Set(slugs).size).toBe(names.length);
    for (const [i, name] of names.entries()) expect(await slugOf(ctx, name)).toBe(slugs[i]);
    for (const slug of slugs) {
      const page = await getSenderPage(ctx, { slug: slug! });
      expect(page!.sender.received).toBe(2);
    }
  });

  test("cannot take each other's place by a name that looks like a made slug", async () => {
    const ctx = await make();
    await add(ctx);
    const suffix = createHash("sha256").update("dutch-bros").digest("hex").slice(0, 8);
    const slugs = [
      await slugOf(ctx, "Dutch Bros"),
      await slugOf(ctx, `Dutch Bros ${suffix}`),
      await slugOf(ctx, "Dutch-Bros"),
    ];
    expect(new Set(slugs).size).toBe(3);
    expect(slugs).not.toContain(null);
  });

  test("with a phone number are masked, without page or search hit, until they send a code", async () => {
    const ctx = await make();
    await add(ctx);
    await storeOne(ctx, { from: PERSON, text: "See you at the harbour" });
    expect((await latest(ctx)).sender).toEqual({ title: "+1 ••• ••• ••77", slug: null });
    expect(await getSenderPage(ctx, { slug: PERSON_DIGITS })).toBeNull();
    expect((await getSenderList(ctx, {})).page.senders).toEqual([]);
    for (const q of [PERSON_DIGITS, PERSON, "1212555"]) {
      expect((await getSearchPage(ctx, { q })).senders).toEqual([]);
    }

    await storeOne(ctx, { from: PERSON, text: "Your code is 415263" });
    const page = await getSenderPage(ctx, { slug: PERSON_DIGITS });
    expect(page!.sender).toMatchObject({ title: "+1 212-555-0177", kind: "phone", received: 2 });
    expect(page!.messages.messages.map(({ sender }) => sender.slug)).toEqual([
      PERSON_DIGITS,
      PERSON_DIGITS,
    ]);
    expect((await getSearchPage(ctx, { q: "1212555" })).senders).toHaveLength(1);
  });

  test("with a phone number get no page for a code that nobody saw", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER, "reserve");
    await storeOne(ctx, { from: PERSON, text: "See you at the harbour" });
    await storeOne(ctx, { from: PERSON, to: `+${US_NUMBER}`, text: "Your code is 415263" });
    expect((await latest(ctx)).sender.slug).toBeNull();
  });

  test("show other senders, never themselves, last message first", async () => {
    const ctx = await make();
    await add(ctx);
    for (let i = 0; i < 20; i++) {
      await storeOne(ctx, { from: `Gull ${String.fromCharCode(65 + i)}` });
      ctx.advance(1000);
    }
    const { more } = (await getSenderPage(ctx, { slug: "gull-t" }))!;
    expect(more.map(({ slug }) => slug)).toEqual(
      Array.from({ length: 12 }, (_, i) => `gull-${String.fromCharCode(115 - i)}`),
    );
  });

  test("are paged without skipping or repeating one", async () => {
    const ctx = await make();
    await add(ctx);
    // Some at the same millisecond, some not.
    for (let i = 0; i < 12; i++) {
      const batch = Array.from({ length: 10 }, (_, j) => sms({ from: `Tern ${i} ${j} x` }));
      await store(ctx, ...batch);
      if (i % 3 === 0) ctx.advance(1000);
    }
    const slugs: string[] = [];
    let before: string | null = null;
    let first: string | null = null;
    do {
      const { page }: Awaited<ReturnType<typeof getSenderList>> = await getSenderList(
        ctx,
        before ? { before } : {},
      );
      slugs.push(...page.senders.map(({ slug }) => slug));
      first = page.newer;
      before = page.older;
    } while (before);
    expect(slugs).toHaveLength(120);
    expect(new Set(slugs).size).toBe(120);
    const { page } = await getSenderList(ctx, { after: first! });
    expect(page.senders.map(({ slug }) => slug)).toEqual(slugs.slice(50, 100));
  });

  test.each(["", "x", "1-", "-1", "1-1-1", "99999999999999999-1", "1'-1", "__proto__"])(
    "begin at the newest for the cursor %j",
    async (cursor) => {
      const ctx = await make();
      await add(ctx);
      await storeOne(ctx);
      const { page } = await getSenderList(ctx, { before: cursor, after: cursor });
      expect(page.senders).toHaveLength(1);
      expect(page).toMatchObject({ older: null, newer: null });
    },
  );
}
