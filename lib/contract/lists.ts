import { createSecretKey } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { getCountryPage } from "#lib/countries/get-country-page.ts";
import { getHomePage } from "#lib/home/get-home-page.ts";
import type { Cursor } from "#lib/http/cursor.ts";
import type { MessagePage } from "#lib/messages/message-card.ts";
import { publicId } from "#lib/messages/public-id.ts";
import { getNumberList } from "#lib/numbers/get-number-list.ts";
import { getNumberPage } from "#lib/numbers/get-number-page.ts";
import { getSearchPage } from "#lib/search/get-search-page.ts";
import { getSenderPage } from "#lib/senders/get-sender-page.ts";
import { getServicePage } from "#lib/services/get-service-page.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";
import { add, PR_NUMBER, sms, store, storeOne, US_NUMBER, walk } from "#lib/testing/inbox.ts";

/** Every list of messages there is, with a way to read it; each holds the messages of `fill`. */
const lists: [string, (ctx: ContractContext, cursor: Cursor) => Promise<MessagePage>][] = [
  ["home", async (ctx, cursor) => (await getHomePage(ctx, cursor)).messages],
  [
    "a number's",
    async (ctx, cursor) => (await getNumberPage(ctx, { e164: PR_NUMBER, ...cursor }))!.messages,
  ],
  [
    "a country's",
    async (ctx, cursor) =>
      (await getCountryPage(ctx, { slug: "puerto-rico", ...cursor }))!.messages,
  ],
  [
    "a sender's",
    async (ctx, cursor) => (await getSenderPage(ctx, { slug: "harbour", ...cursor }))!.messages,
  ],
  [
    "a service's",
    async (ctx, cursor) => (await getServicePage(ctx, { slug: "gull", ...cursor }))!.messages,
  ],
  [
    "a search's",
    async (ctx, cursor) => (await getSearchPage(ctx, { q: "noon", ...cursor })).messages,
  ],
];

const PER_PAGE = 25;

const idsOf = (pages: { id: string }[][]) => pages.flat().map(({ id }) => id);

/** Stores messages that are in every list, and between them some that are in few. */
async function fill(ctx: ContractContext, count: number): Promise<string[]> {
  const batches = Array.from({ length: Math.ceil(count / 20) }, (_, i) =>
    store(
      ctx,
      ...Array.from({ length: Math.min(20, count - 20 * i) }, () =>
        sms({ text: "[Gull] 415263 is your code until noon" }),
      ),
      sms({ from: "Tern", to: `+${US_NUMBER}`, text: "elsewhere" }),
    ),
  );
  const results = (await Promise.all(batches)).flatMap((batch) => batch.slice(0, -1));
  return results.map((result) => ("id" in result ? result.id : "")).toReversed();
}

export function listsContract(make: MakeContext): void {
  test.each(lists)(
    "%s list neither skips nor repeats a message while new ones arrive",
    async (name, read) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.nat({ max: 30 }), { minLength: 12, maxLength: 12 }),
          async (arrivals) => {
            await using ctx = await make();
            await add(ctx);
            await add(ctx, US_NUMBER, name === "home" ? "reserve" : "active");
            const old = await fill(ctx, 210);
            const arrived: string[] = [];
            let page = 0;
            const arrive = async () => {
              arrived.unshift(...(await fill(ctx, arrivals[page++ % arrivals.length]!)));
            };

            const down = await walk((cursor) => read(ctx, cursor), "older", {}, arrive);
            expect(idsOf(down)).toEqual(old);
            expect(down.slice(0, -1).every((cards) => cards.length === PER_PAGE)).toBe(true);

            const oldest = down.at(-1)!.at(-1)!;
            const before = arrived.length;
            page = 0;
            // Arrivals go on for a few pages only, or the walk would never end.
            const up = await walk(
              (cursor) => read(ctx, cursor),
              "newer",
              { after: name === "a search's" ? `${oldest.id}.9` : oldest.id },
              async () => (page < 4 ? arrive() : undefined),
            );
            const climbed = up.flatMap((cards) => cards.toReversed()).map(({ id }) => id);
            expect(climbed).toEqual([...arrived, ...old].toReversed().slice(1));
            expect(arrived.length).toBeGreaterThanOrEqual(before);
          },
        ),
        { numRuns: 2 },
      );
    },
  );

  test.each(lists)("%s list goes back up the way it came down", async (_, read) => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER, "reserve");
    await fill(ctx, 77);
    const first = await read(ctx, {});
    const second = await read(ctx, { before: first.older! });
    const back = await read(ctx, { after: second.newer! });
    expect(first.newer).toBeNull();
    expect(idsOf([back.messages])).toEqual(idsOf([first.messages]));
    expect(back.newer).toBeNull();
    expect((await read(ctx, { before: back.older! })).messages).toEqual(second.messages);
  });

  test.each(lists)("%s list goes on behind a message that is gone", async (_, read) => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER, "reserve");
    const ids = await fill(ctx, 60);
    const first = await read(ctx, {});
    await ctx.query(`delete from messages where id = (select id from messages
      where number_id = 1 order by id desc limit 1 offset ${PER_PAGE - 1})`);
    const second = await read(ctx, { before: first.older! });
    expect(idsOf([second.messages])).toEqual(ids.slice(PER_PAGE, 2 * PER_PAGE));
  });

  test("a page holds exactly as many as fit: no neighbour is offered that is empty", async () => {
    const ctx = await make();
    await add(ctx);
    for (const count of [0, 1, 24, 25, 26]) {
      const held = (await ctx.query("select id from messages")).length;
      if (count > held) await store(ctx, ...Array.from({ length: count - held }, () => sms()));
      const page = await getHomePage(ctx, {});
      expect(page.messages.messages).toHaveLength(Math.min(count, PER_PAGE));
      expect(page.messages.older === null).toBe(count <= PER_PAGE);
      expect(page.messages.newer).toBeNull();
    }
  });

  test("a cursor of any content begins the list at its newest, and never fails", async () => {
    const ctx = await make();
    await add(ctx);
    const newest = (await fill(ctx, 30)).slice(0, PER_PAGE);
    const foreign = publicId(
      { ...ctx.keyring, publicIdKey: createSecretKey(Buffer.alloc(16, 1)) },
      3,
    );
    const cursors = fc.oneof(hostileText, fc.constantFrom(foreign, "1", "-1", "msg_", "0"));
    await fc.assert(
      fc.asyncProperty(cursors, cursors, async (before, after) => {
        for (const [name, read] of lists) {
          const { messages } = await read(ctx, { before, after });
          if (messages.map(({ id }) => id).join() !== newest.join()) throw new Error(name);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("a cursor of a message that is hidden is a place like another, and shows nothing of it", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER, "reserve");
    const older = await storeOne(ctx);
    const hidden = await storeOne(ctx, { to: `+${US_NUMBER}` });
    const newer = await storeOne(ctx);
    const before = await getHomePage(ctx, { before: hidden });
    expect(before.messages.messages.map(({ id }) => id)).toEqual([older]);
    const after = await getHomePage(ctx, { after: hidden });
    expect(after.messages.messages.map(({ id }) => id)).toEqual([newer]);
  });

  test("numbers are paged by last message without skipping or repeating one", async () => {
    const ctx = await make();
    const all = Array.from({ length: 120 }, (_, i) => `1787555${String(i).padStart(4, "0")}`);
    for (const [i, e164] of all.entries()) {
      await add(ctx, e164);
      if (i % 2 === 0) await storeOne(ctx, { to: `+${e164}` });
      if (i % 6 === 0) ctx.advance(1000);
    }
    for (const country of [undefined, "puerto-rico"]) {
      const found: string[] = [];
      let before: string | undefined;
      let newer: string | null = null;
      do {
        const { page }: NonNullable<Awaited<ReturnType<typeof getNumberList>>> =
          (await getNumberList(ctx, { country, before }))!;
        found.push(...page.numbers.map(({ e164 }) => e164));
        newer = page.newer;
        before = page.older ?? undefined;
      } while (before);
      expect(found.toSorted()).toEqual(all);
      const back = (await getNumberList(ctx, { country, after: newer! }))!.page;
      expect(back.numbers.map(({ e164 }) => e164)).toEqual(found.slice(50, 100));
    }
    expect(await getNumberList(ctx, { country: "spain" })).toBeNull();
    expect(await getNumberList(ctx, { country: "__proto__" })).toBeNull();
  });
}
