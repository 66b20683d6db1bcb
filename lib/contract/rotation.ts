import { expect, test } from "vitest";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { getCountryList } from "#lib/countries/get-country-list.ts";
import { getCountryPage } from "#lib/countries/get-country-page.ts";
import { getHomePage } from "#lib/home/get-home-page.ts";
import { activateNumber } from "#lib/numbers/activate-number.ts";
import { coolNumber } from "#lib/numbers/cool-number.ts";
import { editNumber, moveMessages } from "#lib/numbers/edit-number.ts";
import { getCoolingNumber } from "#lib/numbers/get-cooling-number.ts";
import { getNumberPage } from "#lib/numbers/get-number-page.ts";
import { hideEndedTerms } from "#lib/numbers/hide-term.ts";
import { numberStatus } from "#lib/numbers/number-status.ts";
import { retireNumber } from "#lib/numbers/retire-number.ts";
import { returnNumber } from "#lib/numbers/return-number.ts";
import { rotateNumber } from "#lib/numbers/rotate-number.ts";
import { listPools } from "#lib/pools/list-pools.ts";
import { recordWaits } from "#lib/pools/record-waits.ts";
import { runRotation } from "#lib/pools/run-rotation.ts";
import { setPolicy } from "#lib/pools/set-policy.ts";
import { getSearchPage } from "#lib/search/get-search-page.ts";
import { getSenderList } from "#lib/senders/get-sender-list.ts";
import { getSenderPage } from "#lib/senders/get-sender-page.ts";
import { add, PR_NUMBER, sms, store, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

const DAY_MS = 86_400_000;
const OTHER = "17875550102";
const THIRD = "17875550103";

/** A listed number with messages, and one in reserve in the same pool. */
async function listed(make: MakeContext): Promise<ContractContext> {
  const ctx = await make();
  await add(ctx);
  await add(ctx, OTHER, "reserve");
  await store(
    ctx,
    ...Array.from({ length: 60 }, () =>
      sms({ from: "Pelican", text: "Your Pelican code is 415263" }),
    ),
  );
  return ctx;
}

const levels = async (ctx: ContractContext) =>
  (await listPools(ctx)).pools.map(({ name, active, reserve, cooling }) => ({
    name,
    levels: [active, reserve, cooling],
  }));

export function rotationContract(make: MakeContext): void {
  test("moves are refused by the database itself where there is none", async () => {
    const moves = ["reserve>active", "active>cooling", "cooling>reserve"];
    const statuses = ["reserve", "active", "cooling", "retired"];
    const ctx = await make();
    for (const from of statuses) {
      for (const to of statuses.filter((each) => each !== from)) {
        await ctx.query("delete from numbers");
        await ctx.query(
          `insert into numbers (e164, national, type, status, term_id, created_at)
           values ('${PR_NUMBER}', '7875550101', 'mobile', '${from}', 1, 1)`,
        );
        const move = (async () => ctx.query(`update numbers set status = '${to}'`))();
        const isMove = moves.includes(`${from}>${to}`) || to === "retired";
        if (isMove) await move;
        else await expect(move, `${from} to ${to}`).rejects.toThrow(/can not move/);
      }
    }
  });

  test("a rotated number cools, one of its pool's reserve takes its place, and nothing of it is shown", async () => {
    const ctx = await listed(make);
    await add(ctx, US_NUMBER, "reserve");
    const before = await ctx.query("select max(seq) as seq from changes");
    expect(await rotateNumber(ctx, { e164: PR_NUMBER, by: "hand", reason: "old" })).toBe(OTHER);

    expect(await numberStatus(ctx, PR_NUMBER)).toBe("cooling");
    expect(await numberStatus(ctx, OTHER)).toBe("active");
    expect(await numberStatus(ctx, US_NUMBER)).toBe("reserve");
    expect(await getNumberPage(ctx, { e164: PR_NUMBER })).toBeNull();
    expect(await getCoolingNumber(ctx, { e164: PR_NUMBER })).toMatchObject({
      e164: PR_NUMBER,
      country: "PR",
      replacement: OTHER,
    });
    expect((await getNumberPage(ctx, { e164: OTHER }))!.messages.messages).toEqual([]);
    expect((await getHomePage(ctx, {})).messages.messages).toEqual([]);
    expect((await getSearchPage(ctx, { q: "pelican" })).messages.messages).toEqual([]);
    expect((await getCountryPage(ctx, { slug: "puerto-rico" }))!.messages.messages).toEqual([]);
    expect((await getSenderPage(ctx, { slug: "pelican" }))!.messages.messages).toEqual([]);
    expect((await getSenderList(ctx, {})).page.senders).toEqual([]);
    expect((await getCountryList(ctx)).countries).toMatchObject([
      { code: "PR", numbers: 1, listed: 0, received: 60 },
    ]);
    expect(await ctx.query("select received, listed from numbers order by id")).toEqual([
      { received: 60, listed: 0 },
      { received: 0, listed: 0 },
      { received: 0, listed: 0 },
    ]);
    const seq = Number(before[0]!.seq);
    const kinds = await ctx.query(`select kind from changes where seq > ${seq} order by seq`);
    expect(kinds.slice(0, 2)).toEqual([{ kind: "number-cooling" }, { kind: "number-activated" }]);
    expect(kinds.slice(2)).toEqual(Array(60).fill({ kind: "message-hidden" }));
    expect(await ctx.query("select * from jobs where name like 'hide-term:%'")).toEqual([]);
    expect(await levels(ctx)).toEqual([
      { name: "PR mobile-or-landline", levels: [1, 0, 1] },
      { name: "US mobile-or-landline", levels: [0, 1, 0] },
    ]);
    const [deed] = (await ctx.query("select action, subject from audit_entries order by id")).slice(
      -1,
    );
    expect(deed).toEqual({ action: "number.rotate", subject: PR_NUMBER });
  });

  test("a number without one in reserve stays as it is", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER, "reserve");
    const id = await storeOne(ctx);
    const rotation = rotateNumber(ctx, { e164: PR_NUMBER, by: "hand" });
    await expect(rotation).rejects.toMatchObject({
      kind: "invalid",
      message: expect.stringContaining("no number in reserve"),
    });
    const page = await getNumberPage(ctx, { e164: PR_NUMBER });
    expect(page!.messages.messages.map((message) => message.id)).toEqual([id]);
    await coolNumber(ctx, { e164: PR_NUMBER, reason: "too many reports" });
    expect(await getCoolingNumber(ctx, { e164: PR_NUMBER })).toMatchObject({ replacement: null });
    expect(await getCountryPage(ctx, { slug: "puerto-rico" })).toBeNull();
  });

  test("a number that returns starts a new term and shows nothing of its former life", async () => {
    const ctx = await listed(make);
    await coolNumber(ctx, { e164: PR_NUMBER });
    // What comes meanwhile is nobody's to see.
    await storeOne(ctx, { from: "Gannet", text: "Gannet code 887766" });
    await expect(returnNumber(ctx, { e164: PR_NUMBER })).rejects.toMatchObject({ kind: "invalid" });
    await expect(activateNumber(ctx, { e164: PR_NUMBER })).rejects.toMatchObject({
      kind: "invalid",
    });
    ctx.advance(90 * DAY_MS - 1);
    await expect(returnNumber(ctx, { e164: PR_NUMBER })).rejects.toThrow(/quarantine/);
    ctx.advance(1);
    await returnNumber(ctx, { e164: PR_NUMBER });
    expect(await numberStatus(ctx, PR_NUMBER)).toBe("reserve");
    expect(await getCoolingNumber(ctx, { e164: PR_NUMBER })).toBeNull();
    await activateNumber(ctx, { e164: PR_NUMBER });

    const page = (await getNumberPage(ctx, { e164: PR_NUMBER }))!;
    expect(page.messages.messages).toEqual([]);
    expect(page.number).toMatchObject({ received: 0, listed: 0, lastMessageAt: null });
    const lists = [
      (await getHomePage(ctx, {})).messages,
      (await getSearchPage(ctx, { q: "code" })).messages,
      (await getCountryPage(ctx, { slug: "puerto-rico" }))!.messages,
    ];
    for (const { messages } of lists) expect(messages).toEqual([]);
    const id = await storeOne(ctx, { from: "Pelican", text: "new life" });
    const after = (await getNumberPage(ctx, { e164: PR_NUMBER }))!;
    expect(after.messages.messages.map((message) => message.id)).toEqual([id]);
    expect(after.number.received).toBe(1);
    expect((await getSenderPage(ctx, { slug: "pelican" }))!.messages.messages).toHaveLength(1);
    expect(await ctx.query("select kind from terms where number_id = 1 order by id")).toEqual([
      { kind: "public" },
      { kind: "cooling" },
      { kind: "reserve" },
      { kind: "public" },
    ]);
  });

  test("only numbers of the right status move, and unknown ones not at all", async () => {
    const ctx = await make();
    await add(ctx, PR_NUMBER, "reserve");
    const verbs = [
      (e164: string) => rotateNumber(ctx, { e164, by: "hand" }),
      (e164: string) => coolNumber(ctx, { e164 }),
      (e164: string) => returnNumber(ctx, { e164 }),
    ];
    for (const verb of verbs) {
      await expect(verb(PR_NUMBER)).rejects.toMatchObject({ kind: "invalid" });
      await expect(verb(US_NUMBER)).rejects.toMatchObject({ kind: "not-found" });
      await expect(verb("\u0000%27")).rejects.toMatchObject({ kind: "not-found" });
    }
    await activateNumber(ctx, { e164: PR_NUMBER, reason: "launch" });
    await expect(activateNumber(ctx, { e164: PR_NUMBER })).rejects.toMatchObject({
      kind: "invalid",
    });
    await coolNumber(ctx, { e164: PR_NUMBER });
    await retireNumber(ctx, PR_NUMBER, "sold");
    expect(await levels(ctx)).toEqual([{ name: "PR mobile-or-landline", levels: [0, 0, 0] }]);
  });

  test("what a process left half hidden, the next run hides", async () => {
    const ctx = await listed(make);
    await ctx.query("update numbers set status = 'cooling' where id = 1");
    await ctx.query(
      "insert into jobs (name, version, place, finished) values ('hide-term:1', 1, null, 0)",
    );
    expect(await hideEndedTerms(ctx)).toBe(1);
    expect((await getHomePage(ctx, {})).messages.messages).toEqual([]);
    expect(await hideEndedTerms(ctx)).toBe(0);
  });

  test("a corrected country takes the number's listed messages and counters with it", async () => {
    const ctx = await listed(make);
    await editNumber(ctx, { e164: PR_NUMBER, country: "US", reason: "ported" });
    const us = (await getCountryPage(ctx, { slug: "united-states" }))!;
    expect(us.messages.messages).toHaveLength(25);
    expect(await getCountryPage(ctx, { slug: "puerto-rico" })).toBeNull();
    expect(
      await ctx.query("select code, numbers, received, listed from countries order by code"),
    ).toEqual([
      { code: "PR", numbers: 0, received: 0, listed: 0 },
      { code: "US", numbers: 1, received: 60, listed: 60 },
    ]);
    expect(
      await ctx.query(
        "select ref, sum(listed) as listed from hourly_counts where kind = 'country' group by ref order by ref",
      ),
    ).toMatchObject([{ ref: "PR" }, { ref: "US" }]);
    expect(await levels(ctx)).toEqual([
      { name: "PR mobile-or-landline", levels: [0, 1, 0] },
      { name: "US mobile-or-landline", levels: [1, 0, 0] },
    ]);
    const tags = await ctx.query("select tags from changes where kind = 'number-edited'");
    expect(tags[0]).toEqual({ tags: `n${PR_NUMBER} cUS cPR` });
    await editNumber(ctx, { e164: PR_NUMBER, country: null, type: "voip", pool: "testers" });
    expect((await getNumberPage(ctx, { e164: PR_NUMBER }))!.number).toMatchObject({
      country: null,
      type: "voip",
    });
    expect((await getHomePage(ctx, {})).messages.messages[0]).toMatchObject({ country: null });
    await moveMessages(ctx);
    expect(await ctx.query("select * from jobs where name like 'move%'")).toEqual([]);
  });

  test("what makes no sense is corrected nowhere", async () => {
    const ctx = await make();
    await add(ctx);
    const wrong = [
      { country: "ZZ" },
      { type: "fax" as "voip" },
      { pool: " " },
      { retentionDays: 0 },
    ];
    for (const each of wrong) {
      const edit = editNumber(ctx, { e164: PR_NUMBER, ...each });
      await expect(edit).rejects.toMatchObject({ kind: "invalid" });
    }
    await editNumber(ctx, { e164: PR_NUMBER, country: "PR" });
    expect(await ctx.query("select kind from changes")).toEqual([{ kind: "number-added" }]);
  });

  test("a policy announces, waits for whoever waits for a code, and then replaces once", async () => {
    const ctx = await listed(make);
    const pool = "PR mobile-or-landline";
    await setPolicy(ctx, { pool, policy: { maxAgeDays: 30, noticeDays: 3 } });
    ctx.advance(26 * DAY_MS);
    expect(await runRotation(ctx, { isWhole: true })).toMatchObject({ announced: 0, rotated: 0 });
    ctx.advance(DAY_MS);
    expect(await runRotation(ctx, { isWhole: true })).toMatchObject({ announced: 1, rotated: 0 });
    const { rotatesAt } = (await getNumberPage(ctx, { e164: PR_NUMBER }))!;
    expect(Date.parse(rotatesAt!)).toBe(ctx.now() + 3 * DAY_MS);
    expect(await runRotation(ctx, { isWhole: true })).toMatchObject({ announced: 0 });

    ctx.advance(3 * DAY_MS);
    const nobody = { newestOpening: () => null };
    const openings = { newestOpening: () => ctx.now() - 60_000 };
    expect(await recordWaits(ctx, [openings, nobody], "one")).toBe(1);
    expect(await recordWaits(ctx, [nobody], "two")).toBe(0);
    ctx.advance(60_000);
    expect(await runRotation(ctx, { isWhole: false })).toMatchObject({ postponed: 1, rotated: 0 });
    // The page that was opened has been open for longer than anybody waits.
    ctx.advance(9 * 60_000);
    const runs = await Promise.all([
      runRotation(ctx, { isWhole: false }),
      runRotation(ctx, { isWhole: false }),
    ]);
    expect(runs.map((run) => run?.rotated ?? 0).sort()).toEqual([0, 1]);
    expect(await numberStatus(ctx, OTHER)).toBe("active");
    expect((await getHomePage(ctx, {})).messages.messages).toEqual([]);
    expect(await ctx.query("select * from waits")).toEqual([]);
  });

  test("whoever always waits is waited for a day at most", async () => {
    const ctx = await listed(make);
    const pool = "PR mobile-or-landline";
    await setPolicy(ctx, { pool, policy: { maxReceived: 60, noticeDays: 0 } });
    expect(await runRotation(ctx, { isWhole: true })).toMatchObject({ announced: 1 });
    const openings = { newestOpening: () => ctx.now() };
    ctx.advance(DAY_MS - 60_000);
    await recordWaits(ctx, [openings], "one");
    expect(await runRotation(ctx, { isWhole: false })).toMatchObject({ postponed: 1 });
    ctx.advance(60_000);
    await recordWaits(ctx, [openings], "one");
    expect(await runRotation(ctx, { isWhole: false })).toMatchObject({ rotated: 1 });
  });

  test("a policy promises nothing that the reserve can't keep, and takes back what it can't", async () => {
    const ctx = await listed(make);
    await add(ctx, THIRD);
    await store(ctx, ...Array.from({ length: 3 }, () => sms({ to: `+${THIRD}` })));
    const pool = "PR mobile-or-landline";
    await setPolicy(ctx, { pool, policy: { maxReceived: 3, noticeDays: 1 } });
    expect(await runRotation(ctx, { isWhole: true })).toMatchObject({ announced: 1 });
    await retireNumber(ctx, OTHER);
    ctx.advance(DAY_MS + 60_000);
    expect(await runRotation(ctx, { isWhole: true })).toMatchObject({ kept: 1, rotated: 0 });
    expect((await getNumberPage(ctx, { e164: PR_NUMBER }))!.rotatesAt).toBeNull();
    await add(ctx, "17875550104", "reserve");
    await runRotation(ctx, { isWhole: true });
    await setPolicy(ctx, { pool, policy: { maxReceived: null } });
    ctx.advance(DAY_MS + 60_000);
    expect(await runRotation(ctx, { isWhole: false })).toMatchObject({ kept: 1, rotated: 0 });
  });

  test("reports and services that stopped are reasons too", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, OTHER, "reserve");
    const pool = "PR mobile-or-landline";
    await setPolicy(ctx, { pool, policy: { maxReports: 2, noticeDays: 0 } });
    for (const [i, isOpen] of [true, false, true].entries()) {
      expect(await runRotation(ctx, { isWhole: true })).toMatchObject({ announced: 0 });
      await ctx.query(
        `insert into reports (subject, at, reason, visitor, is_open)
         values ('number:1', ${ctx.now()}, 'mine', ${ctx.db.connection.dialect === "sqlite" ? `x'0${i}'` : `'\\x0${i}'`}, ${isOpen})`,
      );
    }
    expect(await runRotation(ctx, { isWhole: true })).toMatchObject({ announced: 1 });
    await setPolicy(ctx, { pool, policy: { maxReports: null, minDeliveringShare: 0.7 } });
    const texts = ["Acme", "Boreal", "Cobalt"].map((name) => `Your ${name} code is 415263`);
    for (let i = 0; i < 60; i++) await store(ctx, ...texts.map((text) => sms({ text })));
    expect(await runRotation(ctx, { isWhole: true })).toMatchObject({ kept: 1 });
    for (let i = 0; i < 70; i++) await storeOne(ctx, { text: texts[0]! });
    expect(await runRotation(ctx, { isWhole: true })).toMatchObject({ announced: 1 });
  });

  test("cooled numbers go back by themselves where the policy says so", async () => {
    const ctx = await listed(make);
    const pool = "PR mobile-or-landline";
    await setPolicy(ctx, { pool, policy: { quarantineDays: 10, returns: true } });
    await rotateNumber(ctx, { e164: PR_NUMBER, by: "hand" });
    expect(await runRotation(ctx, { isWhole: true })).toMatchObject({ returned: 0 });
    ctx.advance(10 * DAY_MS);
    expect(await runRotation(ctx, { isWhole: true })).toMatchObject({ returned: 1 });
    expect(await numberStatus(ctx, PR_NUMBER)).toBe("reserve");
    expect((await listPools(ctx)).pools).toMatchObject([{ active: 1, reserve: 1, isLow: false }]);
  });

  test("a pool is low with less in reserve than its policy asks for, never where none is asked for", async () => {
    const ctx = await listed(make);
    const isLow = async () => (await listPools(ctx)).pools.map((pool) => pool.isLow);
    await rotateNumber(ctx, { e164: PR_NUMBER, by: "hand" });
    expect(await isLow()).toEqual([false]);
    await setPolicy(ctx, { pool: "PR mobile-or-landline", policy: { minReserve: 1 } });
    expect(await isLow()).toEqual([true]);
  });

  test("a policy with mistakes is refused with where they are", async () => {
    const ctx = await make();
    const wrong = { maxAgeDays: 0, minDeliveringShare: 2 };
    await expect(setPolicy(ctx, { pool: "PR mobile", policy: wrong })).rejects.toMatchObject({
      kind: "invalid",
      errors: [{ pointer: "/maxAgeDays" }, { pointer: "/minDeliveringShare" }],
    });
    await expect(setPolicy(ctx, { pool: "", policy: {} })).rejects.toMatchObject({
      kind: "invalid",
    });
    expect((await listPools(ctx)).pools).toEqual([]);
  });
}
