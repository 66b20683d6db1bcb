import { expect, test } from "vitest";
import type { MakeContext } from "#lib/contract/describe-contract.ts";
import { getHomePage } from "#lib/home/get-home-page.ts";
import { getNumberPage } from "#lib/numbers/get-number-page.ts";
import { runRetention } from "#lib/retention/run-retention.ts";
import { getSenderPage } from "#lib/senders/get-sender-page.ts";
import { add, PR_NUMBER, sms, store, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

const DAY_MS = 86_400_000;

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
    expect(await ctx.query("select seq from changes")).toEqual([{ seq: 3 }, { seq: 4 }]);
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
}
