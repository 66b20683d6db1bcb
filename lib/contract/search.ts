import fc from "fast-check";
import { expect, test } from "vitest";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { retireNumber } from "#lib/numbers/retire-number.ts";
import { runRetention } from "#lib/retention/run-retention.ts";
import { getSearchPage } from "#lib/search/get-search-page.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";
import { add, PR_NUMBER, sms, store, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

async function found(ctx: ContractContext, q: string): Promise<string[]> {
  const { messages } = (await getSearchPage(ctx, { q })).messages;
  return messages.map(({ id }) => id);
}

/** Texts in the scripts of the world: what finds each of them, and what finds none of all. */
const scripts: [script: string, text: string, finds: string[], findsNothing: string[]][] = [
  ["Latin", "Ihr Hafencode für Zürich", ["zurich", "ZÜRICH", "hafencode fur"], ["hafen"]],
  ["Cyrillic", "Лодка уходит в полдень", ["лодка", "ПОЛДЕНЬ"], ["лод"]],
  ["Greek", "Το πλοίο φεύγει", ["πλοιο", "ΠΛΟΊΟ"], ["πλοία"]],
  ["Armenian", "Նավակը մեկնում է", ["նավակը"], ["նավ"]],
  ["Georgian", "ნავი გადის", ["ნავი"], ["ნავები"]],
  ["Hebrew", "הסירה יוצאת בצהריים", ["הסירה"], ["סירות"]],
  ["Arabic", "القارب يغادر ظهرا", ["القارب"], ["قوارب"]],
  ["Devanagari", "नाव दोपहर को निकलती है", ["दोपहर"], ["दोपह"]],
  ["Bengali", "নৌকা দুপুরে ছাড়ে", ["নৌকা"], ["নৌ"]],
  ["Tamil", "படகு மதியம் புறப்படும்", ["மதியம்"], ["மதிய"]],
  ["Thai", "เรือออกตอนเที่ยง", ["เรือ", "ตอนเที่ยง"], ["รถไฟ"]],
  ["Lao", "ເຮືອອອກຕອນທ່ຽງ", ["ເຮືອ"], ["ລົດໄຟ"]],
  ["Khmer", "ទូកចេញនៅពេលថ្ងៃត្រង់", ["ទូក"], ["រថភ្លើង"]],
  ["Burmese", "လှေသည်မွန်းတည့်ချိန်တွင်ထွက်သည်", ["လှေ"], ["ရထား"]],
  ["Han", "船在中午离开港口", ["中午", "港口", "船"], ["早上"]],
  ["Kana", "ボートは正午に出ます", ["ボート", "正午"], ["電車"]],
  ["Hangul", "배가 정오에 떠납니다", ["정오에"], ["정"]],
  ["Ethiopic", "ጀልባው እኩለ ቀን ይነሳል", ["ጀልባው"], ["ጀልባዎች"]],
  ["Cherokee", "ᏥᏳ ᎤᏂᎩᏒ", ["ᏥᏳ"], ["ᎤᏂ"]],
  ["Georgian capitals", "ᲜᲐᲕᲘ", ["ნავი"], []],
  ["Adlam", "𞤁𞤢𞤲𞤣𞤢𞤴𞤯𞤫", ["𞤁𞤢𞤲𞤣𞤢𞤴𞤯𞤫"], []],
];

export function searchContract(make: MakeContext): void {
  test.each(scripts)("finds words in %s", async (_, text, finds, findsNothing) => {
    const ctx = await make();
    await add(ctx);
    await storeOne(ctx, { text: "another boat" });
    const id = await storeOne(ctx, { text: `${text} 415263` });
    for (const q of finds) expect(await found(ctx, q), q).toContain(id);
    for (const q of findsNothing) expect(await found(ctx, q), q).not.toContain(id);
  });

  test("finds every message by each of its words, whatever they are", async () => {
    const ctx = await make();
    await add(ctx);
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const word = `zeta${text.length}`;
        const id = await storeOne(ctx, { text: `${text} ${word}` });
        const [row] = await ctx.query("select text from messages order by id desc limit 1");
        // What stands before it may make it a password, or an address.
        expect((await found(ctx, word)).includes(id)).toBe(row!.text.endsWith(word));
      }),
      { numRuns: 60 },
    );
  });

  test("never fails, whatever is asked", async () => {
    const ctx = await make();
    await add(ctx);
    await store(ctx, sms({ text: "one boat" }), sms({ text: "two boats" }));
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (q, cursor) => {
        await getSearchPage(ctx, { q, before: cursor, after: cursor });
        await getSearchPage(ctx, { q: `"${q}" boat*` });
      }),
      { numRuns: 150 },
    );
    for (const q of ["*", '"', "NEAR(a b)", "AND", "boat OR", "tokens:boat", "-boat", "^boat"]) {
      await getSearchPage(ctx, { q });
    }
  });

  test("wants every word, in any order, and a phrase in its own", async () => {
    const ctx = await make();
    await add(ctx);
    const one = await storeOne(ctx, { text: "the grey boat leaves at noon" });
    const two = await storeOne(ctx, { text: "at noon the boat is grey" });
    expect(await found(ctx, "noon grey")).toEqual([two, one]);
    expect(await found(ctx, '"grey boat"')).toEqual([one]);
    expect(await found(ctx, "noon train")).toEqual([]);
    expect(await found(ctx, "")).toEqual([]);
  });

  test("never finds what is withheld, hidden, retired or deleted", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER, "reserve");
    await add(ctx, "17875550103");
    await storeOne(ctx, { from: "Banco Mar", text: "heron one" });
    await storeOne(ctx, { to: `+${US_NUMBER}`, text: "heron two" });
    await storeOne(ctx, { to: "+17875550103", text: "heron three" });
    await storeOne(ctx, { text: "heron four" });
    expect(await found(ctx, "heron")).toHaveLength(2);
    await retireNumber(ctx, "17875550103");
    expect(await found(ctx, "heron")).toHaveLength(1);
    ctx.advance(2 * 86_400_000);
    const last = await storeOne(ctx, { text: "heron five" });
    await runRetention(ctx, 1);
    expect(await found(ctx, "heron")).toEqual([last]);
    expect(await found(ctx, "four")).toEqual([]);
  });

  test("never finds the rest of a link", async () => {
    const ctx = await make();
    await add(ctx);
    const id = await storeOne(ctx, { text: "See https://tern.example/tide?token=ebb now" });
    expect(await found(ctx, "tern")).toEqual([id]);
    for (const q of ["tide", "token", "ebb"]) expect(await found(ctx, q), q).toEqual([]);
  });

  test("finds active numbers and shown senders by how they begin", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, "17875550103", "reserve");
    await storeOne(ctx, { from: "Dutch Bros." });
    await storeOne(ctx, { from: "+9009" });
    const digits = await getSearchPage(ctx, { q: "+1 (787) 555" });
    expect(digits.numbers.map(({ e164 }) => e164)).toEqual([PR_NUMBER]);
    const senders = async (q: string) =>
      (await getSearchPage(ctx, { q })).senders.map(({ slug }) => slug);
    expect(await senders("dutch")).toEqual(["dutch-bros"]);
    expect(await senders("DUTCH BROS")).toEqual(["dutch-bros"]);
    expect(await senders("90")).toEqual(["9009"]);
    expect(await senders("nobody")).toEqual([]);
  });

  test("ends after 500 pages and says so", async () => {
    const ctx = await make();
    await add(ctx);
    const id = await storeOne(ctx, { text: "boat" });
    await storeOne(ctx, { text: "boat" });
    const near = await getSearchPage(ctx, { q: "boat", after: `${id}.500` });
    expect(near).toMatchObject({ tooFar: false, messages: { messages: [expect.anything()] } });
    const far = await getSearchPage(ctx, { q: "boat", after: `${id}.501` });
    expect(far).toMatchObject({ tooFar: true, messages: { messages: [], older: null } });
  });
}
