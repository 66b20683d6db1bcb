import fc from "fast-check";
import { expect, onTestFinished, test, vi } from "vitest";
import type { ApiAnswer } from "#lib/api/endpoint.ts";
import { waitingEndpoints } from "#lib/api/endpoints/waiting.ts";
import type { Context } from "#lib/context.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { leaseNumber } from "#lib/leases/lease-number.ts";
import { runLeases } from "#lib/leases/run-leases.ts";
import { ChangeFeed } from "#lib/live/change-feed.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { publicId } from "#lib/messages/public-id.ts";
import { publishMessage } from "#lib/messages/publish-message.ts";
import { coolNumber } from "#lib/numbers/cool-number.ts";
import { retireNumber } from "#lib/numbers/retire-number.ts";
import { rotateNumber } from "#lib/numbers/rotate-number.ts";
import { add, PR_NUMBER, sms, store, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";
import { losableContext } from "#lib/testing/losable-context.ts";
import { type NextMessage, type NextMessageInput, nextMessage } from "#lib/waiting/next-message.ts";
import { offerWaiters, Waiters } from "#lib/waiting/waiters.ts";

/** Long enough for any test to end it by what it does. */
const LONG_MS = 30_000;

async function listen(ctx: ContractContext): Promise<Waiters> {
  const feed = await ChangeFeed.start(ctx);
  const waiters = new Waiters(feed, { max: 1000, maxPerClient: 1000, now: ctx.now });
  offerWaiters(waiters);
  onTestFinished(() => {
    waiters.close();
    feed.stop();
  });
  return waiters;
}

function next(
  ctx: Context,
  { filter = {}, ...more }: Partial<NextMessageInput> = {},
): Promise<NextMessage> {
  const { signal } = new AbortController();
  const timeout = LONG_MS;
  const e164 = PR_NUMBER;
  return nextMessage(ctx, { e164, filter, reach: 100, timeout, client: "a", signal, ...more });
}

/** Nothing was there to be looked at. */
const now = { timeout: 0 };

async function waiting(all: Waiters, count = 1): Promise<void> {
  await vi.waitFor(() => expect(all.stats().open).toBe(count), 10_000);
}

export function waitingContract(make: MakeContext): void {
  test("gives the message that comes, and from a cursor what came since, oldest first", async () => {
    const ctx = await make();
    await add(ctx);
    const all = await listen(ctx);
    await storeOne(ctx);
    const first = next(ctx);
    await waiting(all);
    const ids = [await storeOne(ctx, { text: "482913 is your code" })];
    const got = await first;
    expect(got.message).toMatchObject({ id: ids[0], codes: [{ code: "482913" }] });
    expect(got.cursor).toBe(ids[0]);
    ids.push(await storeOne(ctx), await storeOne(ctx));
    await storeOne(ctx, { to: `+${US_NUMBER}` }).catch(() => {});
    let { cursor } = got;
    for (const id of ids.slice(1)) {
      const more = await next(ctx, { after: cursor });
      expect(more.message?.id).toBe(id);
      cursor = more.cursor;
    }
    expect(await next(ctx, { after: cursor, ...now })).toMatchObject({ message: null, cursor });
  });

  test("loses no message and gives none twice, whenever they come", async () => {
    const ctx = await make();
    await add(ctx);
    const all = await listen(ctx);
    const script = fc.array(
      fc.oneof(
        fc.record({ act: fc.constant("store"), count: fc.integer({ min: 1, max: 3 }) }),
        fc.record({ act: fc.constant("take"), count: fc.integer({ min: 1, max: 3 }) }),
        fc.record({ act: fc.constant("over"), count: fc.constant(1) }),
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(script, async (steps) => {
        let { cursor } = await next(ctx, now);
        const stored: Promise<string>[] = [];
        const got: string[] = [];
        const take = async (more: Partial<NextMessageInput> = {}) => {
          const answer = await next(ctx, { after: cursor, ...more });
          cursor = answer.cursor;
          if (answer.message) got.push(answer.message.id);
        };
        for (const { act, count } of steps) {
          for (let nth = 0; nth < count; nth += 1) {
            if (act === "store") stored.push(storeOne(ctx));
            else if (act === "over") await take(now);
            else if (got.length < stored.length) await take();
          }
        }
        const ids = await Promise.all(stored);
        while (got.length < ids.length) await take();
        expect(got.toSorted()).toEqual(ids.toSorted());
        expect(all.stats().open).toBe(0);
      }),
      { numRuns: 15 },
    );
  });

  test("answers each of many at one number, and each of many numbers with its own", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER);
    const all = await listen(ctx);
    const here = Array.from({ length: 50 }, () => next(ctx));
    const there = Array.from({ length: 50 }, () => next(ctx, { e164: US_NUMBER }));
    await waiting(all, 100);
    const ids = await Promise.all([storeOne(ctx), storeOne(ctx, { to: `+${US_NUMBER}` })]);
    for (const [at, answers] of [here, there].entries()) {
      for (const { message } of await Promise.all(answers)) expect(message?.id).toBe(ids[at]);
    }
  });

  test("hears of what another instance stores", async () => {
    const ctx = await make();
    await add(ctx);
    const all = await listen(ctx);
    const answer = next(ctx);
    await waiting(all);
    const id = await storeOne({ ...ctx, db: await ctx.connect() });
    expect((await answer).message?.id).toBe(id);
  });

  const cases: [string, NextMessageInput["filter"], string | null][] = [
    ["a sender's name in another case", { sender: "hARBOUR" }, null],
    ["a sender's slug", { sender: "harbour" }, null],
    ["another sender", { sender: "Lighthouse" }, 'sender is not "Lighthouse"'],
    ["a service", { service: "TERN" }, null],
    ["another service", { service: "Gull" }, 'service is not "Gull"'],
    ["words beside each other", { contains: "your VERIFICATION code" }, null],
    ["words apart", { contains: "your code" }, 'text does not contain "your code"'],
    ["half a word", { contains: "verif" }, 'text does not contain "verif"'],
    ["a purpose", { purpose: "sign-in" }, null],
    ["another purpose", { purpose: "payment" }, "purpose is sign-in, not payment"],
    ["a code", { hasCode: true }, null],
    ["no code", { hasCode: false }, "it has a code"],
    ["all of it", { sender: "Harbour", service: "Tern", contains: "482913", hasCode: true }, null],
    ["all but one", { sender: "Harbour", hasCode: false }, "it has a code"],
  ];
  test("knows the one that is asked for, and says why another is not", async () => {
    const ctx = await make();
    await add(ctx);
    await listen(ctx);
    const { cursor: after } = await next(ctx, now);
    const text = "[Tern] 482913 is your verification code to sign in";
    const id = await storeOne(ctx, { text });
    for (const [what, filter, why] of cases) {
      const answer = await next(ctx, { after, filter, ...now });
      expect(answer.cursor, what).toBe(id);
      if (why === null) expect(answer.message?.id, what).toBe(id);
      else
        expect(answer, what).toMatchObject({ others: [{ id, sender: "Harbour", why }], more: 0 });
    }
  });

  test("gives what is withheld without its text, by its sender alone", async () => {
    const ctx = await make();
    await add(ctx);
    await listen(ctx);
    const { cursor: after } = await next(ctx, now);
    const id = await storeOne(ctx, { from: "Banco Mar", text: "482913 is your code" });
    const given = await next(ctx, { after, filter: { sender: "Banco Mar" }, ...now });
    expect(given.message).toMatchObject({ id, text: null, codes: [], withheldFor: "bank" });
    const inside = { sender: "Banco Mar", contains: "482913" };
    expect(await next(ctx, { after, filter: inside, ...now })).toMatchObject({
      message: null,
      others: [{ id, sender: "Banco Mar", why: "text is withheld" }],
    });
  });

  test("tells nobody whose number a masked sender is", async () => {
    const ctx = await make();
    await add(ctx);
    await listen(ctx);
    const { cursor: after } = await next(ctx, now);
    await storeOne(ctx, { from: "+12125550177", text: "See you at the pier" });
    for (const sender of ["+12125550177", "12125550177", "+1 212-555-0177", "77", "177"]) {
      const { message } = await next(ctx, { after, filter: { sender }, ...now });
      expect(message, sender).toBeNull();
    }
  });

  test("gives a message that a moderator publishes while one waits", async () => {
    const ctx = await make();
    await add(ctx);
    const all = await listen(ctx);
    const answer = next(ctx, { filter: { contains: "482913" } });
    await waiting(all);
    const id = await storeOne(ctx, { from: "Banco Mar", text: "482913 is your code" });
    const later = await storeOne(ctx);
    await publishMessage(ctx, { id, reason: "a test" });
    const { message, cursor } = await answer;
    expect(message?.id).toBe(id);
    // What was looked at in the meantime is not looked at again.
    expect(cursor).toBe(later);
  });

  test("passes over what was hidden before it could be looked at", async () => {
    const ctx = await make();
    await add(ctx);
    await listen(ctx);
    const { cursor: after } = await next(ctx, now);
    const id = await storeOne(ctx);
    await hideMessage(ctx, { id, reason: "a test" });
    expect(await next(ctx, { after, ...now })).toEqual({
      message: null,
      cursor: after,
      others: [],
      more: 0,
    });
  });

  test("reaches back as far as it may, and no further, whatever cursor is given", async () => {
    const ctx = await make();
    await add(ctx);
    await listen(ctx);
    const { cursor: after } = await next(ctx, now);
    await store(ctx, ...Array.from({ length: 100 }, () => sms()));
    expect((await next(ctx, { after, ...now })).message).not.toBeNull();
    const last = await storeOne(ctx, { text: "the last boat" });
    for (const value of [after, publicId(ctx.keyring, 0)]) {
      await expect(next(ctx, { after: value, ...now })).rejects.toMatchObject({
        kind: "forbidden",
      });
    }
    const filter = { contains: "last boat" };
    const found = await next(ctx, { after, filter, reach: 1000, ...now });
    expect(found.message?.id).toBe(last);
    await store(ctx, ...Array.from({ length: 1000 }, () => sms()));
    const none = { contains: "no such words" };
    let { cursor } = await next(ctx, { after, filter: none, reach: 1000 });
    expect(cursor).not.toBe(last);
    ({ cursor } = await next(ctx, { after: cursor, filter: none, reach: 1000, ...now }));
    const newest = await storeOne(ctx);
    expect((await next(ctx, { after: cursor, reach: 1000 })).message?.id).toBe(newest);
  });

  test("says of a number that takes no messages where to go on, also to those who wait", async () => {
    const ctx = await make();
    const all = await listen(ctx);
    const other = "17875550102";
    await add(ctx);
    await add(ctx, other, "reserve");
    await expect(next(ctx, { e164: "17875550109" })).rejects.toMatchObject({ kind: "not-found" });
    await expect(next(ctx, { e164: other })).rejects.toMatchObject({ kind: "not-found" });
    const rotated = Promise.allSettled(Array.from({ length: 20 }, () => next(ctx)));
    await waiting(all, 20);
    await rotateNumber(ctx, { e164: PR_NUMBER, by: "hand" });
    for (const answer of await rotated) {
      expect(answer).toMatchObject({
        reason: { kind: "conflict", message: expect.stringContaining(`+${other} took its place`) },
      });
    }
    const retired = expect(next(ctx, { e164: other })).rejects.toMatchObject({ kind: "gone" });
    await waiting(all);
    await retireNumber(ctx, other);
    await retired;
    await expect(next(ctx, { e164: other })).rejects.toMatchObject({ kind: "gone" });
    await add(ctx, US_NUMBER);
    const cooled = expect(next(ctx, { e164: US_NUMBER })).rejects.toMatchObject({
      kind: "conflict",
    });
    await waiting(all);
    await coolNumber(ctx, { e164: US_NUMBER });
    await cooled;
  });

  test("tells nobody of what comes to a number that is leased, and those who wait that it is", async () => {
    const ctx = await make();
    await add(ctx);
    const all = await listen(ctx);
    const { cursor: after } = await next(ctx, now);
    const inUse = { kind: "conflict", message: expect.stringContaining("in use by a lease until") };
    const answer = expect(next(ctx, { after })).rejects.toMatchObject(inUse);
    await waiting(all);
    await leaseNumber(
      ctx,
      { holder: { projectId: 1, apiKeyId: 1 }, country: null, ttlMs: 60_000, label: null },
      { share: 1, maxMs: 60_000, restMs: 0, perProject: 5, isOpenToAll: false },
    );
    await answer;
    await storeOne(ctx, { text: "482913 is the holder's" });
    await expect(next(ctx, { after, ...now })).rejects.toMatchObject(inUse);
    ctx.advance(60_001);
    await runLeases(ctx);
    expect(await next(ctx, { after, ...now })).toMatchObject({ message: null, others: [] });
    const late = next(ctx, { after });
    await waiting(all);
    const id = await storeOne(ctx);
    expect((await late).message?.id).toBe(id);
  });

  test("waits on while the database is lost, and gives what came meanwhile", async () => {
    const ctx = await make();
    await add(ctx);
    const all = await listen(ctx);
    const { loss, losable } = losableContext(ctx);
    const answer = next(losable);
    await waiting(all);
    // Whoever came before has looked once by now.
    await next(ctx, now);
    loss.isLost = true;
    const id = await storeOne(ctx);
    await vi.waitFor(() => expect(loss.failures).toBeGreaterThan(0), { timeout: 5000 });
    loss.isLost = false;
    expect((await answer).message?.id).toBe(id);
  });

  test("answers who waited in vain what was looked for and what came, in a header of ASCII", async () => {
    const ctx = await make();
    await add(ctx);
    await listen(ctx);
    const { cursor } = await next(ctx, now);
    const sender = "‮\u007f\r\nSet-Cookie: a=b 小红书 \u{1f4a9}".padEnd(64, "漢");
    const from = "漢".repeat(60);
    const ids: string[] = [];
    for (let nth = 0; nth < 40; nth += 1) ids.push(await storeOne(ctx, { from }));
    const query = { after: cursor, sender, contains: "漢".repeat(100), service: "漢".repeat(64) };
    const answer = (await waitingEndpoints[0]!.run({
      ctx,
      caller: { kind: "anonymous", client: "a" },
      params: { number: `+${PR_NUMBER}` },
      query: { ...query, timeout: 0 },
      body: null,
      address: "",
      signal: new AbortController().signal,
    } as never)) as Extract<ApiAnswer, { status: 204 }>;
    expect(answer.status).toBe(204);
    const { headers = {} } = answer;
    for (const value of Object.values(headers)) expect(value).toMatch(/^[ -~]{1,4000}$/);
    expect(headers["glasspost-cursor"]).toBe(ids.at(-1));
    expect(headers["glasspost-missed"]!.length).toBeLessThanOrEqual(2048);
    const missed = JSON.parse(headers["glasspost-missed"]!);
    const { after: _, ...lookedFor } = query;
    expect(missed.lookedFor).toEqual(lookedFor);
    expect(missed.more + missed.arrived.length).toBe(40);
    const [, address] = /^<(.+)>; rel="next"$/.exec(headers.link!) ?? [];
    const given = new URL(address!, "http://localhost").searchParams;
    expect(Object.fromEntries(given)).toEqual({ ...query, after: ids.at(-1), timeout: "0" });
  });
}
