import { expect, test } from "vitest";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { getHomePage } from "#lib/home/get-home-page.ts";
import { deleteMessage } from "#lib/messages/delete-message.ts";
import { getNumberPage } from "#lib/numbers/get-number-page.ts";
import { getRetentionPage } from "#lib/retention/get-retention-page.ts";
import { runRetention } from "#lib/retention/run-retention.ts";
import { setRetention } from "#lib/retention/set-retention.ts";
import { lastSweep } from "#lib/retention/sweep-state.ts";
import { getSenderPage } from "#lib/senders/get-sender-page.ts";
import { add, PR_NUMBER, sms, store, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

const DAY_MS = 86_400_000;

const reason = "asked for by its operator";

/** The texts of the messages that are left, in their order. */
const left = async (ctx: ContractContext) =>
  (await ctx.query("select text from messages order by id")).map(({ text }) => text);

/** A number of Puerto Rico that nothing is said of, one that is kept apart, and one elsewhere. */
async function threeNumbers(ctx: ContractContext): Promise<void> {
  for (const e164 of [PR_NUMBER, OTHER_PR, US_NUMBER]) await add(ctx, e164);
}

const OTHER_PR = "17875550102";

/** A message to each of them; its text says which day it is, and where it came. */
async function storeDay(ctx: ContractContext, day: number): Promise<void> {
  const to = { pr: PR_NUMBER, own: OTHER_PR, us: US_NUMBER };
  const batch = Object.entries(to).map(([name, e164]) =>
    sms({ to: `+${e164}`, text: `${name} ${day}` }),
  );
  await store(ctx, ...batch);
}

export function retentionContract(make: MakeContext): void {
  test("deletes what is older than it may be, to the millisecond", async () => {
    const ctx = await make();
    await add(ctx);
    await storeOne(ctx);
    ctx.advance(1);
    const kept = await storeOne(ctx);
    ctx.advance(7 * DAY_MS);
    expect(await runRetention(ctx, 7)).toBe(1);
    const { messages } = (await getHomePage(ctx, {})).messages;
    expect(messages.map(({ id }) => id)).toEqual([kept]);
    expect(await runRetention(ctx, 7)).toBe(0);
  });

  test("deletes messages of every visibility with their originals, however many", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER, "reserve");
    const batch = Array.from({ length: 130 }, () => [
      sms(),
      sms({ from: "Banco Mar" }),
      sms({ to: `+${US_NUMBER}` }),
      sms({ to: "+17875550199" }),
    ]).flat();
    await store(ctx, ...batch);
    ctx.advance(8 * DAY_MS);
    await storeOne(ctx);
    expect(await runRetention(ctx, 7)).toBe(390);
    expect(await ctx.query("select id from messages")).toHaveLength(1);
    expect(await ctx.query("select message_id from message_originals")).toHaveLength(1);
    expect(await ctx.query("select id from unrouted_messages")).toEqual([]);
  });

  test("tells of each message that the public saw, and of no other", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER, "reserve");
    await store(ctx, sms(), sms({ from: "Banco Mar" }), sms({ to: `+${US_NUMBER}` }));
    ctx.advance(8 * DAY_MS);
    await runRetention(ctx, 7);
    const changes = await ctx.query("select kind, message_id, tags from changes order by seq");
    expect(changes).toEqual([
      {
        kind: "message-deleted",
        message_id: 1,
        tags: `n${PR_NUMBER} cPR sharbour`,
      },
      {
        kind: "message-deleted",
        message_id: 2,
        tags: `n${PR_NUMBER} cPR sbanco-mar`,
      },
    ]);
  });

  test("keeps changes for 48 hours, whatever the days of messages", async () => {
    const ctx = await make();
    await add(ctx);
    ctx.advance(2 * DAY_MS);
    await storeOne(ctx);
    await runRetention(ctx, 30);
    expect(await ctx.query("select kind from changes")).toHaveLength(2);
    ctx.advance(1);
    await runRetention(ctx, 30);
    expect(await ctx.query("select kind from changes")).toEqual([{ kind: "message-added" }]);
  });

  test("keeps the newest change, and gives no number of a change and no id of a message twice", async () => {
    const ctx = await make();
    await add(ctx);
    const first = await storeOne(ctx);
    ctx.advance(8 * DAY_MS);
    await runRetention(ctx, 7);
    ctx.advance(3 * DAY_MS);
    await runRetention(ctx, 7);
    expect(await ctx.query("select seq from changes")).toEqual([{ seq: 3 }]);
    expect(await storeOne(ctx)).not.toBe(first);
    expect((await ctx.query("select id from messages"))[0]!.id).toBeGreaterThan(1);
    expect(await ctx.query("select seq from changes order by seq")).toEqual([
      { seq: 3 },
      { seq: 4 },
    ]);
  });

  test("forgets a sender that may be a person with its last message, not before", async () => {
    const ctx = await make();
    await add(ctx);
    await storeOne(ctx, { from: "+12125550177", text: "See you" });
    await storeOne(ctx, { from: "Tern" });
    ctx.advance(4 * DAY_MS);
    await storeOne(ctx, { from: "+12125550177", text: "See you again" });
    ctx.advance(4 * DAY_MS);
    await runRetention(ctx, 7);
    const keys = async () =>
      (await ctx.query("select key from senders order by id")).map(({ key }) => key);
    expect(await keys()).toEqual(["12125550177", "tern"]);
    ctx.advance(4 * DAY_MS);
    await runRetention(ctx, 7);
    expect(await keys()).toEqual(["tern"]);
  });

  test("leaves the page of a sender and of a number, with what they once received", async () => {
    const ctx = await make();
    await add(ctx);
    await storeOne(ctx, { from: "Tern" });
    ctx.advance(8 * DAY_MS);
    await runRetention(ctx, 7);
    const counts = { received: 1, listed: 0 };
    expect((await getSenderPage(ctx, { slug: "tern" }))!.sender).toMatchObject(counts);
    expect((await getNumberPage(ctx, { e164: PR_NUMBER }))!.number).toMatchObject(counts);
  });

  test("takes messages that arrive meanwhile along with it", async () => {
    const ctx = await make();
    await add(ctx);
    await store(ctx, ...Array.from({ length: 200 }, () => sms()));
    ctx.advance(8 * DAY_MS);
    const [deleted, ...results] = await Promise.all([
      runRetention(ctx, 7),
      runRetention(ctx, 7),
      ...Array.from({ length: 30 }, () => store(ctx, sms())),
    ]);
    expect((deleted ?? 0) + ((results.shift() as number | null) ?? 0)).toBe(200);
    expect(results.flat()).toHaveLength(30);
    expect(await ctx.query("select listed from numbers")).toEqual([{ listed: 30 }]);
  });

  test("keeps messages as long as their number says, else their country, else everything", async () => {
    const ctx = await make();
    await threeNumbers(ctx);
    expect(await setRetention(ctx, { country: "PR", days: 5, reason })).toBe(true);
    expect(await setRetention(ctx, { e164: OTHER_PR, days: 1, reason })).toBe(true);
    for (let day = 1; day <= 8; day++) {
      await storeDay(ctx, day);
      await runRetention(ctx, 3);
      ctx.advance(DAY_MS);
    }
    ctx.advance(1 - DAY_MS);
    await runRetention(ctx, 3);
    const days = (name: string, from: number) =>
      Array.from({ length: 9 - from }, (_, i) => `${name} ${from + i}`);
    expect((await left(ctx)).toSorted()).toEqual(
      [...days("pr", 4), ...days("own", 8), ...days("us", 6)].toSorted(),
    );
    expect(await lastSweep(ctx)).toEqual({ at: ctx.now(), deleted: 3 });

    await setRetention(ctx, { e164: OTHER_PR, days: 30, reason });
    await setRetention(ctx, { country: "PR", days: null, reason });
    await runRetention(ctx, 1);
    expect(await left(ctx)).toEqual(["pr 8", "own 8", "us 8"]);
    ctx.advance(20 * DAY_MS);
    await runRetention(ctx, 1);
    expect(await left(ctx)).toEqual(["own 8"]);
    ctx.advance(20 * DAY_MS);
    expect(await runRetention(ctx, 1)).toBe(1);
  });

  test("passes over what is kept for longer once, and looks at it again when that changes", async () => {
    const ctx = await make();
    await threeNumbers(ctx);
    await setRetention(ctx, { e164: OTHER_PR, days: 100, reason });
    const many = Array.from({ length: 1300 }, () => sms({ to: `+${OTHER_PR}` }));
    for (let i = 0; i < many.length; i += 100) await store(ctx, ...many.slice(i, i + 100));
    await storeOne(ctx);
    ctx.advance(8 * DAY_MS);
    await storeOne(ctx);
    expect(await runRetention(ctx, 7)).toBe(1);
    const places = () => ctx.query("select place from jobs where name = 'retention:7'");
    expect(await places()).toEqual([{ place: 1301 }]);
    await setRetention(ctx, { e164: OTHER_PR, days: null, reason });
    expect(await runRetention(ctx, 7)).toBe(1300);
    expect(await left(ctx)).toHaveLength(1);
    expect(await ctx.query("select listed from numbers order by id")).toEqual([
      { listed: 1 },
      { listed: 0 },
      { listed: 0 },
    ]);
  });

  test("looks again at what was kept for longer than is usual now", async () => {
    const ctx = await make();
    await threeNumbers(ctx);
    await setRetention(ctx, { e164: OTHER_PR, days: 2, reason });
    await storeDay(ctx, 1);
    ctx.advance(3 * DAY_MS);
    expect(await runRetention(ctx, 7)).toBe(1);
    expect(await runRetention(ctx, 2)).toBe(2);
  });

  test("shows what is kept for how long, and what waits for the next sweep", async () => {
    const ctx = await make();
    await threeNumbers(ctx);
    await setRetention(ctx, { country: "PR", days: 9, reason });
    await setRetention(ctx, { e164: OTHER_PR, days: 2, reason });
    await storeDay(ctx, 1);
    ctx.advance(8 * DAY_MS);
    await storeDay(ctx, 8);
    expect(await getRetentionPage(ctx)).toMatchObject({
      days: 7,
      overrides: [
        { country: "PR", days: 9 },
        { e164: OTHER_PR, days: 2 },
      ],
      hasMore: false,
      lastSweep: null,
      waiting: { messages: 2, isMore: false },
    });
    await runRetention(ctx, 7);
    expect(await getRetentionPage(ctx)).toMatchObject({
      lastSweep: { deleted: 2 },
      waiting: { messages: 0, isMore: false },
    });
  });

  test("writes down what was said of a country or number, and refuses what can't be", async () => {
    const ctx = await make();
    await add(ctx);
    await setRetention(ctx, { country: "SE", days: 2, reason });
    await setRetention(ctx, { e164: PR_NUMBER, days: 30, reason });
    expect(await setRetention(ctx, { e164: PR_NUMBER, days: 30, reason })).toBe(false);
    await setRetention(ctx, { e164: PR_NUMBER, days: null, reason });
    const deeds = await ctx.query(
      "select action, subject, before, after, reason from audit_entries where action like '%.retention' order by id",
    );
    const days = (retentionDays: number | null) => JSON.stringify({ retentionDays });
    expect(deeds).toEqual([
      { action: "country.retention", subject: "SE", before: days(null), after: days(2), reason },
      {
        action: "number.retention",
        subject: PR_NUMBER,
        before: days(null),
        after: days(30),
        reason,
      },
      {
        action: "number.retention",
        subject: PR_NUMBER,
        before: days(30),
        after: days(null),
        reason,
      },
    ]);
    for (const wrong of [0, 3651, 1.5, Number.NaN]) {
      await expect(setRetention(ctx, { country: "SE", days: wrong, reason })).rejects.toThrow(
        "days",
      );
    }
    for (const whose of [{ country: "XX" }, { e164: US_NUMBER }]) {
      const failed = setRetention(ctx, { ...whose, days: 2, reason });
      await expect(failed).rejects.toMatchObject({ kind: "not-found" });
    }
  });

  test.each([
    [
      "retention",
      (ctx: ContractContext) => {
        ctx.advance(8 * DAY_MS);
        return runRetention(ctx, 7);
      },
    ],
    ["an admin", (ctx: ContractContext, id: string) => deleteMessage(ctx, { id, reason })],
  ])("leaves nothing that hangs on a message that %s deletes", async (_who, remove) => {
    const ctx = await make();
    await add(ctx);
    const id = await storeOne(ctx, { from: "+12125550177", text: "see you" });
    await hangOn(ctx, 1);
    await remove(ctx, id);
    for (const table of ["messages", "message_originals", "reviews", "senders"]) {
      expect([table, await ctx.query(`select * from ${table}`)]).toEqual([table, []]);
    }
    expect(await ctx.query("select subject from reports")).toEqual([{ subject: "number:1" }]);
    expect(await ctx.query("select ref from hourly_counts where kind = 'sender'")).toEqual([]);
  });

  test("forgets by their age what is no message", async () => {
    const ctx = await make();
    await add(ctx);
    const at = ctx.now();
    const rows: [table: string, columns: string, days: number][] = [
      ["audit_addresses", `(at, address) values (AT, '192.0.2.1')`, 30],
      ["nonces", `(at, hash, body) values (AT, X, X)`, 4],
      ["sessions", `(created_at, hash, account_id, version, seen_at) values (AT, X, 1, 1, 1)`, 90],
      [
        "invitations",
        `(expires_at, hash, role, invited_by, created_at) values (AT, X, 'a', 'a', 1)`,
        30,
      ],
      ["sign_in_failures", `(last_at, hash, blocked_until) values (AT, X, 1)`, 30],
      ["probes", `(started_at, number_id, kind, hash) values (AT, 1, 'a', X)`, 90],
      [
        "alerts",
        `(ended_at, kind, subject, detail, started_at) values (AT, 'a', 'a', '{}', 1)`,
        90,
      ],
      ["hourly_counts", `(hour, kind, ref, received) values (AT, 'number', 'AT', 1)`, 400],
    ];
    for (const [table, columns, days] of rows) {
      for (const age of [days * DAY_MS, days * DAY_MS + 1]) {
        const bytes =
          ctx.db.connection.dialect === "sqlite"
            ? `x'${"0".repeat(5)}${age % 2}00'`
            : `'\\x${"0".repeat(5)}${age % 2}00'`;
        const values = columns.replaceAll("AT", String(at - age)).replaceAll(" X", ` ${bytes}`);
        await ctx.query(`insert into ${table} ${values}`);
      }
    }
    await ctx.query("insert into alert_deliveries (alert_id, channel) values (1, 'a'), (2, 'a')");
    await runRetention(ctx, 7);
    for (const [table] of rows) {
      expect([table, await ctx.query(`select 1 as one from ${table}`)]).toEqual([
        table,
        [{ one: 1 }],
      ]);
    }
    expect(await ctx.query("select alert_id from alert_deliveries")).toEqual([{ alert_id: 1 }]);
  });

  test("forgets a sender that nothing was shown of for longer than a year, with its hours", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER, "reserve");
    await storeOne(ctx, { from: "Tern" });
    await storeOne(ctx, { from: "Gull" });
    await storeOne(ctx, { from: "Auk", to: `+${US_NUMBER}` });
    ctx.advance(399 * DAY_MS);
    await storeOne(ctx, { from: "Gull" });
    await storeOne(ctx, { from: "Auk", to: `+${US_NUMBER}` });
    await runRetention(ctx, 7);
    const keys = async () =>
      (await ctx.query("select key from senders order by id")).map(({ key }) => key);
    expect(await keys()).toEqual(["tern", "gull", "auk"]);
    ctx.advance(2 * DAY_MS);
    await runRetention(ctx, 7);
    expect(await keys()).toEqual(["gull", "auk"]);
    const hours = await ctx.query("select ref from hourly_counts where kind = 'sender'");
    expect(new Set(hours.map(({ ref }) => ref))).toEqual(new Set(["2", "3"]));
  });
}

/** What an admin and visitors may have left on a message. */
async function hangOn({ query, db }: ContractContext, id: number): Promise<void> {
  const bytes = db.connection.dialect === "sqlite" ? "x'01'" : "'\\x01'";
  await query(`delete from reviews where message_id = ${id}`);
  await query(
    `insert into reviews (message_id, is_open, cause, opened_at) values (${id}, TRUE, 'reported', 1)`,
  );
  for (const subject of [`message:${id}`, "number:1"]) {
    await query(
      `insert into reports (subject, at, reason, visitor, is_open) values ('${subject}', ${Date.UTC(2026, 10, 22)}, 'scam', ${bytes}, TRUE)`,
    );
  }
}
