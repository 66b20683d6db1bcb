import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { insertAlert, insertDelivery } from "#db/queries/alerts.ts";
import { moduleUrl } from "#db/testing/child.ts";
import { step, transaction } from "#db/transaction.ts";
import { BACK_OFF_MS, sendAlerts } from "#lib/alerts/send-alerts.ts";
import { HELD_MS } from "#lib/claims/claim.ts";
import { startReceiver } from "#lib/testing/alert-receiver.ts";
import { postgresContext } from "#lib/testing/postgres-context.ts";

const COUNT = 30;
const secret = `whsec_${Buffer.alloc(32, 9).toString("base64")}`;

/** Alerts that are due, in a database that several processes use. */
async function dueAlerts() {
  const { ctx, clock, startProcess } = await postgresContext({ kind: "system", part: "alerts" });
  const { at } = clock;
  await transaction(ctx.db, function* () {
    for (let nth = 0; nth < COUNT; nth++) {
      const alert = { kind: "source-silent", subject: `harbour-${nth}`, detail: "{}", at };
      const { id } = yield* step(insertAlert(ctx.db, alert));
      yield* step(insertDelivery(ctx.db, { alertId: id, channel: "webhook", at }));
    }
  });
  const settingsOf = (url: string) => ({
    webhook: { url, secret },
    email: null,
    siteName: "Inbox",
    publicUrl: "http://localhost",
  });
  /** A process of its own that sends what is due as often as it is told to. */
  const sender = (url: string) =>
    startProcess(`
      import { sendAlerts } from ${moduleUrl("lib/alerts/send-alerts.ts")};
      for (;;) {
        await heard();
        say(String(await sendAlerts(ctx, ${JSON.stringify(settingsOf(url))})));
      }
    `);
  return { ctx, sender, settingsOf, advance: (ms: number) => (clock.at += ms) };
}

const idsOf = (received: { headers: Record<string, unknown> }[]) =>
  received.map(({ headers }) => String(headers["webhook-id"]));

test("two processes that ask at once tell each alert once", async () => {
  const { sender } = await dueAlerts();
  const { url, received } = await startReceiver();
  const senders = [sender(url), sender(url)];
  for (const each of senders) await each.next();
  for (const each of senders) each.tell("send");
  const sent = await Promise.all(senders.map((each) => each.next()));
  // The one that comes second finds the work taken, or nothing left to do.
  expect(sent.filter((said) => said === String(COUNT))).toHaveLength(1);
  expect(sent.filter((said) => said === "null" || said === "0")).toHaveLength(1);
  expect(new Set(idsOf(received)).size).toBe(COUNT);
  expect(received).toHaveLength(COUNT);
});

test("what a process was telling when it was killed is told by another, and nothing else again", async () => {
  const { ctx, sender, settingsOf, advance } = await dueAlerts();
  const receiver = await startReceiver((nth, response) => {
    // The tenth is never answered.
    if (nth < 10) response.writeHead(204).end();
  });
  const settings = settingsOf(receiver.url);
  const doomed = sender(receiver.url);
  const pid = Number(await doomed.next());
  doomed.tell("send");
  while (receiver.received.length < 10) await sleep(1);
  // As long as it lives nobody else sends.
  expect(await sendAlerts(ctx, settings)).toBeNull();
  process.kill(pid, "SIGKILL");
  await doomed.ended();
  expect(await sendAlerts(ctx, settings)).toBeNull();
  receiver.answerWith((_nth, response) => response.writeHead(204).end());
  advance(Math.max(HELD_MS, BACK_OFF_MS[0]!));
  expect(await sendAlerts(ctx, settings)).toBe(COUNT - 9);

  const ids = idsOf(receiver.received);
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  expect(new Set(ids).size).toBe(COUNT);
  expect(repeated).toEqual([ids[9]]);
  expect(await sendAlerts(ctx, settings)).toBe(0);
});
