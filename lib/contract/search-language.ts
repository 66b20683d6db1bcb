import fc from "fast-check";
import { expect, test } from "vitest";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { unpackCodes } from "#lib/messages/packed-codes.ts";
import { idOfPublicId } from "#lib/messages/public-id.ts";
import { coolNumber } from "#lib/numbers/cool-number.ts";
import { purposeOf } from "#lib/otp/purpose-of.ts";
import { type Effort, LONG_LOOK } from "#lib/search/find-messages.ts";
import { getSearchPage, type SearchPage } from "#lib/search/get-search-page.ts";
import { parseQuery } from "#lib/search/parse-query.ts";
import { textTokens } from "#lib/search/tokens.ts";
import { add, PR_NUMBER, sms, store, storeOne, US_NUMBER, walk } from "#lib/testing/inbox.ts";

/** All that a search finds, newest first, by its pages down to the oldest and up again. */
async function found(ctx: ContractContext, q: string, effort?: Effort): Promise<string[]> {
  const read = async (cursor: object) =>
    (await getSearchPage(ctx, { q, ...cursor }, effort)).messages;
  const ids = (pages: { id: string }[][]) => pages.flat().map(({ id }) => id);
  const down = ids(await walk(read, "older"));
  const oldest = down.at(-1);
  if (oldest) {
    const up = await walk(read, "newer", { after: `${oldest}.9` });
    const climbed = ids(up.map((page) => page.toReversed()));
    expect([oldest, ...climbed].toReversed(), q).toEqual(down);
  }
  return down;
}

const senders = ["Gull", "Tern Air", "9009", "小红书", "+1 787 555 0199"];
const texts = [
  "[Faro] 415263 is your sign-in code",
  "[Faro] 415263 is your code to reset your password",
  "Your Gull code is 8842",
  "The boat leaves at noon",
  "船在中午离开 boat",
  "Boat, boat: two boats",
  "Gull: sign up with 20417",
];

/** Each kind of filter with values of which some are there, and nothing. */
const filters = {
  from: ["Gull", "gull", '"Tern Air"', "tern-air", "9009", "小红书", "17875550199", "Nobody"],
  number: [PR_NUMBER, US_NUMBER, "17875550150"],
  country: ["PR", "united-states", "ES"],
  service: ["Faro", "faro", "gull", "none"],
  purpose: ["sign-in", "sign-up", "reset", "payment", "other"],
  has: ["code"],
};

type Row = {
  id: number;
  text: string;
  codes: string | null;
  country: string;
  e164: string;
  key: string;
  slug: string | null;
  service: string | null;
  at: number;
};

/** Which of them a query is for, told by a look at each. */
function isWanted(row: Row, q: string): boolean {
  const { filters: wanted, words } = parseQuery(q);
  const tokens = textTokens(row.text);
  const names = [row.key, row.slug ?? ""];
  const from = wanted.from?.toLowerCase();
  return (
    (!from || (row.slug !== null && names.includes(from))) &&
    (!wanted.number || row.e164 === wanted.number) &&
    (!wanted.country || row.country === wanted.country) &&
    (!wanted.service || row.service === wanted.service.toLowerCase()) &&
    (!wanted.purpose || purposeOf(row.text, unpackCodes(row.codes, row.text)) === wanted.purpose) &&
    (!wanted.has || row.codes !== null) &&
    (wanted.after === null || row.at >= wanted.after) &&
    (wanted.before === null || row.at < wanted.before) &&
    words.every((word) =>
      tokens.some((_, at) =>
        word.tokens.every((token, i) =>
          word.prefix && i === word.tokens.length - 1
            ? tokens[at + i]?.startsWith(token)
            : tokens[at + i] === token,
        ),
      ),
    )
  );
}

async function rowsOf(ctx: ContractContext): Promise<Row[]> {
  return (await ctx.query(
    "select messages.id, messages.text, codes, messages.country, e164, senders.key, senders.slug, services.slug as service, messages.received_at as at from messages join numbers on numbers.id = number_id join senders on senders.id = sender_id left join services on services.id = service_id where messages.listed order by messages.id desc",
  )) as Row[];
}

export function searchLanguageContract(make: MakeContext): void {
  test("finds what a look at every message finds, page by page in both directions", async () => {
    const ctx = await make();
    const start = ctx.now();
    await add(ctx);
    await add(ctx, US_NUMBER);
    const pick = <Value>(list: readonly Value[], n: number) => list[n % list.length]!;
    for (let i = 0; i < 160; i++) {
      // Neighbours differ in every way, but not always in the same ones.
      const from = pick(senders, i * 7 + (i >> 3));
      const to = `+${pick([PR_NUMBER, US_NUMBER, PR_NUMBER], i)}`;
      await store(ctx, sms({ from, to, text: pick(texts, i * 3 + (i >> 2)) }));
      if (i % 10 === 9) ctx.advance(7 * 3_600_000);
    }
    const rows = await rowsOf(ctx);
    const instants = fc
      .integer({ min: -1, max: 120 })
      .map((hours) => new Date(start + hours * 3_600_000).toISOString());
    const part = fc.oneof(
      fc
        .constantFrom(...(Object.keys(filters) as (keyof typeof filters)[]))
        .chain((name) => fc.constantFrom(...filters[name]).map((value) => `${name}:${value}`)),
      fc.tuple(fc.constantFrom("after", "before"), instants).map((pair) => pair.join(":")),
      fc.constantFrom("boat", '"your code"', "code", "船", "415263", "nowhere"),
    );
    // However little it looks at for a page: in the end it has seen everything once.
    const efforts = fc.option(
      fc.record({
        entries: fc.integer({ min: 1, max: 300 }),
        texts: fc.integer({ min: 1, max: 60 }),
      }),
      { nil: undefined },
    );
    const counts: number[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { minLength: 1, maxLength: 3 }),
        efforts,
        async (parts, effort) => {
          const q = parts.join(" ");
          const ids = (await found(ctx, q, effort)).map((id) => idOfPublicId(ctx.keyring, id));
          const wanted = rows.filter((row) => isWanted(row, q)).map(({ id }) => Number(id));
          expect(ids, q).toEqual(wanted);
          counts.push(wanted.length);
        },
      ),
      { numRuns: 150 },
    );
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(30);
  }, 120_000);

  test("names a day and an instant exactly, whatever was deleted between", async () => {
    const ctx = await make();
    await add(ctx);
    ctx.advance(Date.UTC(2026, 10, 30, 23, 59, 59, 999) - ctx.now());
    const last = await storeOne(ctx, { text: "boat one" });
    ctx.advance(1);
    const first = await storeOne(ctx, { text: "boat two" });
    const gone = await storeOne(ctx, { text: "boat three" });
    await hideMessage(ctx, { id: gone, reason: "test" });
    expect(await found(ctx, "after:2026-12-01")).toEqual([first]);
    expect(await found(ctx, "before:2026-12-01")).toEqual([last]);
    expect(await found(ctx, "after:2026-12-01 boat")).toEqual([first]);
    expect(await found(ctx, "after:2026-11-30T23:59:59.999Z before:2026-12-01")).toEqual([last]);
    expect(await found(ctx, "after:2026-11-30 before:2026-12-02")).toEqual([first, last]);
    expect(await found(ctx, "after:2027-01-01")).toEqual([]);
    expect(await found(ctx, "before:1999-01-01")).toEqual([]);
  });

  test("says why nothing can be found", async () => {
    const ctx = await make();
    await add(ctx);
    await storeOne(ctx, { from: "+1 787 555 0188", text: "see you at noon" });
    const notes = async (q: string) => (await getSearchPage(ctx, { q })).notes;
    expect(await notes("from:Nobody")).toEqual([
      { kind: "nobody", operator: "from", text: "Nobody" },
    ]);
    // A person's number is as good as unknown.
    expect(await notes("from:17875550188")).toEqual([
      { kind: "nobody", operator: "from", text: "17875550188" },
    ]);
    expect(await notes("service:none number:17875550150")).toEqual([
      { kind: "nobody", operator: "number", text: "17875550150" },
      { kind: "nobody", operator: "service", text: "none" },
    ]);
    expect(await notes("after:2026-11-02 before:2026-11-02")).toEqual([
      { kind: "no-time", text: "" },
    ]);
    expect(await notes("country:Atlantis noon")).toEqual([
      { kind: "unknown-value", operator: "country", text: "Atlantis" },
    ]);
    expect(await notes("country:ES")).toEqual([]);
  });

  test("shows withheld messages as withheld, and no hidden one nor those of a former term", async () => {
    const ctx = await make();
    await add(ctx);
    const withheld = await storeOne(ctx, { from: "Banco Mar", text: "heron 415263 is your code" });
    const hidden = await storeOne(ctx, { text: "heron 415263 is your code" });
    await hideMessage(ctx, { id: hidden, reason: "test" });
    const shown = await storeOne(ctx, { text: "heron 415263 is your code" });
    const page = await getSearchPage(ctx, { q: `number:${PR_NUMBER}` });
    expect(page.messages.messages).toMatchObject([{ id: shown }, { id: withheld, text: null }]);
    expect(await found(ctx, `number:${PR_NUMBER} heron`)).toEqual([shown]);
    expect(await found(ctx, "country:PR has:code")).toEqual([shown]);
    expect(await found(ctx, "country:PR purpose:other")).toEqual([shown]);
    await coolNumber(ctx, { e164: PR_NUMBER });
    expect(await found(ctx, `number:${PR_NUMBER}`)).toEqual([]);
    expect(await found(ctx, "country:PR")).toEqual([]);
  });

  test("looks no further than it may, says how far, and goes on from there", async () => {
    const ctx = await make();
    await add(ctx);
    const oldest = await storeOne(ctx, { text: "tide boat 415263 is your code", from: "Tern" });
    for (let i = 0; i <= LONG_LOOK.texts; i += 500) {
      await store(ctx, ...Array.from({ length: 500 }, () => sms({ text: "a boat at noon" })));
    }
    const ids = (page: SearchPage) => page.messages.messages.map(({ id }) => id);
    for (const q of ["has:code", "has:code boat", "purpose:other boat country:PR"]) {
      const first = await getSearchPage(ctx, { q });
      expect(ids(first), q).toEqual([]);
      expect(first.looked, q).not.toBeNull();
      const second = await getSearchPage(ctx, { q, before: first.messages.older! });
      expect(ids(second), q).toEqual([]);
      expect(second.looked!.to <= first.looked!.to, q).toBe(true);
      const third = await getSearchPage(ctx, { q, before: second.messages.older! });
      expect(ids(third), q).toEqual([oldest]);
      expect(third.looked, q).toBeNull();
      // And up again, over as many that are none.
      const up = await getSearchPage(ctx, { q, after: third.messages.newer! });
      expect(ids(up), q).toEqual([]);
      expect(up.looked === null, q).toBe(up.messages.newer === null);
    }
    // A short list is looked at whole, however frequent the words are.
    expect(await found(ctx, "from:Tern boat")).toEqual([oldest]);
    // What the index knows to be rare is found at once.
    for (const q of ["tide has:code", "tide boat", '"tide boat"', "boat 415263"]) {
      expect(ids(await getSearchPage(ctx, { q })), q).toEqual([oldest]);
    }
  }, 120_000);
}
