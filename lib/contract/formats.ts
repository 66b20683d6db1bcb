import fc from "fast-check";
import { expect, test } from "vitest";
import { findTimings, listTimings } from "#db/queries/timings.ts";
import { takeClaim } from "#lib/claims/claim.ts";
import { dayOf } from "#lib/clock.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { DELIVERIES_KEPT_MS, pruneRollups } from "#lib/counters/prune-rollups.ts";
import { settle } from "#lib/counters/settle-arrivals.ts";
import { erase } from "#lib/erasure/erase.ts";
import { identifyFormat } from "#lib/formats/identify-format.ts";
import { NEWEST_KEPT, unpackNewest } from "#lib/formats/packed-newest.ts";
import { deleteMessage } from "#lib/messages/delete-message.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { type Moderation, moderateMessages } from "#lib/messages/moderate-messages.ts";
import { unpackCodes } from "#lib/messages/packed-codes.ts";
import { publicId } from "#lib/messages/public-id.ts";
import { redactMessage } from "#lib/messages/redact-message.ts";
import { undoModeration } from "#lib/messages/undo-moderation.ts";
import { editNumber } from "#lib/numbers/edit-number.ts";
import { retireNumber } from "#lib/numbers/retire-number.ts";
import { reindexMessages } from "#lib/reindex/reindex-messages.ts";
import { runRetention } from "#lib/retention/run-retention.ts";
import { add, PR_NUMBER, sms, store, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";
import { addPacked, readTimings, type TimingCounts } from "#lib/timings/packed-timings.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const KEPT_DAYS = 2;
const reason = "names a person";

const senders = ["Harbour", "22395", "Banco Mar", "+447700900123"];
const texts = [
  "Your code is 415263",
  "Your code is 4152",
  "[Gull] Your code is 415263",
  "[Tern] AB12CD is your code to sign in",
  "Tu código de verificación es 415263",
  "The tide is out",
];

type Act =
  | { act: "store"; arrivals: { to: number; from: number; text: number }[] }
  | { act: "moderate"; verb: Moderation; nth: number; many: number; isUndone: boolean }
  | { act: "redact"; nth: number; words: string }
  | { act: "erase"; from: number }
  | { act: "forget" | "reindex" | "expire" | "retire" | "move" | "wait" };

const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant("store" as const),
      arrivals: fc.array(
        fc.record({
          to: fc.nat(2),
          from: fc.nat(senders.length - 1),
          text: fc.nat(texts.length - 1),
        }),
        { minLength: 1, maxLength: 12 },
      ),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant("moderate" as const),
      verb: fc.constantFrom<Moderation>("publish", "withhold", "hide", "delete"),
      nth: fc.nat(),
      many: fc.integer({ min: 1, max: 8 }),
      isUndone: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant("redact" as const),
      nth: fc.nat(),
      words: fc.constantFrom("code", "Gull", "415263", "is"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant("erase" as const),
      from: fc.nat(senders.length - 1),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constantFrom(
        ...(["forget", "reindex", "expire", "retire", "move", "wait", "wait"] as const),
      ),
    }),
  },
);

const places = [PR_NUMBER, US_NUMBER, "17875550102"];

const refused = (error: { kind?: string }) => {
  if (!["not-found", "invalid", "conflict"].includes(error.kind ?? "")) throw error;
};

async function idsOf(ctx: ContractContext, nth: number, many: number): Promise<string[]> {
  const rows = await ctx.query("select id from messages order by id");
  if (rows.length === 0) return [];
  const from = nth % rows.length;
  return rows.slice(from, from + many).map(({ id }) => publicId(ctx.keyring, id));
}

async function perform(ctx: ContractContext, act: Act): Promise<void> {
  switch (act.act) {
    case "store":
      await store(
        ctx,
        ...act.arrivals.map(({ to, from, text }) =>
          sms({ to: `+${places[to]}`, from: senders[from]!, text: texts[text]! }),
        ),
      );
      return;
    case "moderate": {
      const ids = await idsOf(ctx, act.nth, act.many);
      if (ids.length === 0) return;
      const { batch } = await moderateMessages(ctx, { ids, action: act.verb, reason });
      if (act.isUndone) await undoModeration(ctx, { batch }).catch(refused);
      return;
    }
    case "redact": {
      const [id] = await idsOf(ctx, act.nth, 1);
      if (id) await redactMessage(ctx, { id, texts: [act.words], reason }).catch(refused);
      return;
    }
    case "erase":
      await erase(ctx, { sender: senders[act.from]!, reason });
      return;
    case "forget":
      // As before the migration.
      await settle(ctx);
      await ctx.query("update messages set format_id = null");
      await ctx.query("delete from format_counts");
      await ctx.query("delete from formats");
      await reindexMessages(ctx, { isFromStart: true, onProgress() {} });
      return;
    case "reindex":
      // Another finder found other codes.
      await ctx.query(
        "update messages set codes = null where id % 2 = 0 and visibility = 'public'",
      );
      await reindexMessages(ctx, { isFromStart: true, onProgress() {} });
      return;
    case "expire":
      await runRetention(ctx, KEPT_DAYS);
      return;
    case "retire":
      await retireNumber(ctx, places[2]!).catch(refused);
      return;
    case "move":
      await editNumber(ctx, { e164: US_NUMBER, country: ctx.now() % 2 ? "ES" : "US" });
      return;
    default:
      await settle(ctx);
      ctx.advance(9 * HOUR_MS + 1);
  }
}

/** Checks formats and their counts against the messages that are listed. */
async function checkFormats(ctx: ContractContext): Promise<void> {
  const rows = await ctx.query(`select m.id, m.text, m.codes, m.listed, m.visibility, m.received_at,
      m.sender_id, m.service_id, m.format_id, f.hash from messages m
      left join formats f on f.id = m.format_id order by m.id`);
  const formats = new Map<number, { ids: number[]; last: number }>();
  const counts = new Map<string, { listed: number; last_message_at: number }>();
  for (const row of rows) {
    const isShown = row.listed && row.visibility === "public";
    const format = isShown ? identifyFormat(row.text, unpackCodes(row.codes, row.text)) : null;
    expect(row.hash === null ? null : Buffer.from(row.hash), row.text).toEqual(
      format?.hash ?? null,
    );
    if (!format) {
      expect(row.format_id).toBeNull();
      continue;
    }
    const of = formats.get(row.format_id) ?? { ids: [], last: 0 };
    of.ids.unshift(row.id);
    formats.set(row.format_id, { ...of, last: Math.max(of.last, row.received_at) });
    const owners = [`sender ${row.sender_id}`];
    if (row.service_id !== null) owners.push(`service ${row.service_id}`);
    for (const owner of owners) {
      const key = `${owner} ${row.format_id}`;
      const before = counts.get(key) ?? { listed: 0, last_message_at: 0 };
      const last = Math.max(before.last_message_at, row.received_at);
      counts.set(key, { listed: before.listed + 1, last_message_at: last });
    }
  }
  const kept = await ctx.query("select * from formats");
  expect(kept.map(({ id }) => id).sort()).toEqual([...formats.keys()].sort());
  for (const { id, listed, newest, shape } of kept) {
    const { ids } = formats.get(id)!;
    expect(listed, shape).toBe(ids.length);
    const known = unpackNewest(newest);
    expect(known.every((each) => ids.includes(each))).toBe(true);
    expect(known).toEqual([...new Set(known)].sort((a, b) => b - a));
    expect(known.length).toBeLessThanOrEqual(NEWEST_KEPT);
    expect(known.length).toBeGreaterThan(0);
  }
  const counted = await ctx.query("select * from format_counts");
  const found = counted.map(({ kind, ref, format_id, listed, last_message_at }) => [
    `${kind} ${ref} ${format_id}`,
    { listed, last_message_at },
  ]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(counts));
}

/** The delivery times that are kept of one, over all days. */
async function timingsOf(ctx: ContractContext, kind: "sender" | "service", ref: number) {
  const counts: TimingCounts = new Map();
  for (const { packed } of await listTimings(ctx.db, {
    kind,
    ref,
    from: 0,
    to: Number.MAX_SAFE_INTEGER,
    limit: 40,
  })) {
    addPacked(counts, packed);
  }
  return readTimings(counts).sort((a, b) => (a.by + a.of < b.by + b.of ? -1 : 1));
}

export function formatsContract(make: MakeContext): void {
  test("are always what is counted from messages, whatever happened in whatever order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { minLength: 5, maxLength: 20 }), async (script) => {
        await using ctx = await make();
        for (const e164 of places) await add(ctx, e164);
        for (const act of script) {
          await perform(ctx, act);
          const waiting = await ctx.query("select id from arrivals");
          if (waiting.length === 0) await checkFormats(ctx);
        }
        await settle(ctx);
        await checkFormats(ctx);
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  test("say what their code is like, their language and purpose, and which messages are the newest", async () => {
    const ctx = await make();
    await add(ctx);
    for (let nth = 0; nth < 12; nth++) {
      await storeOne(ctx, { text: `Usa ${415200 + nth} para iniciar sesión en tu cuenta` });
    }
    const rows = await ctx.query("select * from formats");
    expect(rows).toMatchObject([
      {
        shape: "Usa {d6} para iniciar sesión en tu cuenta",
        code_length: 6,
        alphabet: "digits",
        language: "es",
        purpose: "sign-in",
        listed: 12,
        last_message_at: ctx.now(),
      },
    ]);
    expect(unpackNewest(rows[0]!.newest)).toEqual([12, 11, 10, 9, 8, 7, 6, 5]);
  });

  test("know other messages of theirs once their newest are hidden", async () => {
    const ctx = await make();
    await add(ctx);
    const ids: string[] = [];
    for (let nth = 0; nth < 12; nth++) {
      ids.push(await storeOne(ctx, { text: `Your code is ${415200 + nth}` }));
      ctx.advance(1000);
    }
    for (const id of ids.slice(3)) await hideMessage(ctx, { id, reason });
    const [row] = await ctx.query("select listed, newest, last_message_at from formats");
    expect(row).toMatchObject({ listed: 3, last_message_at: ctx.now() - 10_000 });
    expect(unpackNewest(row!.newest)).toEqual([3, 2, 1]);
  });

  test("count requests that share a commit once each, and nothing that is not listed", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER, "reserve");
    await Promise.all(
      Array.from({ length: 40 }, (_, nth) =>
        store(ctx, sms({ text: `Your code is ${415200 + nth}`, to: `+${PR_NUMBER}` })),
      ),
    );
    await storeOne(ctx, { to: `+${US_NUMBER}`, text: "Secret code: 415263" });
    await storeOne(ctx, { from: "Banco Mar", text: "Banco Mar: your bank code is 415263" });
    await settle(ctx);
    expect(await ctx.query("select shape, listed from formats order by id")).toEqual([
      { shape: "Your code is {d6}", listed: 40 },
    ]);
  });

  test("of delivery times are kept by day, clock, hour and country, and stay as history", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER);
    const text = "[Gull] Your code is 415263";
    const send = (to: string, ms: number, sentClock: "smsc" | "provider") =>
      storeOne(ctx, { to: `+${to}`, text, sentAt: ctx.now() - ms, sentClock });
    const first = await send(PR_NUMBER, 1000, "smsc");
    await send(PR_NUMBER, 1000, "smsc");
    await send(US_NUMBER, 2000, "provider");
    // A clock that runs ahead is not believed, and one that nobody tells is none.
    await send(US_NUMBER, -5000, "provider");
    await storeOne(ctx, { text });
    const expected = [
      { by: "clock", of: "provider", bucket: 4, messages: 1 },
      { by: "clock", of: "smsc", bucket: 0, messages: 2 },
      { by: "country", of: "PR", bucket: 0, messages: 2 },
      { by: "country", of: "US", bucket: 4, messages: 1 },
      { by: "hour", of: "10", bucket: 0, messages: 2 },
      { by: "hour", of: "10", bucket: 4, messages: 1 },
    ];
    expect(await timingsOf(ctx, "sender", 1)).toEqual(expected);
    expect(await timingsOf(ctx, "service", 1)).toEqual(expected);
    await deleteMessage(ctx, { id: first, reason });
    expect(await timingsOf(ctx, "sender", 1)).toEqual(expected);
    const day = dayOf(ctx.now());
    expect(await findTimings(ctx.db, { kind: "sender", ref: 1, day })).toHaveLength(1);
    expect(await findTimings(ctx.db, { kind: "sender", ref: 1, day: day - DAY_MS })).toEqual([]);
  });

  test("of delivery times go with their sender, with their service, and when they are too old", async () => {
    const ctx = await make();
    await add(ctx);
    const late = () => ({ sentAt: ctx.now() - 1000, sentClock: "smsc" as const });
    await storeOne(ctx, { from: "+447700900123", text: "Hello there", ...late() });
    await storeOne(ctx, { from: "Harbour", text: "[Gull] Your code is 415263", ...late() });
    const kinds = async () =>
      (await ctx.query("select kind, ref from daily_timings order by kind, ref")).map(
        ({ kind, ref }) => `${kind} ${ref}`,
      );
    expect(await kinds()).toEqual(["sender 1", "sender 2", "service 1"]);
    await erase(ctx, { sender: "+447700900123", reason });
    expect(await kinds()).toEqual(["sender 2", "service 1"]);
    ctx.advance(8 * DAY_MS);
    await runRetention(ctx, 7);
    expect(await kinds()).toEqual(["sender 2"]);
    const claim = (await takeClaim(ctx, "anomalies"))!;
    ctx.advance(DELIVERIES_KEPT_MS - 8 * DAY_MS);
    await pruneRollups(ctx, claim);
    expect(await kinds()).toEqual(["sender 2"]);
    ctx.advance(2 * DAY_MS);
    await pruneRollups(ctx, (await takeClaim(ctx, "anomalies")) ?? claim);
    expect(await kinds()).toEqual([]);
  });
}
