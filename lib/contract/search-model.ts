import fc from "fast-check";
import { expect, test } from "vitest";
import { findByTokens } from "#db/queries/search.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { publicId } from "#lib/messages/public-id.ts";
import type { Effort } from "#lib/search/find-messages.ts";
import { getSearchPage } from "#lib/search/get-search-page.ts";
import { parseWords } from "#lib/search/parse-words.ts";
import { textTokens } from "#lib/search/tokens.ts";
import { add, sms, store, walk } from "#lib/testing/inbox.ts";

const words = [
  "boat",
  "boats",
  "tide",
  "tide",
  "ti",
  "Zürich",
  "zurich",
  "415263",
  "41",
  "4",
  "٤١٥",
  "船",
  "船在",
  "中午",
  "午",
  "離開港口",
  "القارب",
  "يُغادِر",
  "เรือ",
  "เรือออก",
  "ออก",
  "ボート",
  "정오에",
  "👩‍🔬",
  "𞤁𞤢𞤲",
  "𠮷野家",
  "𠮷",
  "नाव",
  "a",
  "ﬁn",
  "&",
  "'",
  "%",
  "_",
  "\\",
  ":*",
];
const gaps = [" ", " ", " ", "", "-", ", ", "\n"];

const someText = (maxLength: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...gaps)), {
      minLength: 1,
      maxLength,
    })
    .map((parts) => parts.flat().join(""));

const queries = fc
  .array(fc.tuple(someText(4), fc.boolean()), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map(([text, isQuoted]) => (isQuoted ? `"${text}"` : text)).join(" "));

type Entry = { id: string; tokens: string[] };

/** What the index must have been given: the tokens of each public copy, newest first. */
async function entriesOf(ctx: ContractContext): Promise<Entry[]> {
  const rows = await ctx.query("select id, text from messages order by id desc");
  return rows.map(({ id, text }) => ({
    id: publicId(ctx.keyring, id),
    tokens: textTokens(text),
  }));
}

/** Which of them a query finds, told without any index. */
function expected(entries: Entry[], q: string): string[] {
  const phrases = parseWords(q);
  if (phrases.length === 0) return [];
  return entries
    .filter(({ tokens }) =>
      phrases.every((phrase) =>
        tokens.some((_, at) =>
          phrase.tokens.every((token, i) => {
            const isPrefix = phrase.prefix && i === phrase.tokens.length - 1;
            const there = tokens[at + i];
            return isPrefix ? there?.startsWith(token) : there === token;
          }),
        ),
      ),
    )
    .map(({ id }) => id);
}

/** All that a search finds, by its pages down to the oldest and up again. */
async function found(ctx: ContractContext, q: string, effort?: Effort): Promise<string[]> {
  const read = async (cursor: object) =>
    (await getSearchPage(ctx, { q, ...cursor }, effort)).messages;
  const ids = (pages: { id: string }[][]) => pages.flat().map(({ id }) => id);
  const down = await walk(read, "older");
  const oldest = ids(down).at(-1);
  if (oldest) {
    const up = await walk(read, "newer", { after: `${oldest}.9` });
    const climbed = ids(up.map((page) => page.toReversed()));
    expect([oldest, ...climbed].toReversed()).toEqual(ids(down));
  }
  return ids(down);
}

export function searchModelContract(make: MakeContext): void {
  test("finds what a look at all tokens finds, page by page in both directions", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someText(8), { minLength: 1, maxLength: 70 }),
        fc.array(queries, { minLength: 10, maxLength: 20 }),
        fc.constantFrom(undefined, { entries: 9, texts: 3 }, { entries: 40, texts: 30 }),
        async (texts, asked, effort) => {
          await using ctx = await make();
          await add(ctx);
          await store(ctx, ...texts.map((text) => sms({ text })));
          const entries = await entriesOf(ctx);
          // What is asked for by chance is mostly not there: parts of texts are.
          const parts = texts.map((text) => `"${text.slice(text.length / 3, text.length / 1.5)}"`);
          for (const q of [...asked, ...parts.slice(0, 20)]) {
            expect(await found(ctx, q, effort), q).toEqual(expected(entries, q));
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  test("knows a message by its own tokens in their order, and by no others", async () => {
    const ctx = await make();
    await add(ctx);
    const texts = ["tide boat 415263", "boat tide 415263", "船在中午 boat"];
    for (const text of texts) await store(ctx, sms({ text }));
    const rows = await ctx.query("select id, text from messages");
    for (const { id } of rows) {
      for (const { id: other, text } of rows) {
        const tokens = textTokens(text).join(" ");
        const found = await findByTokens(ctx.db, { id: Number(id), tokens });
        expect(found).toEqual(other === id ? [{ id }] : []);
      }
    }
  });

  test("finds phrases behind any number of the same token, and among thousands", async () => {
    const ctx = await make();
    await add(ctx);
    const texts = [
      `${"tide ".repeat(300)}ebb flow`,
      `${"tide ".repeat(300)}flow ebb`,
      `${"ab ".repeat(2000)}tide ebb`,
      Array.from({ length: 1600 }, (_, i) => `w${i}`).join(" "),
      `${"船".repeat(4500)}在`,
      `${"a ".repeat(3999)}z beyond`,
      `${"เรือ".repeat(700)}ออก`,
    ];
    for (const text of texts) await store(ctx, sms({ from: "Tern", text }));
    const entries = await entriesOf(ctx);
    expect(Math.max(...entries.map(({ tokens }) => tokens.length))).toBe(4000);
    const asked = [
      '"ebb flow"',
      '"flow ebb"',
      '"tide ebb"',
      '"tide ebb flow"',
      '"tide tide tide flow"',
      '"ab tide ebb"',
      '"w1598 w1599"',
      '"w1598 w1597"',
      "w0 w1599",
      '"船在"',
      "船",
      '"a z"',
      "beyond",
      '"เรือออก"',
    ];
    const counts: number[] = [];
    for (const q of asked) {
      const ids = await found(ctx, q);
      expect(ids, q).toEqual(expected(entries, q));
      counts.push(ids.length);
    }
    expect(counts).toEqual([1, 1, 2, 1, 1, 1, 1, 0, 1, 0, 1, 1, 0, 1]);
  });
}
