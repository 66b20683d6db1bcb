import { expect, test } from "vitest";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { getHomePage } from "#lib/home/get-home-page.ts";
import { newestSeq } from "#lib/live/newest-seq.ts";
import { packTag, serviceTag } from "#lib/live/packed-tags.ts";
import { replay } from "#lib/live/replay.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { redactMessage } from "#lib/messages/redact-message.ts";
import { finderState, hasStaleMessages } from "#lib/reindex/finder-state.ts";
import { reindexMessages } from "#lib/reindex/reindex-messages.ts";
import { runRetention } from "#lib/retention/run-retention.ts";
import { getServicePage } from "#lib/services/get-service-page.ts";
import { add, sms, store, storeOne } from "#lib/testing/inbox.ts";

const HOUR_MS = 3_600_000;

const again = (ctx: ContractContext, isFromStart = true) =>
  reindexMessages(ctx, { isFromStart, onProgress() {} });

/** Puts messages into the state that a finder which knew nothing would have left. */
async function forget(ctx: ContractContext, where = "1 = 1"): Promise<void> {
  await ctx.query(`update messages set codes = null, service_id = null where ${where}`);
  await ctx.query(
    "delete from services where id not in (select service_id from messages where service_id is not null)",
  );
  await ctx.query("delete from hourly_counts where kind = 'service'");
}

/** What is found in messages, and what is counted of services, whatever their rows' ids. */
async function found(ctx: ContractContext) {
  return [
    await ctx.query(`select m.id, m.text, m.codes, s.slug from messages m
      left join services s on s.id = m.service_id order by m.id`),
    await ctx.query(
      "select key, title, slug, received, listed, last_message_at from services order by key",
    ),
    await ctx.query(`select s.key, h.hour, h.received, h.listed from hourly_counts h
      join services s on h.kind = 'service' and h.ref = cast(s.id as text) order by 1, 2`),
  ];
}

const changesAfter = (ctx: ContractContext, seq: number) =>
  ctx.query(`select kind, message_id, tags from changes where seq > ${seq} order by seq`);

async function fill(ctx: ContractContext): Promise<void> {
  await add(ctx);
  for (let i = 0; i < 12; i++) {
    await store(
      ctx,
      sms({ text: `[Tern] 41526${i} is your code. https://tern.example/in?token=tide` }),
      sms({ text: `Your code is 48291${i}` }),
      sms({ from: "22395", text: `[${i % 2 ? "GULL" : "Gull"}] Use 1044${i} to sign in` }),
      sms({ from: "Banco Mar", text: "[Gull] 415263 is your code" }),
      sms(),
    );
    ctx.advance(HOUR_MS / 4);
  }
}

export function reindexingContract(make: MakeContext): void {
  test("finds again what was found when messages came, and counts it the same", async () => {
    const ctx = await make();
    await fill(ctx);
    const before = await found(ctx);
    await forget(ctx);
    expect(await found(ctx)).not.toEqual(before);
    expect(await again(ctx)).toMatchObject({ read: 60, changed: 36, told: 36, isResumed: false });
    expect(await found(ctx)).toEqual(before);
    expect(await again(ctx)).toMatchObject({ read: 60, changed: 0, told: 0 });
    expect(await found(ctx)).toEqual(before);
  });

  test("takes messages from services that they do not name, which then go", async () => {
    const ctx = await make();
    await fill(ctx);
    const before = await found(ctx);
    const hour = ctx.now() - (ctx.now() % HOUR_MS);
    await ctx.query(`insert into services (id, key, title, slug, received, listed, last_message_at)
      values (99, 'wrong', 'Wrong', 'wrong', 12, 12, ${ctx.now()})`);
    await ctx.query(`insert into hourly_counts values (${hour}, 'service', '99', 12, 12)`);
    await ctx.query("update messages set service_id = 99 where text like 'Your code%'");
    const seq = await newestSeq(ctx);
    await again(ctx);
    expect(await found(ctx)).toEqual(before);
    expect(
      await ctx.query("select * from hourly_counts where ref = '99' and kind = 'service'"),
    ).toEqual([]);
    expect(await changesAfter(ctx, seq)).toHaveLength(12);
    expect((await changesAfter(ctx, seq))[0]).toMatchObject({
      kind: "message-reindexed",
      tags: expect.stringContaining(packTag(serviceTag("wrong"))!),
    });
  });

  test("tells pages of codes and services that are others now, and of nothing else", async () => {
    const ctx = await make();
    await add(ctx);
    const ids = [
      await storeOne(ctx, { text: "Your code is 415263" }),
      await storeOne(ctx, { text: "Your code is 482913" }),
      await storeOne(ctx, { from: "22395", text: "[Tern] 104417 is your code" }),
    ];
    await ctx.query("update messages set codes = null where id = 1");
    // As rows were before codes had reasons: the same code, shown the same.
    await ctx.query("update messages set codes = '[[13,19,89]]' where id = 2");
    await forget(ctx, "id = 3");
    const seq = await newestSeq(ctx);
    expect(await again(ctx)).toMatchObject({ changed: 3, told: 2 });
    const { events } = await replay(ctx, "home", seq);
    const told = events.map(({ event }) => "message" in event && event.message);
    const { messages } = (await getHomePage(ctx, {})).messages;
    expect(told).toEqual([messages[0], messages[2]]);
    expect(messages.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(
      (await changesAfter(ctx, seq)).map(({ kind, tags }) => [kind, tags.split(" ").at(-1)]),
    ).toEqual([
      ["message-reindexed", packTag(serviceTag("tern"))],
      ["message-reindexed", "sharbour"],
    ]);
    expect(messages[1]!.codes[0]!.why).toMatchObject({ rule: "before" });
  });

  test("finds codes where the public copy has lost the words that tell of them", async () => {
    const ctx = await make();
    await add(ctx);
    const text = "415263 https://tern.example/is-your-verification-code";
    await storeOne(ctx, { text });
    const before = await found(ctx);
    await forget(ctx);
    await again(ctx);
    expect(await found(ctx)).toEqual(before);
    await ctx.query("delete from message_originals");
    await forget(ctx);
    await again(ctx);
    const [{ text: copy }] = (await ctx.query("select text from messages")) as [{ text: string }];
    expect(copy).toBe("415263 tern.example");
  });

  test("leaves what was redacted, hidden or withheld since as it is", async () => {
    const ctx = await make();
    await add(ctx);
    const redacted = await storeOne(ctx, {
      text: "[Tern] 415263 is your code, or 482913 is your code",
    });
    const hidden = await storeOne(ctx, { text: "[Gull] 415263 is your code" });
    await storeOne(ctx, { from: "Banco Mar", text: "[Gull] 415263 is your code" });
    const reason = "a test";
    await redactMessage(ctx, { id: redacted, reason, texts: ["Tern", "415263"] });
    await hideMessage(ctx, { id: hidden, reason });
    await again(ctx);
    expect(await ctx.query("select text, service_id from messages order by id")).toEqual([
      { text: "[████] ██████ is your code, or 482913 is your code", service_id: null },
      { text: "", service_id: null },
      { text: "", service_id: null },
    ]);
    const { messages } = (await getHomePage(ctx, {})).messages;
    expect(messages.map(({ codes }) => codes.map(({ code }) => code))).toEqual([[], ["482913"]]);
    expect(await getServicePage(ctx, { slug: "gull" })).toBeNull();
  });

  test("goes on where it was, and begins anew when it is told to", async () => {
    const ctx = await make();
    await fill(ctx);
    const before = await found(ctx);
    await forget(ctx);
    const failure = new Error("ended");
    const run = reindexMessages(
      { ...ctx },
      {
        isFromStart: false,
        onProgress() {
          throw failure;
        },
      },
    );
    await expect(run).rejects.toBe(failure);
    await ctx.query("update jobs set place = 31");
    expect(await hasStaleMessages(ctx)).toBe(true);
    expect(await again(ctx, false)).toMatchObject({ read: 30, isResumed: true });
    expect((await finderState(ctx)).run).toBeNull();
    expect(await found(ctx)).toEqual(before);
    expect(await again(ctx, false)).toMatchObject({ read: 60, isResumed: false });
  });

  test("is not needed by messages of a new database, and is by those of an old one", async () => {
    const ctx = await make();
    expect(await hasStaleMessages(ctx)).toBe(false);
    await fill(ctx);
    expect(await hasStaleMessages(ctx)).toBe(false);
    await ctx.query("delete from jobs");
    expect(await hasStaleMessages(ctx)).toBe(true);
    await again(ctx);
    expect(await hasStaleMessages(ctx)).toBe(false);
  });

  test("takes no harm from messages that come and go meanwhile", async () => {
    const ctx = await make();
    await fill(ctx);
    await forget(ctx);
    const other = { ...ctx, db: await ctx.connect() };
    await Promise.all([
      again(ctx),
      ...Array.from({ length: 20 }, (_, i) =>
        store(other, sms({ text: `[Tern] 41526${i % 10} is your code` })),
      ),
      runRetention(other, 7),
    ]);
    const counts =
      await ctx.query(`select s.key, s.listed, s.received, count(*) as there from services s
      join messages m on m.service_id = s.id and m.listed group by s.id order by 1`);
    expect(counts).toEqual([
      { key: "gull", listed: 12, received: 12, there: 12 },
      { key: "tern", listed: 32, received: 32, there: 32 },
    ]);
  });
}
