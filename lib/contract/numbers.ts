import { expect, test } from "vitest";
import { listNumbers } from "#lib/cli/list-numbers.ts";
import type { MakeContext } from "#lib/contract/describe-contract.ts";
import { getCountryList } from "#lib/countries/get-country-list.ts";
import { getCountryPage } from "#lib/countries/get-country-page.ts";
import { getHomePage } from "#lib/home/get-home-page.ts";
import { addNumber } from "#lib/numbers/add-number.ts";
import { getNumberList } from "#lib/numbers/get-number-list.ts";
import { getNumberPage } from "#lib/numbers/get-number-page.ts";
import { importNumbers } from "#lib/numbers/import-numbers.ts";
import type { NumberStatus } from "#lib/numbers/number-card.ts";
import { numberStatus } from "#lib/numbers/number-status.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { retireNumber } from "#lib/numbers/retire-number.ts";
import { getSearchPage } from "#lib/search/get-search-page.ts";
import { getSenderPage } from "#lib/senders/get-sender-page.ts";
import { addSource } from "#lib/sources/add-source.ts";
import { add, PR_NUMBER, sms, store, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

export function numbersContract(make: MakeContext): void {
  test("are listed from the moment they are added, with country, change and deed", async () => {
    const ctx = await make();
    expect(await add(ctx)).toBe(true);
    const list = await getNumberList(ctx, {});
    expect(list!.page.numbers).toEqual([
      expect.objectContaining({
        e164: PR_NUMBER,
        display: "+1 787-555-0101",
        country: "PR",
        status: "active",
        received: 0,
        listed: 0,
        firstMessageAt: null,
        lastMessageAt: null,
      }),
    ]);
    expect((await getCountryList(ctx)).countries).toMatchObject([{ code: "PR", numbers: 1 }]);
    expect(await ctx.query("select kind, tags from changes")).toEqual([
      { kind: "number-added", tags: `n${PR_NUMBER} cPR` },
    ]);
    expect(await ctx.query("select actor, action, subject from audit_entries order by id")).toEqual(
      [{ actor: "system:cli", action: "number.add", subject: PR_NUMBER }],
    );
  });

  test("stay as they are when they are added again", async () => {
    const ctx = await make();
    await add(ctx);
    const number = parseNumber(PR_NUMBER)!;
    expect(await addNumber(ctx, { number, country: "ES", status: "reserve" })).toBe(false);
    expect(await Promise.all([add(ctx), add(ctx)])).toEqual([false, false]);
    expect((await getNumberPage(ctx, { e164: PR_NUMBER }))!.number.country).toBe("PR");
    expect(await ctx.query("select numbers from countries")).toEqual([{ numbers: 1 }]);
    expect(await ctx.query("select kind from changes")).toHaveLength(1);
    expect(await ctx.query("select kind from terms")).toEqual([{ kind: "public" }]);
  });

  test("are imported from a list, all or none, the known ones as they are", async () => {
    const ctx = await make();
    await add(ctx, US_NUMBER);
    await addSource(ctx, { name: "gateway", provider: "generic" });
    const lines = (...texts: string[]) => texts.map((text, i) => ({ number: i + 1, text }));
    const wrong = lines(
      "number,status,source",
      `+${PR_NUMBER},,gateway`,
      "nobody",
      `+${PR_NUMBER}`,
      "+17875550109,,nowhere",
    );
    expect((await importNumbers(ctx, wrong)).mistakes).toMatchObject([
      { line: 3 },
      { line: 4, mistake: "repeats the number of line 2" },
      { line: 5, mistake: "names a source that there is not: nowhere" },
    ]);
    expect(await ctx.query("select e164 from numbers")).toEqual([{ e164: US_NUMBER }]);
    const right = lines(
      "number,country,type,pool,status,source",
      `+${PR_NUMBER},,,,,gateway`,
      `+${US_NUMBER},PR,,,,`,
      "+17875550109,,voip,testers,reserve,",
    );
    const imported = { added: 2, known: [{ line: 3, e164: US_NUMBER }], mistakes: [] };
    expect(await importNumbers(ctx, right)).toEqual(imported);
    expect((await getNumberList(ctx, {}))!.page.numbers).toHaveLength(2);
    expect(
      await ctx.query("select pool, type, status, source_id from numbers order by id"),
    ).toEqual([
      {
        pool: "US mobile-or-landline",
        type: "mobile-or-landline",
        status: "active",
        source_id: null,
      },
      { pool: "PR mobile-or-landline", type: "mobile-or-landline", status: "active", source_id: 1 },
      { pool: "testers", type: "voip", status: "reserve", source_id: null },
    ]);
    expect(await ctx.query("select name, active, reserve from pools order by name")).toEqual([
      { name: "PR mobile-or-landline", active: 1, reserve: 0 },
      { name: "US mobile-or-landline", active: 1, reserve: 0 },
      { name: "testers", active: 0, reserve: 1 },
    ]);
    expect(await ctx.query("select code, numbers from countries order by code")).toEqual([
      { code: "PR", numbers: 1 },
      { code: "US", numbers: 1 },
    ]);
    const many = Array.from({ length: 10_001 }, (_, i) => ({ number: i + 1, text: "" }));
    await expect(importNumbers(ctx, many)).rejects.toMatchObject({ kind: "too-large" });
  });

  test("are listed for the operator in the order they were added, whatever their status", async () => {
    const ctx = await make();
    const all = Array.from({ length: 203 }, (_, i) => `1787555${String(i).padStart(4, "0")}`);
    for (const [i, e164] of all.entries()) await add(ctx, e164, i % 2 ? "reserve" : "active");
    const listed = async (status?: NumberStatus) => {
      const numbers: string[] = [];
      for await (const { e164 } of listNumbers(ctx, status)) numbers.push(e164);
      return numbers;
    };
    expect(await listed()).toEqual(all);
    expect(await listed("reserve")).toEqual(all.filter((_, i) => i % 2));
    expect(await listed("retired")).toEqual([]);
  });

  test("may be of another country than their digits propose, or of none", async () => {
    const ctx = await make();
    await addNumber(ctx, { number: parseNumber(PR_NUMBER)!, country: "XK" });
    await addNumber(ctx, { number: parseNumber(US_NUMBER)!, country: null });
    await storeOne(ctx, { to: `+${US_NUMBER}` });
    expect((await getCountryList(ctx)).countries.map(({ code }) => code)).toEqual(["XK"]);
    expect((await getNumberPage(ctx, { e164: US_NUMBER }))!.number.country).toBeNull();
    expect((await getHomePage(ctx, {})).messages.messages).toMatchObject([{ country: null }]);
  });

  test("in reserve are no public matter", async () => {
    const ctx = await make();
    await add(ctx, PR_NUMBER, "reserve");
    expect(await getNumberPage(ctx, { e164: PR_NUMBER })).toBeNull();
    expect((await getNumberList(ctx, {}))!.page.numbers).toEqual([]);
    expect(await getNumberList(ctx, { country: "puerto-rico" })).toBeNull();
    expect((await getCountryList(ctx)).countries).toEqual([]);
    expect(await getCountryPage(ctx, { slug: "puerto-rico" })).toBeNull();
    expect((await getSearchPage(ctx, { q: "1787555" })).numbers).toEqual([]);
    expect(await ctx.query("select * from changes")).toEqual([]);
  });

  test("that retire take their messages from every list, and answer as retired", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER);
    const kept = await storeOne(ctx, { to: `+${US_NUMBER}`, text: "heron stays" });
    // More than are hidden at once.
    await store(ctx, ...Array.from({ length: 120 }, () => sms({ text: "heron goes 415263" })));
    const added = (await ctx.query("select seq from changes")).length;
    await retireNumber(ctx, PR_NUMBER);

    expect(await numberStatus(ctx, PR_NUMBER)).toBe("retired");
    expect(await getNumberPage(ctx, { e164: PR_NUMBER })).toBeNull();
    expect((await getNumberList(ctx, {}))!.page.numbers.map(({ e164 }) => e164)).toEqual([
      US_NUMBER,
    ]);
    expect(await getCountryPage(ctx, { slug: "puerto-rico" })).toBeNull();
    const lists = [
      (await getHomePage(ctx, {})).messages,
      (await getSenderPage(ctx, { slug: "harbour" }))!.messages,
      (await getSearchPage(ctx, { q: "heron" })).messages,
    ];
    for (const { messages } of lists) expect(messages.map(({ id }) => id)).toEqual([kept]);
    const hidden = await ctx.query(`select text, codes from messages where not listed`);
    expect(hidden).toEqual(Array.from({ length: 120 }, () => ({ text: "", codes: null })));

    const after = (await ctx.query("select kind, message_id from changes order by seq")).slice(
      added,
    );
    expect(after[0]).toMatchObject({ kind: "number-retired" });
    expect(after.slice(1).map(({ kind }) => kind)).toEqual(Array(120).fill("message-hidden"));
    expect(new Set(after.map((row) => row.message_id)).size).toBe(121);
    expect((await ctx.query("select action from audit_entries order by id")).at(-1)).toEqual({
      action: "number.retire",
    });
  });

  test("that are retired receive nothing any more, and are not added again", async () => {
    const ctx = await make();
    await add(ctx);
    await retireNumber(ctx, PR_NUMBER);
    expect(await store(ctx, sms())).toEqual([{ status: "unrouted" }]);
    expect(await add(ctx)).toBe(false);
    expect(await numberStatus(ctx, PR_NUMBER)).toBe("retired");
  });

  test("are retired once: unknown and retired ones are told apart from none", async () => {
    const ctx = await make();
    await add(ctx);
    await retireNumber(ctx, PR_NUMBER);
    for (const e164 of [PR_NUMBER, US_NUMBER, "", "x"]) {
      await expect(retireNumber(ctx, e164)).rejects.toMatchObject({ kind: "not-found" });
    }
  });

  test("go on retiring where a process ended half-way", async () => {
    const ctx = await make();
    await add(ctx);
    await store(ctx, ...Array.from({ length: 60 }, () => sms()));
    await ctx.query(`update numbers set status = 'retired'`);
    await retireNumber(ctx, PR_NUMBER);
    expect((await getHomePage(ctx, {})).messages.messages).toEqual([]);
    expect(await ctx.query("select listed, received from numbers")).toEqual([
      { listed: 0, received: 60 },
    ]);
  });

  test("show the messages of their current term alone", async () => {
    const ctx = await make();
    await add(ctx);
    await storeOne(ctx, { text: "former life" });
    await ctx.query(`insert into terms (number_id, kind, started_at) values (1, 'public', 0)`);
    await ctx.query(`update numbers set term_id = (select max(id) from terms)`);
    const id = await storeOne(ctx, { text: "present life" });
    const page = await getNumberPage(ctx, { e164: PR_NUMBER });
    expect(page!.messages.messages.map((message) => message.id)).toEqual([id]);
    expect(page!.number).toMatchObject({ received: 1, listed: 1 });
  });

  test("tell first and last message of what is listed", async () => {
    const ctx = await make();
    await add(ctx);
    const first = new Date(ctx.now()).toISOString();
    await storeOne(ctx);
    ctx.advance(60_000);
    const last = new Date(ctx.now()).toISOString();
    await storeOne(ctx);
    expect((await getNumberPage(ctx, { e164: PR_NUMBER }))!.number).toMatchObject({
      received: 2,
      listed: 2,
      firstMessageAt: first,
      lastMessageAt: last,
    });
  });

  test("name others of their country, and never themselves", async () => {
    const ctx = await make();
    const others = Array.from({ length: 9 }, (_, i) => `1787555012${i}`);
    for (const e164 of [PR_NUMBER, US_NUMBER, ...others]) await add(ctx, e164);
    const { more } = (await getNumberPage(ctx, { e164: PR_NUMBER }))!;
    expect(more).toHaveLength(6);
    expect(more.every(({ e164 }) => others.includes(e164))).toBe(true);
  });
}
