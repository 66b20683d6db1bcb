import fc from "fast-check";
import { expect, test } from "vitest";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { MINUTES_KEPT_MS } from "#lib/counters/prune-rollups.ts";
import { settle } from "#lib/counters/settle-arrivals.ts";
import { deleteMessage } from "#lib/messages/delete-message.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { publicId } from "#lib/messages/public-id.ts";
import { retireNumber } from "#lib/numbers/retire-number.ts";
import { runRetention } from "#lib/retention/run-retention.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";
import { add, sms, store } from "#lib/testing/inbox.ts";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const DAYS = 2;

/** Digits, country, and how the number starts. The last is never ours. */
export const numbers = [
  ["17875550101", "PR", "active"],
  ["17875550102", "PR", "active"],
  ["12125550103", "US", "active"],
  ["12125550104", "US", "reserve"],
  ["17875550199", "PR", "none"],
] as const;

export const senders = ["Harbour", "+9009", "Banco Mar", "+12125550177", "+447700900123"];
/** A text, and the key of the service that it names. */
export const texts: [text: string, service: string | null][] = [
  ["Your code is 415263", null],
  ["The tide is out", null],
  ["", null],
  ["[Gull] Your code is 415263", "gull"],
  ["[GULL] Your code is 415264", "gull"],
  ["[Tern Sons] Your code is 415263", "tern sons"],
];

type Arrival = { number: number; sender: number; text: number; id: number };

type Act =
  | { act: "store"; batches: Arrival[][] }
  | { act: "retire"; number: number }
  | { act: "moderate"; verb: "hide" | "delete"; nth: number }
  | { act: "expire" }
  | { act: "wait"; hours: number };

const arrivals: fc.Arbitrary<Arrival> = fc.record({
  number: fc.nat(numbers.length - 1),
  sender: fc.nat(senders.length - 1),
  text: fc.nat(texts.length - 1),
  // Few enough that some come twice; 0 is none.
  id: fc.nat(12),
});

const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant("store" as const),
      batches: fc.array(fc.array(arrivals, { minLength: 1, maxLength: 8 }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("retire" as const), number: fc.nat(4) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant("moderate" as const),
      verb: fc.constantFrom("hide" as const, "delete" as const),
      nth: fc.nat(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("expire" as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant("wait" as const),
      hours: fc.integer({ min: 1, max: 40 }),
    }),
  },
);

/** A message that was stored, as the counters should have heard of it. */
export type Heard = {
  at: number;
  number: string;
  country: string;
  sender: string;
  listed: boolean;
};

/** Does it, and tells what was stored. */
async function perform(ctx: ContractContext, act: Act): Promise<Heard[]> {
  if (act.act === "wait") {
    await settle(ctx);
    ctx.advance(act.hours * HOUR_MS);
    return [];
  }
  if (act.act === "expire") {
    await runRetention(ctx, DAYS);
    return [];
  }
  if (act.act === "retire") {
    await retireNumber(ctx, numbers[act.number]![0]).catch((error) => {
      if (error.kind !== "not-found") throw error;
    });
    return [];
  }
  if (act.act === "moderate") {
    const rows = await ctx.query("select id from messages order by id");
    const row = rows[act.nth % rows.length];
    const verb = act.verb === "hide" ? hideMessage : deleteMessage;
    if (row) await verb(ctx, { id: publicId(ctx.keyring, row.id), reason: "a name" });
    return [];
  }
  const results = await Promise.all(
    act.batches.map((batch) =>
      store(
        ctx,
        ...batch.map(({ number, sender, text, id }) =>
          sms({
            to: `+${numbers[number]![0]}`,
            from: senders[sender]!,
            text: texts[text]![0],
            providerId: id === 0 ? null : String(id),
          }),
        ),
      ),
    ),
  );
  return act.batches.flatMap((batch, i) =>
    batch.flatMap(({ number, sender }, j) => {
      if (results[i]![j]!.status !== "stored") return [];
      const [e164, country, status] = numbers[number]!;
      const { key } = identifySender(senders[sender]!);
      return [{ at: ctx.now(), number: e164, country, sender: key, listed: status === "active" }];
    }),
  );
}

type Counts = Record<string, { received: number; listed: number; last: number | null }>;

/** What the counters must say, from what was stored and from the rows that are left. */
async function expectCounts(
  ctx: ContractContext,
  heard: Heard[],
  of: "number" | "country" | "sender",
): Promise<Counts> {
  const column = { number: "n.e164", country: "m.country", sender: "s.key" }[of];
  const left =
    await ctx.query(`select ${column} as name, count(*) filter (where m.listed) as listed from messages m
    join numbers n on n.id = m.number_id join senders s on s.id = m.sender_id group by 1`);
  const counts: Counts = {};
  for (const message of heard) {
    const name = message[of];
    counts[name] ??= { received: 0, listed: 0, last: null };
    counts[name].received += 1;
    if (message.listed) counts[name].last = message.at;
  }
  for (const { name, listed } of left) counts[name]!.listed = listed;
  return counts;
}

async function expectHours(ctx: ContractContext, heard: Heard[]): Promise<void> {
  const sums = new Map<string, number>();
  for (const { at, number, country, sender } of heard) {
    const counted = { number, country, sender, all: "", source: "1" };
    for (const [kind, name] of Object.entries(counted)) {
      const key = `${kind} ${name} ${at - (at % HOUR_MS)}`;
      sums.set(key, (sums.get(key) ?? 0) + 1);
    }
  }
  const hours =
    await ctx.query(`select h.*, coalesce(n.e164, s.key, h.ref) as name from hourly_counts h
    left join numbers n on h.kind = 'number' and cast(n.id as text) = h.ref
    left join senders s on h.kind = 'sender' and cast(s.id as text) = h.ref`);
  const listed = await ctx.query(`select m.received_at - m.received_at % ${HOUR_MS} as hour,
      m.number_id as number, m.sender_id as sender, m.service_id as service, m.country from messages m where m.listed`);
  for (const row of hours) {
    if (row.kind === "outcome") continue;
    const isThere = listed.filter(
      (message) => message.hour === row.hour && String(message[row.kind] ?? "") === row.ref,
    );
    // Which of its messages are listed is not counted by source.
    expect(row.listed, `${row.kind} ${row.name}`).toBe(row.kind === "source" ? 0 : isThere.length);
    // A sender or service that was forgotten is a number now, and may have come back as another one.
    if (row.kind === "sender" || row.kind === "service") continue;
    expect(row.received, `${row.kind} ${row.name}`).toBe(
      sums.get(`${row.kind} ${row.name} ${row.hour}`),
    );
  }
  const expected = [...sums.keys()].filter((key) => !key.startsWith("sender")).length;
  const named = new Set(["sender", "service", "outcome"]);
  expect(hours.filter(({ kind }) => !named.has(kind))).toHaveLength(expected);
  const services = await ctx.query("select id from services order by id");
  const counted = hours.filter(({ kind }) => kind === "service").map(({ ref }) => Number(ref));
  expect([...new Set(counted)].sort((a, b) => a - b)).toEqual(services.map(({ id }) => id));
  await expectMinutes(ctx, heard);
}

/** What the minutes must say, of all and of the one source. */
async function expectMinutes(ctx: ContractContext, heard: Heard[]): Promise<void> {
  const byMinute = Map.groupBy(heard, ({ at }) => at - (at % MINUTE_MS));
  const expected = [...byMinute].map(([minute, of]) => ({ minute, received: of.length }));
  for (const [kind, ref] of [
    ["all", ""],
    ["source", "1"],
  ]) {
    const rows = await ctx.query(
      `select minute, received from minute_counts where kind = '${kind}' and ref = '${ref}' order by minute`,
    );
    // Those that are old enough may be gone.
    const since = rows[0]?.minute ?? Number.POSITIVE_INFINITY;
    expect(rows).toEqual(expected.filter(({ minute }) => minute >= since));
    const isKept = ({ minute }: { minute: number }) => minute >= ctx.now() - MINUTES_KEPT_MS;
    expect(rows).toEqual(expect.arrayContaining(expected.filter(isKept)));
  }
}

/**
 * Checks every counter against what was stored and the rows that are left.
 * @param forgotten keys of senders that went with their last message, and may have come back
 */
export async function checkCounters(
  ctx: ContractContext,
  heard: Heard[],
  forgotten: Set<string>,
): Promise<void> {
  const byNumber = await expectCounts(ctx, heard, "number");
  for (const row of await ctx.query(`select n.*, t.received as t_received, t.listed as t_listed,
      t.last_message_at as t_last, t.first_message_at as t_first
      from numbers n join terms t on t.id = n.term_id`)) {
    const { received, listed, last } = byNumber[row.e164] ?? { received: 0, listed: 0, last: null };
    expect(row, row.e164).toMatchObject({ received, listed, t_received: received });
    expect(row, row.e164).toMatchObject({ t_listed: listed, t_last: last });
    expect(row.last_message_at).toBe(row.status === "retired" ? 0 : (last ?? 0));
    const first = heard.find((message) => message.number === row.e164 && message.listed);
    expect(row.t_first).toBe(first?.at ?? null);
  }

  const byCountry = await expectCounts(ctx, heard, "country");
  for (const row of await ctx.query("select * from countries")) {
    const { received, listed, last } = byCountry[row.code] ?? {
      received: 0,
      listed: 0,
      last: null,
    };
    const active = await ctx.query(
      `select id from numbers where status = 'active' and country = '${row.code}'`,
    );
    expect(row).toMatchObject({ received, listed, last_message_at: last, numbers: active.length });
  }

  const bySender = await expectCounts(ctx, heard, "sender");
  for (const row of await ctx.query("select * from senders")) {
    const { received, listed, last } = bySender[row.key]!;
    expect(row, row.key).toMatchObject({ listed });
    expect(row.is_shown).toBe(Number(row.slug !== null && listed > 0));
    if (forgotten.has(row.key)) continue;
    expect(row, row.key).toMatchObject({ received, last_message_at: last ?? 0 });
  }

  await checkServices(ctx);
  const waiting = await ctx.query("select id from arrivals");
  if (waiting.length === 0) await expectHours(ctx, heard);
  const ids = async (sql: string) => (await ctx.query(sql)).map(({ id }) => id);
  expect(await ids("select message_id as id from message_originals order by 1")).toEqual(
    await ids("select id from messages order by 1"),
  );
}

/** Services are what listed messages name, and nothing else is left of them. */
async function checkServices(ctx: ContractContext): Promise<void> {
  const named = new Map<string, { listed: number; last: number }>();
  for (const row of await ctx.query(
    "select text, received_at, listed, visibility from messages order by id",
  )) {
    const [, key] = texts.find(([text]) => text === row.text) ?? [];
    if (!key || !row.listed || row.visibility !== "public") continue;
    const { listed } = named.get(key) ?? { listed: 0 };
    named.set(key, { listed: listed + 1, last: row.received_at });
  }
  const rows = await ctx.query("select * from services");
  expect(new Set(rows.map(({ key }) => key))).toEqual(new Set(named.keys()));
  for (const { key, received, listed, last_message_at } of rows) {
    expect({ listed, last: last_message_at }, key).toEqual(named.get(key));
    expect(received, key).toBeGreaterThanOrEqual(listed);
  }
}

/** Changes say of each message that it came, once, and then at most once that it went. */
export async function checkChanges(ctx: ContractContext): Promise<void> {
  const seen = new Map<number, string>();
  let lastAdded = 0;
  for (const { kind, message_id: id } of await ctx.query("select * from changes order by seq")) {
    if (id === null) continue;
    if (kind === "message-added") {
      expect(id).toBeGreaterThan(lastAdded);
      lastAdded = id;
    } else {
      expect(seen.get(id) ?? "message-added").toBe("message-added");
    }
    seen.set(id, kind);
  }
  for (const { id } of await ctx.query("select id from messages where listed")) {
    expect(seen.get(id) ?? "message-added").toBe("message-added");
  }
}

export function countersContract(make: MakeContext): void {
  test("are always what is counted from rows, whatever happened in whatever order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { minLength: 5, maxLength: 25 }), async (script) => {
        await using ctx = await make();
        for (const [e164, , status] of numbers) if (status !== "none") await add(ctx, e164, status);
        const heard: Heard[] = [];
        const forgotten = new Set<string>();
        for (const act of script) {
          const before = (await ctx.query("select key from senders")).map(({ key }) => key);
          heard.push(...(await perform(ctx, act)));
          const after = new Set((await ctx.query("select key from senders")).map(({ key }) => key));
          for (const key of before) if (!after.has(key)) forgotten.add(key);
          await checkCounters(ctx, heard, forgotten);
          await checkChanges(ctx);
        }
        await settle(ctx);
        await checkCounters(ctx, heard, forgotten);
      }),
      { numRuns: 15 },
    );
  }, 120_000);
}
