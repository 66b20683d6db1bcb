import { expect, test } from "vitest";
import { alertsEndedSince, lastDeliveries, listAlerts, openAlerts } from "#db/queries/alerts.ts";
import { setHour } from "#db/queries/rollups.ts";
import { step, transaction } from "#db/transaction.ts";
import type { AlertSettings } from "#lib/alerts/channels.ts";
import { getAlertsPage } from "#lib/alerts/get-alerts-page.ts";
import { BACK_OFF_MS, sendAlerts } from "#lib/alerts/send-alerts.ts";
import { watchRhythm } from "#lib/anomalies/watch.ts";
import { takeClaim } from "#lib/claims/claim.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { recordOutcome } from "#lib/counters/record-outcome.ts";
import { settle } from "#lib/counters/settle-arrivals.ts";
import { runRetention } from "#lib/retention/run-retention.ts";
import { addSource } from "#lib/sources/add-source.ts";
import { startReceiver } from "#lib/testing/alert-receiver.ts";
import { add, PR_NUMBER, sms, store, storeOne } from "#lib/testing/inbox.ts";
import { startMailServer } from "#lib/testing/mail-server.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const secret = `whsec_${Buffer.alloc(32, 9).toString("base64")}`;
const nowhere = { webhook: null, email: null, siteName: "Inbox", publicUrl: "http://localhost" };

/** Writes down what something received in each of the past hours, as messages would have. */
async function remember(
  ctx: ContractContext,
  about: { kind: string; ref: string },
  received: (back: number) => number,
  days = 14,
): Promise<void> {
  const hour = ctx.now() - (ctx.now() % HOUR_MS);
  await transaction(ctx.db, function* () {
    for (let back = days * 24; back >= 0; back--) {
      const count = received(back);
      if (count === 0) continue;
      const at = hour - back * HOUR_MS;
      yield* step(setHour(ctx.db, { ...about, hour: at, received: count }));
    }
  });
}

const kinds = async (ctx: ContractContext) =>
  (await openAlerts(ctx.db, { limit: 10 })).map(({ kind, subject }) => [kind, subject]);

/** Opens one alert, about refusals, and its deliveries. */
async function openOne(ctx: ContractContext): Promise<void> {
  await transaction(ctx.db, () => recordOutcome(ctx, "refused", 500));
  expect(await watchRhythm(ctx, ["webhook", "email"])).toMatchObject({ opened: 1 });
}

export function alertsContract(make: MakeContext): void {
  test("are opened for a number and a sender with ten times their usual, once, and end", async () => {
    const ctx = await make();
    await add(ctx);
    await storeOne(ctx, { from: "Gull" });
    const before = (back: number) => (back > 1 ? 4 : 0);
    await remember(ctx, { kind: "number", ref: "1" }, before);
    await remember(ctx, { kind: "sender", ref: "1" }, before);
    await store(ctx, ...Array.from({ length: 38 }, () => sms({ from: "Gull" })));
    await settle(ctx);
    expect(await watchRhythm(ctx, [])).toEqual({ opened: 0, ended: 0 });
    await store(ctx, sms({ from: "Gull" }));
    expect(await watchRhythm(ctx, ["email"])).toEqual({ opened: 2, ended: 0 });
    expect(await kinds(ctx)).toEqual([
      ["number-surge", PR_NUMBER],
      ["sender-surge", "gull"],
    ]);
    expect(await watchRhythm(ctx, ["email"])).toEqual({ opened: 0, ended: 0 });
    ctx.advance(90 * MINUTE_MS);
    expect(await watchRhythm(ctx, ["email"])).toEqual({ opened: 0, ended: 2 });
    expect(await kinds(ctx)).toEqual([]);
    const ended = await alertsEndedSince(ctx.db, { since: ctx.now(), limit: 10 });
    expect(ended.map(({ detail }) => JSON.parse(detail))).toEqual(
      Array(2).fill({ count: 40, usual: 4 }),
    );
    expect((await listAlerts(ctx.db, { before: 3, limit: 1 }))[0]).toMatchObject({ id: 2 });
    const told = await ctx.query("select channel from alert_deliveries order by id");
    expect(told.map(({ channel }) => channel)).toEqual([
      "email",
      "email",
      "email:ended",
      "email:ended",
    ]);
  });

  test("say nothing of few messages, of new numbers, and of senders that may be persons", async () => {
    const ctx = await make();
    await add(ctx);
    const person = "+12125550177";
    await storeOne(ctx, { from: person, text: "See you" });
    await remember(ctx, { kind: "sender", ref: "1" }, (back) => (back > 1 ? 1 : 0));
    await store(ctx, ...Array.from({ length: 200 }, () => sms({ from: person })));
    await settle(ctx);
    expect(await watchRhythm(ctx, [])).toEqual({ opened: 0, ended: 0 });
    await remember(ctx, { kind: "number", ref: "1" }, (back) => (back > 300 ? 1 : 0));
    expect(await watchRhythm(ctx, [])).toEqual({ opened: 1, ended: 0 });
    expect(JSON.stringify(await openAlerts(ctx.db, { limit: 10 }))).not.toContain("5550177");
  });

  test("are opened for a source that falls silent, and for silence everywhere", async () => {
    const ctx = await make();
    await add(ctx);
    await addSource(ctx, { name: "harbour", provider: "generic" });
    await remember(ctx, { kind: "source", ref: "1" }, (back) => (back > 4 ? 3 : 0));
    await remember(ctx, { kind: "all", ref: "" }, () => 9);
    expect(await watchRhythm(ctx, [])).toEqual({ opened: 1, ended: 0 });
    expect(await kinds(ctx)).toEqual([["source-silent", "harbour"]]);
    ctx.advance(2 * HOUR_MS);
    expect(await watchRhythm(ctx, [])).toEqual({ opened: 1, ended: 0 });
    expect(await kinds(ctx)).toEqual([
      ["source-silent", "harbour"],
      ["all-silent", "all"],
    ]);
    await storeOne(ctx);
    expect(await watchRhythm(ctx, [])).toEqual({ opened: 0, ended: 2 });
  });

  test("are opened where refusals rise, also where there never were any", async () => {
    const ctx = await make();
    await transaction(ctx.db, () => recordOutcome(ctx, "refused", 19));
    expect(await watchRhythm(ctx, [])).toEqual({ opened: 0, ended: 0 });
    await transaction(ctx.db, () => recordOutcome(ctx, "refused"));
    expect(await watchRhythm(ctx, [])).toEqual({ opened: 1, ended: 0 });
    expect(await kinds(ctx)).toEqual([["refusals-rising", "requests"]]);
  });

  test("are looked for by one process at a time", async () => {
    const ctx = await make();
    await takeClaim(ctx, "anomalies");
    expect(await watchRhythm(ctx, [])).toBeNull();
  });

  test("go ninety days after they ended, with their deliveries", async () => {
    const ctx = await make();
    await openOne(ctx);
    ctx.advance(3 * HOUR_MS);
    expect(await watchRhythm(ctx, ["webhook", "email"])).toMatchObject({ ended: 1 });
    await sendAlerts(ctx, nowhere);
    const left = async () => [
      (await ctx.query("select id from alerts")).length,
      (await ctx.query("select id from alert_deliveries")).length,
    ];
    ctx.advance(90 * DAY_MS);
    await runRetention(ctx, 7);
    expect(await left()).toEqual([1, 4]);
    ctx.advance(HOUR_MS);
    await runRetention(ctx, 7);
    expect(await left()).toEqual([0, 0]);
  });

  test("reach a webhook and a mailbox once, and again when they are over", async () => {
    const ctx = await make();
    const { url, received } = await startReceiver();
    const { url: mailUrl, mails } = await startMailServer();
    const settings: AlertSettings = {
      ...nowhere,
      webhook: { url, secret },
      email: { to: "desk@example.com", mail: { url: mailUrl, from: "desk@example.com" } },
    };
    expect(await sendAlerts(ctx, settings)).toBe(0);
    await openOne(ctx);
    expect(await sendAlerts(ctx, settings)).toBe(2);
    expect(await sendAlerts(ctx, settings)).toBe(0);
    expect([received.length, mails.length]).toEqual([1, 1]);
    ctx.advance(3 * HOUR_MS);
    await watchRhythm(ctx, ["webhook", "email"]);
    expect(await sendAlerts(ctx, settings)).toBe(2);
    expect(received.map(({ body }) => JSON.parse(body).type)).toEqual([
      "alert.opened",
      "alert.ended",
    ]);
    expect(new Set(received.map(({ headers }) => headers["webhook-id"])).size).toBe(2);
    expect(mails).toHaveLength(2);
  });

  test("are told again, later each time, to who does not take them, until they do", async () => {
    const ctx = await make();
    const receiver = await startReceiver((_nth, response) => response.writeHead(503).end());
    const settings = { ...nowhere, webhook: { url: receiver.url, secret } };
    await openOne(ctx);
    for (const [attempt, wait] of BACK_OFF_MS.slice(0, 5).entries()) {
      expect(await sendAlerts(ctx, settings)).toBe(0);
      expect(receiver.received).toHaveLength(attempt + 1);
      ctx.advance(wait - 1);
      expect(await sendAlerts(ctx, settings)).toBe(0);
      expect(receiver.received).toHaveLength(attempt + 1);
      ctx.advance(1);
    }
    expect((await lastDeliveries(ctx.db, { limit: 2 }))[1]).toMatchObject({
      channel: "webhook",
      attempts: 5,
      deliveredAt: null,
      failure: "The webhook answers 503.",
      kind: "refusals-rising",
    });
    receiver.answerWith((_nth, response) => response.writeHead(200).end());
    expect(await sendAlerts(ctx, settings)).toBe(1);
    const page = await getAlertsPage(ctx, {});
    expect(page.open).toMatchObject([{ title: "Many requests are refused", endedAt: null }]);
    expect(page.ended).toEqual([]);
    expect(page.deliveries).toMatchObject([
      { channel: "email", failure: "No e-mail address is configured.", nextAt: null },
      { channel: "webhook", isEnd: false, failure: null, attempts: 6 },
    ]);
    expect((await lastDeliveries(ctx.db, { limit: 2 }))[1]).toMatchObject({
      attempts: 6,
      deliveredAt: ctx.now(),
      nextAt: null,
      failure: null,
    });
    expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  });

  test("are given up after a day of attempts, and at once where no channel leads anywhere", async () => {
    const ctx = await make();
    const { url, received } = await startReceiver((_nth, response) =>
      response.writeHead(500).end(),
    );
    const settings = { ...nowhere, webhook: { url, secret } };
    await openOne(ctx);
    for (let attempt = 0; attempt < 40; attempt++) {
      await sendAlerts(ctx, settings);
      ctx.advance(HOUR_MS);
    }
    expect(received).toHaveLength(BACK_OFF_MS.length + 1);
    const rows = await ctx.query(
      "select channel, attempts, next_at, failure from alert_deliveries",
    );
    expect(rows.toSorted((a, b) => a.attempts - b.attempts)).toEqual([
      { channel: "email", attempts: 1, next_at: null, failure: "No e-mail address is configured." },
      {
        channel: "webhook",
        attempts: BACK_OFF_MS.length + 1,
        next_at: null,
        failure: "The webhook answers 500.",
      },
    ]);
  });

  test("are sent by one process at a time", async () => {
    const ctx = await make();
    const { url, received } = await startReceiver();
    const settings = { ...nowhere, webhook: { url, secret } };
    await openOne(ctx);
    const sent = await Promise.all(Array.from({ length: 5 }, () => sendAlerts(ctx, settings)));
    expect(sent.filter((count) => count === 1)).toHaveLength(1);
    expect(received).toHaveLength(1);
  });
}
