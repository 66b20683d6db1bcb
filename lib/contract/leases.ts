import fc from "fast-check";
import { expect, test } from "vitest";
import { setWait } from "#db/queries/waits.ts";
import { step, transaction } from "#db/transaction.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { erase } from "#lib/erasure/erase.ts";
import { getHomePage } from "#lib/home/get-home-page.ts";
import type { Problem } from "#lib/http/problem.ts";
import { endLease, releaseLease } from "#lib/leases/end-lease.ts";
import { findNumberLease, getLeasesPage } from "#lib/leases/get-leases-page.ts";
import type { LeaseHolder } from "#lib/leases/lease-holder.ts";
import { holderOfClient } from "#lib/leases/lease-holder.ts";
import type { LeaseLimits } from "#lib/leases/lease-limits.ts";
import { type BegunLease, leaseNumber } from "#lib/leases/lease-number.ts";
import { LeaseQueue } from "#lib/leases/lease-queue.ts";
import { listLeases } from "#lib/leases/list-leases.ts";
import { readLeaseCode, readLeaseMessages } from "#lib/leases/read-lease.ts";
import { findLeaseBySecret, type LeaseReader, requireLease } from "#lib/leases/require-lease.ts";
import { isLeaseDue, runLeases } from "#lib/leases/run-leases.ts";
import { ChangeFeed } from "#lib/live/change-feed.ts";
import { getModeratedMessage } from "#lib/messages/get-moderated-message.ts";
import { publishMessage } from "#lib/messages/publish-message.ts";
import { getConsoleNumber } from "#lib/numbers/get-console-number.ts";
import { getNumberPage } from "#lib/numbers/get-number-page.ts";
import { retireNumber } from "#lib/numbers/retire-number.ts";
import { rotateNumber } from "#lib/numbers/rotate-number.ts";
import { readOriginal } from "#lib/originals/read-original.ts";
import { runRotation } from "#lib/pools/run-rotation.ts";
import { setPolicy } from "#lib/pools/set-policy.ts";
import { runRetention } from "#lib/retention/run-retention.ts";
import { getSearchPage } from "#lib/search/get-search-page.ts";
import { getSenderList } from "#lib/senders/get-sender-list.ts";
import { add, PR_NUMBER, sms, store, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const LIMITS: LeaseLimits = {
  share: 1,
  maxMs: HOUR,
  restMs: MINUTE,
  perProject: 50,
  isOpenToAll: false,
};

const PROJECT: LeaseHolder = { projectId: 1, apiKeyId: 1 };
const OTHERS: LeaseHolder = { projectId: 2, apiKeyId: 2 };
const prNumber = (nth: number) => `17875550${100 + nth}`;

function lease(
  ctx: ContractContext,
  more: { holder?: LeaseHolder; country?: string | null; ttlMs?: number; label?: string } = {},
  limits: Partial<LeaseLimits> = {},
): Promise<BegunLease> {
  const { holder = PROJECT, country = "PR", ttlMs = 15 * MINUTE, label = null } = more;
  return leaseNumber(ctx, { holder, country, ttlMs, label }, { ...LIMITS, ...limits });
}

/** What a holder reads, as a project. */
async function textsOf(ctx: ContractContext, { lease: { id } }: BegunLease, projectId = 1) {
  const row = await requireLease(ctx, id, { projectId });
  return (await readLeaseMessages(ctx, row)).messages.map(({ text }) => text);
}

const kindOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: Problem) => error.kind,
  );

/** Everything that counts or lists, as it stands. */
async function publicState(ctx: ContractContext) {
  const tables = ["numbers", "terms", "senders", "countries", "hourly_counts", "minute_counts"];
  const counts = "sum(received) as received";
  const sums = [];
  for (const table of tables) sums.push(await ctx.query(`select ${counts} from ${table}`));
  sums.push(await ctx.query("select sum(listed) as listed from senders"));
  sums.push(await ctx.query("select count(*) as n from services"));
  sums.push(await ctx.query("select count(*) as n from reviews"));
  sums.push(await ctx.query("select count(*) as n from messages_fts_docsize").catch(() => []));
  const home = await getHomePage(ctx, {});
  return JSON.stringify([sums, home.messages, (await getSenderList(ctx, {})).page]);
}

export function leasesContract(make: MakeContext): void {
  test("what comes to a leased number is its holder's, and nothing public tells of it", async () => {
    const ctx = await make();
    await add(ctx);
    await storeOne(ctx, { text: "The ferry leaves at nine" });
    const before = await publicState(ctx);
    const seq = Number((await ctx.query("select max(seq) as seq from changes"))[0]!.seq);
    const begun = await lease(ctx, { label: "sign-up" });
    expect(begun.secret).toMatch(/^gpl_[\w-]{43}$/);
    expect(begun.lease).toMatchObject({
      id: expect.stringMatching(/^lse_[a-z2-7]{26}$/),
      number: { e164: PR_NUMBER, display: "+1 787-555-0101" },
      label: "sign-up",
    });
    const text = "Kittiwake: 415263 is your code. See https://kittiwake.example/in?t=9f8e7d";
    const sentAt = ctx.now() + 2 * SECOND;
    ctx.advance(5 * SECOND);
    const id = await storeOne(ctx, { from: "Kittiwake", text, sentAt, sentClock: "smsc" });

    expect(await publicState(ctx)).toBe(before);
    const page = await getNumberPage(ctx, { e164: PR_NUMBER });
    expect(page?.messages.messages).toHaveLength(1);
    expect(page?.number.leasedUntil).toBe(
      new Date(Date.parse(begun.lease.endsAt) + MINUTE).toISOString(),
    );
    expect((await getSearchPage(ctx, { q: "kittiwake" })).messages).toMatchObject({ messages: [] });
    const changes = await ctx.query(
      `select kind, tags from changes where seq > ${seq} order by seq`,
    );
    expect(changes).toEqual([
      { kind: "number-leased", tags: "n17875550101 cPR" },
      { kind: "message-private", tags: `l${begun.rowId}` },
    ]);
    const row = await requireLease(ctx, begun.lease.id, { projectId: 1 });
    const code = await readLeaseCode(ctx, row, {});
    expect(code.found).toMatchObject({
      id,
      sender: "Kittiwake",
      text,
      codes: [{ code: "415263" }],
      deliverySeconds: 3,
    });
    const stored = await ctx.query("select text, codes, visibility from messages order by id desc");
    expect(stored[0]).toEqual({ text: "", codes: null, visibility: "private" });
    const slugs = await ctx.query("select slug from senders where title = 'Kittiwake'");
    expect(slugs).toEqual([{ slug: null }]);
  });

  test("a lease is read by its project and by its secret, and by nobody else", async () => {
    const ctx = await make();
    await add(ctx);
    const { lease: card, secret, rowId } = await lease(ctx);
    expect(await findLeaseBySecret(ctx, secret)).toBe(rowId);
    for (const wrong of [
      "",
      "gpl_",
      `${secret.slice(0, -1)}~`,
      `gpl_${"A".repeat(43)}`,
      `${secret} `,
    ]) {
      expect(await findLeaseBySecret(ctx, wrong)).toBeNull();
    }
    expect(await requireLease(ctx, card.id, { leaseId: rowId })).toMatchObject({ id: rowId });
    const wrongs: [string, LeaseReader][] = [
      [card.id, { projectId: 2 }],
      [card.id, { leaseId: rowId + 1 }],
      [card.id.replace("lse_", "msg_"), { projectId: 1 }],
      [`${card.id}a`, { projectId: 1 }],
      ["lse_aaaaaaaaaaaaaaaaaaaaaaaaaa", { projectId: 1 }],
    ];
    for (const [id, reader] of wrongs) {
      await expect(requireLease(ctx, id, reader)).rejects.toMatchObject({
        kind: "not-found",
        message: "There is no such lease.",
      });
    }
    ctx.advance(15 * MINUTE + HOUR - 1);
    expect(await findLeaseBySecret(ctx, secret)).toBe(rowId);
    expect((await listLeases(ctx, { projectId: 1 })).leases).toHaveLength(1);
    ctx.advance(1);
    expect(await findLeaseBySecret(ctx, secret)).toBeNull();
    expect((await listLeases(ctx, { projectId: 1 })).leases).toHaveLength(0);
    await expect(requireLease(ctx, card.id, { projectId: 1 })).rejects.toThrow("no such lease");
  });

  test("what comes after the end is nobody's, and after the rest it is public", async () => {
    const ctx = await make();
    await add(ctx);
    const begun = await lease(ctx, { ttlMs: 30 * SECOND });
    await storeOne(ctx, { text: "in time" });
    ctx.advance(30 * SECOND);
    await storeOne(ctx, { text: "late" });
    ctx.advance(MINUTE - 1);
    await storeOne(ctx, { text: "later" });
    expect(await isLeaseDue(ctx, { isWhole: true })).toBe(false);
    ctx.advance(1);
    expect(await isLeaseDue(ctx, { isWhole: false })).toBe(true);
    expect(await runLeases(ctx)).toEqual({ freed: 1, emptied: 0, forgotten: 0 });
    await storeOne(ctx, { text: "The next boat" });
    expect(await textsOf(ctx, begun)).toEqual(["in time"]);
    const page = await getNumberPage(ctx, { e164: PR_NUMBER });
    expect(page?.number.leasedUntil).toBeNull();
    expect(page?.messages.messages.map(({ text }) => text)).toEqual(["The next boat"]);
  });

  test("what was sent in a lease stays private however late it comes, and is not the next holder's", async () => {
    const ctx = await make();
    await add(ctx);
    const first = await lease(ctx, { ttlMs: 30 * SECOND });
    const sent = { sentAt: ctx.now() + 20 * SECOND, sentClock: "smsc" as const };
    ctx.advance(90 * SECOND);
    await runLeases(ctx);
    await storeOne(ctx, { ...sent, text: "sent in time, came too late" });
    const second = await lease(ctx, { holder: OTHERS });
    await storeOne(ctx, { ...sent, text: "sent in time, came later still" });
    await storeOne(ctx, { text: "for the second", sentAt: ctx.now(), sentClock: "smsc" });
    expect(await textsOf(ctx, first)).toEqual([]);
    expect(await textsOf(ctx, second, 2)).toEqual(["for the second"]);
    expect((await getNumberPage(ctx, { e164: PR_NUMBER }))?.messages.messages).toEqual([]);
    // What came when the lease was emptied already goes as well.
    ctx.advance(2 * HOUR);
    await runLeases(ctx);
    const late = await storeOne(ctx, { ...sent, text: "sent in time, came tomorrow" });
    expect(await getModeratedMessage(ctx, { id: late })).toMatchObject({ visibility: "private" });
    ctx.advance(HOUR);
    await runLeases(ctx);
    expect(await getModeratedMessage(ctx, { id: late })).toBeNull();
    expect(await ctx.query("select id from messages")).toEqual([]);
  });

  test("released, a lease reads nothing that comes later; to release it again changes nothing", async () => {
    const ctx = await make();
    await add(ctx);
    const begun = await lease(ctx);
    await storeOne(ctx, { text: "before" });
    ctx.advance(SECOND);
    await releaseLease(ctx, begun.rowId, MINUTE);
    await storeOne(ctx, { text: "after" });
    const released = (await listLeases(ctx, { projectId: 1 })).leases;
    ctx.advance(SECOND);
    await releaseLease(ctx, begun.rowId, MINUTE);
    await releaseLease(ctx, begun.rowId + 1, MINUTE);
    expect((await listLeases(ctx, { projectId: 1 })).leases).toEqual(released);
    expect(await textsOf(ctx, begun)).toEqual(["before"]);
    expect(await kindOf(lease(ctx))).toBe("conflict");
    ctx.advance(MINUTE);
    await runLeases(ctx);
    expect(await kindOf(lease(ctx))).toBe("done");
  });

  test("of the free numbers the one that was leased longest ago is chosen, within the share of its country", async () => {
    const ctx = await make();
    for (let nth = 1; nth <= 5; nth++) await add(ctx, prNumber(nth));
    await add(ctx, US_NUMBER);
    const limits = { share: 0.25, restMs: 0 };
    const chosen: string[] = [];
    for (let nth = 0; nth < 7; nth++) {
      const begun = await lease(ctx, {}, limits);
      chosen.push(begun.lease.number.e164);
      ctx.advance(SECOND);
      await releaseLease(ctx, begun.rowId, 0);
      await runLeases(ctx);
    }
    expect(chosen).toEqual([1, 2, 3, 4, 5, 1, 2].map(prNumber));
    // ceil(0.25 × 5) = 2, and one of the other country.
    const anywhere = { country: null };
    const three = [
      await lease(ctx, anywhere, limits),
      await lease(ctx, anywhere, limits),
      await lease(ctx, anywhere, limits),
    ];
    const countries = three.map((each) => each.lease.country).toSorted();
    expect(countries).toEqual(["PR", "PR", "US"]);
    const free = new Date(ctx.now() + 15 * MINUTE).toISOString();
    await expect(lease(ctx, anywhere, limits)).rejects.toMatchObject({
      kind: "conflict",
      message: `3 numbers can be leased at once: all are in use; the next is free at ${free}.`,
    });
    await expect(lease(ctx, { country: "US" }, limits)).rejects.toMatchObject({
      kind: "conflict",
      message: `1 number of US can be leased at once: all are in use; the next is free at ${free}.`,
    });
    await expect(lease(ctx, { country: "FR" }, limits)).rejects.toMatchObject({
      kind: "invalid",
      errors: [{ pointer: "/country", detail: "There are no numbers of FR." }],
    });
  });

  test("no number is leased at which somebody waits, or that is replaced before the lease is over", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, prNumber(2));
    const [waited] = await ctx.query(`select id from numbers where e164 = '${PR_NUMBER}'`);
    const until = ctx.now() + MINUTE;
    await transaction(ctx.db, () =>
      step(setWait(ctx.db, { numberId: Number(waited!.id), instance: "a", until })),
    );
    await ctx.query(
      `update numbers set rotates_at = ${ctx.now() + 5 * MINUTE} where e164 = '${prNumber(2)}'`,
    );
    await expect(lease(ctx)).rejects.toThrow("0 in use, and somebody waits at the others");
    const short = await lease(ctx, { ttlMs: 2 * MINUTE });
    expect(short.lease.number.e164).toBe(prNumber(2));
    ctx.advance(MINUTE);
    expect((await lease(ctx)).lease.number.e164).toBe(PR_NUMBER);
  });

  test("limits hold: the time, the project, callers without a key, and leases that are off", async () => {
    const ctx = await make();
    for (let nth = 1; nth <= 12; nth++) await add(ctx, prNumber(nth));
    const anyone = (address: string) => ({ holder: holderOfClient(ctx.keyring, address) });
    expect(await kindOf(lease(ctx, { ttlMs: HOUR + 1 }))).toBe("invalid");
    expect(await kindOf(lease(ctx, {}, { share: 0 }))).toBe("forbidden");
    expect(await kindOf(lease(ctx, anyone("192.0.2.1")))).toBe("unauthorized");
    const open = { isOpenToAll: true, share: 1 };
    const short = { ttlMs: 10 * MINUTE };
    expect(await kindOf(lease(ctx, anyone("192.0.2.1"), open))).toBe("invalid");
    expect(await kindOf(lease(ctx, { ...anyone("192.0.2.1"), ...short }, open))).toBe("done");
    expect(await kindOf(lease(ctx, { ...anyone("192.0.2.1"), ...short }, open))).toBe(
      "too-many-requests",
    );
    expect(await kindOf(lease(ctx, { ...anyone("192.0.2.2"), ...short }, open))).toBe("done");
    // A tenth of twelve, rounded up.
    expect(await kindOf(lease(ctx, { ...anyone("192.0.2.3"), ...short }, open))).toBe("conflict");
    expect(JSON.stringify(await ctx.query("select client from leases"))).not.toContain("192.0.2");
    const few = { perProject: 2 };
    await lease(ctx, {}, few);
    const second = await lease(ctx, {}, few);
    expect(await kindOf(lease(ctx, {}, few))).toBe("too-many-requests");
    await releaseLease(ctx, second.rowId, MINUTE);
    expect(await kindOf(lease(ctx, {}, few))).toBe("done");
  });

  test("two at once never get the same number", async () => {
    const ctx = await make();
    for (let nth = 1; nth <= 20; nth++) await add(ctx, prNumber(nth));
    const many = await Promise.allSettled(Array.from({ length: 50 }, () => lease(ctx)));
    const got = many.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    expect(new Set(got.map((each) => each.lease.number.e164)).size).toBe(20);
    expect(got).toHaveLength(20);
  });

  test("a code is the newest that is wanted, and what is not is told why", async () => {
    const ctx = await make();
    await add(ctx);
    const { lease: card } = await lease(ctx);
    const row = await requireLease(ctx, card.id, { projectId: 1 });
    expect(await readLeaseCode(ctx, row, {})).toEqual({ found: null, others: [], newest: null });
    await storeOne(ctx, { from: "Tern", text: "Welcome to Tern" });
    const first = await storeOne(ctx, { from: "Tern", text: "Your Tern code is 111222" });
    await storeOne(ctx, { from: "Gull", text: "Your Gull code is 333444" });
    const last = await storeOne(ctx, { from: "+12125550177", text: "Your Tern code is 555666" });
    const codeOf = async (wanted: object) =>
      (await readLeaseCode(ctx, row, wanted)).found?.codes[0]?.code;
    expect(await codeOf({})).toBe("555666");
    expect(await codeOf({ sender: "TERN" })).toBe("111222");
    expect(await codeOf({ sender: "+1 212-555-0177" })).toBe("555666");
    expect(await codeOf({ service: "gull" })).toBe("333444");
    expect(await codeOf({ contains: "GULL CODE" })).toBe("333444");
    expect(await codeOf({ after: first })).toBe("555666");
    const missed = await readLeaseCode(ctx, row, { service: "Tern", contains: "hello" });
    expect(missed).toEqual({
      found: null,
      newest: last,
      others: [
        { id: expect.any(String), sender: "Tern", why: 'service is not "Tern"' },
        { id: first, sender: "Tern", why: 'text does not contain "hello"' },
        { id: expect.any(String), sender: "Gull", why: 'service is not "Tern"' },
        { id: last, sender: "+12125550177", why: 'text does not contain "hello"' },
      ],
    });
    const none = await readLeaseCode(ctx, row, { after: last });
    expect(none).toEqual({ found: null, others: [], newest: null });
  });

  test("an hour after the end everything is gone, with senders that nobody else needs", async () => {
    const ctx = await make();
    await add(ctx);
    await storeOne(ctx, { from: "Harbour" });
    const begun = await lease(ctx);
    const known = await storeOne(ctx, { from: "Tern", providerId: "p1" });
    await store(ctx, ...Array.from({ length: 60 }, () => sms({ from: "+12125550177" })));
    await storeOne(ctx, { from: "Harbour" });
    ctx.advance(16 * MINUTE);
    await runLeases(ctx);
    ctx.advance(HOUR - 1);
    expect(await runLeases(ctx)).toMatchObject({ emptied: 0 });
    ctx.advance(1);
    expect(await isLeaseDue(ctx, { isWhole: true })).toBe(true);
    expect(await runLeases(ctx)).toMatchObject({ emptied: 1 });
    expect(await isLeaseDue(ctx, { isWhole: true })).toBe(false);
    expect(await ctx.query("select visibility from messages")).toEqual([{ visibility: "public" }]);
    expect(await ctx.query("select count(*) as n from message_originals")).toEqual([{ n: 1 }]);
    expect(await ctx.query("select title from senders")).toEqual([{ title: "Harbour" }]);
    // A provider that repeats itself days later does not make it public.
    ctx.advance(3 * 24 * HOUR);
    const again = await store(ctx, sms({ from: "Tern", providerId: "p1" }));
    expect(again).toEqual([{ status: "duplicate", id: known }]);
    ctx.advance(28 * 24 * HOUR);
    expect(await runLeases(ctx)).toMatchObject({ forgotten: 1 });
    expect(await ctx.query("select id from leases")).toEqual([]);
    expect(await ctx.query("select id from terms where kind = 'lease'")).toEqual([]);
    expect((await listLeases(ctx, { projectId: 1 })).leases).toEqual([]);
    expect(begun.rowId).toBeGreaterThan(0);
  });

  test("a number that goes elsewhere ends its lease, and its holder reads what came until then", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, prNumber(2), "reserve");
    const begun = await lease(ctx);
    await storeOne(ctx, { text: "before" });
    ctx.advance(SECOND);
    await rotateNumber(ctx, { e164: PR_NUMBER, by: "hand" });
    await storeOne(ctx, { text: "after" });
    expect(await textsOf(ctx, begun)).toEqual(["before"]);
    expect(await ctx.query("select lease_term_id from numbers")).toEqual([
      { lease_term_id: null },
      { lease_term_id: null },
    ]);
    const next = await lease(ctx);
    expect(next.lease.number.e164).toBe(prNumber(2));
    const detail = await getConsoleNumber(ctx, { e164: prNumber(2) });
    expect(detail?.terms.map(({ kind }) => kind)).toEqual(["public", "reserve"]);
    await retireNumber(ctx, prNumber(2));
    ctx.advance(2 * HOUR);
    expect(await runLeases(ctx)).toMatchObject({ freed: 0, emptied: 2 });
  });

  test("a number that is due is replaced once its lease is over, and is not silent for being leased", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, prNumber(2), "reserve");
    for (let hour = 0; hour < 24; hour++) {
      await storeOne(ctx);
      ctx.advance(HOUR);
    }
    const pool = "PR mobile-or-landline";
    await setPolicy(ctx, { pool, policy: { maxReceived: 1, noticeDays: 1 } });
    const day = { ttlMs: 24 * HOUR };
    await lease(ctx, day, { maxMs: 24 * HOUR });
    expect(await runRotation(ctx, { isWhole: true })).toMatchObject({ announced: 1 });
    ctx.advance(23 * HOUR);
    const page = await getNumberPage(ctx, { e164: PR_NUMBER });
    expect(page?.health.state).toBe("usual");
    await ctx.query(`update numbers set rotates_at = ${ctx.now() - HOUR} where id = 1`);
    expect(await runRotation(ctx, { isWhole: false })).toMatchObject({ postponed: 1, rotated: 0 });
    ctx.advance(2 * HOUR);
    await runLeases(ctx);
    expect(await runRotation(ctx, { isWhole: false })).toMatchObject({ rotated: 1 });
  });

  test("moderators see that a private message is there, and neither its text nor its original", async () => {
    const ctx = await make();
    await add(ctx);
    const begun = await lease(ctx);
    const id = await storeOne(ctx, { from: "Tern", text: "Your Tern code is 111222" });
    expect(await getModeratedMessage(ctx, { id })).toMatchObject({ visibility: "private" });
    const reason = "a test";
    await expect(readOriginal(ctx, { id, reason })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(publishMessage(ctx, { id, reason })).rejects.toMatchObject({ kind: "conflict" });
    const open = async () => (await getLeasesPage(ctx, { isOver: false })).leases;
    expect(await open()).toMatchObject([
      { id: begun.lease.id, number: { e164: PR_NUMBER }, state: "open", holder: null },
    ]);
    expect(await findNumberLease(ctx, PR_NUMBER)).toMatchObject({ id: begun.lease.id });
    expect(await kindOf(endLease(ctx, { id: "lse_x", reason }, 0))).toBe("not-found");
    expect(await kindOf(endLease(ctx, { id: begun.lease.id, reason: "" }, 0))).toBe("invalid");
    ctx.advance(SECOND);
    await endLease(ctx, { id: begun.lease.id, reason }, 0);
    expect(await open()).toMatchObject([{ state: "resting" }]);
    await runLeases(ctx);
    expect(await open()).toEqual([]);
    expect(await findNumberLease(ctx, PR_NUMBER)).toBeNull();
    const over = await getLeasesPage(ctx, { isOver: true, from: "nonsense" });
    expect(over).toMatchObject({ leases: [{ state: "over" }], next: null });
    expect(await textsOf(ctx, begun)).toHaveLength(1);
    const deeds = await ctx.query(
      "select action from audit_entries where action like 'lease.%' order by id",
    );
    expect(deeds).toEqual([{ action: "lease.begin" }, { action: "lease.end" }]);
  });

  test("erasing a sender or a number reaches what is private; originals of a lease stay while it can be read", async () => {
    const ctx = await make();
    await add(ctx);
    const begun = await lease(ctx);
    const from = "+12125550177";
    const reason = "asked for";
    await storeOne(ctx, { from });
    await storeOne(ctx, { from: "Tern" });
    expect(await erase(ctx, { sender: from, reason })).toMatchObject({ messages: 1 });
    expect(await textsOf(ctx, begun)).toHaveLength(1);
    expect(await erase(ctx, { number: PR_NUMBER, reason })).toMatchObject({ messages: 1 });
    expect(await textsOf(ctx, begun)).toEqual([]);
    const day = await lease(ctx, { ttlMs: 24 * HOUR }, { maxMs: 24 * HOUR }).catch(() => null);
    expect(day).toBeNull();
    await storeOne(ctx, { text: "kept" });
    ctx.advance(24 * HOUR);
    await runRetention(ctx, 7, 30, 1);
    expect(await ctx.query("select count(*) as n from message_originals")).toEqual([{ n: 1 }]);
  });

  test("who waits for a number gets one in the order of asking, and who went away keeps none", async () => {
    const ctx = await make();
    await add(ctx);
    const feed = await ChangeFeed.start(ctx);
    const queue = new LeaseQueue(feed, { max: 4, maxPerClient: 3 });
    const ask = (client: string, signal = new AbortController().signal, waitMs = HOUR) => {
      const input = { holder: PROJECT, country: "PR", ttlMs: MINUTE, label: client };
      const until = ctx.now() + waitMs;
      const limits = { ...LIMITS, restMs: 0 };
      return queue.lease({ ctx, input, limits, client, until, signal });
    };
    const held = await ask("zero");
    expect(await kindOf(ask("none", undefined, 0))).toBe("conflict");
    const order: string[] = [];
    const leaves = new AbortController();
    const gone = kindOf(ask("gone", leaves.signal));
    const others = ["one", "two", "three"].map(async (name) => {
      const begun = await ask(name);
      order.push(name);
      return begun;
    });
    await expect.poll(() => queue.stats().open).toBe(4);
    expect(await kindOf(ask("four"))).toBe("unavailable");
    leaves.abort();
    expect(await gone).toBe("conflict");
    let now = held;
    for (const next of others) {
      ctx.advance(SECOND);
      await releaseLease(ctx, now.rowId, 0);
      await runLeases(ctx);
      now = await next;
    }
    expect(order).toEqual(["one", "two", "three"]);
    expect(await ctx.query("select label from leases where is_open = true")).toEqual([
      { label: "three" },
    ]);
    const many = ["a", "a", "a"].map((name) => kindOf(ask(name)));
    await expect.poll(() => queue.stats().open).toBe(3);
    expect(await kindOf(ask("a"))).toBe("too-many-requests");
    queue.close();
    expect(await Promise.all(many)).toEqual(["conflict", "conflict", "conflict"]);
    feed.stop();
  });

  const isFull = process.env.GLASSPOST_FULL === "1";

  test("whatever happens when, each holder reads what came in time, and the public the rest", async () => {
    const deeds = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          deed: fc.constant("lease" as const),
          by: fc.nat(3),
          ttl: fc.integer({ min: 30, max: 200 }),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ deed: fc.constant("release" as const), nth: fc.nat(9) }),
      },
      {
        weight: 10,
        arbitrary: fc.record({
          deed: fc.constant("message" as const),
          to: fc.nat(2),
          age: fc.option(fc.integer({ min: 0, max: 300 })),
        }),
      },
      {
        weight: 5,
        arbitrary: fc.record({
          deed: fc.constant("time" as const),
          seconds: fc.integer({ min: 1, max: 120 }),
        }),
      },
      { weight: 3, arbitrary: fc.record({ deed: fc.constant("tend" as const) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(deeds, { minLength: 20, maxLength: 60 }), async (all) => {
        await using ctx = await make();
        for (let nth = 1; nth <= 3; nth++) await add(ctx, prNumber(nth));
        const model = new Model();
        for (const each of all) await model.apply(ctx, each);
        await model.check(ctx);
      }),
      { numRuns: isFull ? 100 : 10 },
    );
  }, 300_000);
}

type ModelLease = {
  begun: BegunLease;
  project: number;
  e164: string;
  startedAt: number;
  endsAt: number;
  freesAt: number;
  isOpen: boolean;
};
type ModelMessage = { text: string; e164: string; at: number; sentAt: number | null };
type Deed =
  | { deed: "lease"; by: number; ttl: number }
  | { deed: "release"; nth: number }
  | { deed: "message"; to: number; age: number | null }
  | { deed: "time"; seconds: number }
  | { deed: "tend" };

/** Leases as they ought to be, told without a database. */
class Model {
  readonly #leases: ModelLease[] = [];
  /** For each message, the lease that it came to, or `public`. */
  readonly #messages: (ModelMessage & { of: ModelLease | "public" })[] = [];

  async apply(ctx: ContractContext, each: Deed): Promise<void> {
    switch (each.deed) {
      case "lease": {
        const project = each.by + 1;
        const holder = { projectId: project, apiKeyId: project };
        const begun = await lease(ctx, { holder, ttlMs: each.ttl * SECOND }).catch(() => null);
        const open = this.#leases.filter(({ isOpen }) => isOpen).length;
        expect(begun === null, "free numbers").toBe(open === 3);
        if (!begun) return;
        const { e164 } = begun.lease.number;
        expect(this.#openAt(e164)).toBeUndefined();
        const startedAt = ctx.now();
        const endsAt = startedAt + each.ttl * SECOND;
        const freesAt = endsAt + MINUTE;
        this.#leases.push({ begun, project, e164, startedAt, endsAt, freesAt, isOpen: true });
        return;
      }
      case "release": {
        const one = this.#leases[each.nth];
        if (!one) return;
        await releaseLease(ctx, one.begun.rowId, MINUTE);
        if (one.isOpen && one.endsAt > ctx.now()) {
          one.endsAt = ctx.now();
          one.freesAt = ctx.now() + MINUTE;
        }
        return;
      }
      case "message": {
        const e164 = prNumber(each.to + 1);
        const at = ctx.now();
        const sentAt = each.age === null ? null : at - each.age * SECOND;
        const text = `Boat ${this.#messages.length} leaves at noon`;
        await storeOne(ctx, { to: `+${e164}`, text, sentAt, sentClock: "smsc" });
        const message = { text, e164, at, sentAt };
        this.#messages.push({ ...message, of: this.#ownerOf(message) });
        return;
      }
      case "time":
        ctx.advance(each.seconds * SECOND);
        return;
      case "tend":
        await runLeases(ctx);
        for (const one of this.#leases) if (one.freesAt <= ctx.now()) one.isOpen = false;
    }
  }

  #openAt(e164: string): ModelLease | undefined {
    return this.#leases.find((one) => one.isOpen && one.e164 === e164);
  }

  #ownerOf({ e164, sentAt }: ModelMessage): ModelLease | "public" {
    const sentIn =
      sentAt !== null &&
      this.#leases.find(
        (one) => one.e164 === e164 && one.startedAt <= sentAt && sentAt < one.endsAt,
      );
    return sentIn || (this.#openAt(e164) ?? "public");
  }

  async check(ctx: ContractContext): Promise<void> {
    for (const one of this.#leases) {
      const inTime = this.#messages.filter(({ of, at }) => of === one && at < one.endsAt);
      const expected = inTime.map(({ text }) => text);
      const row = { ...(await this.#rowOf(ctx, one)) };
      const read = (await readLeaseMessages(ctx, row)).messages.map(({ text }) => text);
      expect(read).toEqual(expected);
    }
    const shown = this.#messages.filter(({ of }) => of === "public").map(({ text }) => text);
    const listed = await ctx.query("select text from messages where listed = true order by id");
    expect(listed.map(({ text }) => text)).toEqual(shown);
    const [counted] = await ctx.query(
      "select coalesce(sum(received), 0) as received, coalesce(sum(listed), 0) as listed from numbers",
    );
    expect([Number(counted!.received), Number(counted!.listed)]).toEqual([
      shown.length,
      shown.length,
    ]);
    const originals = async () =>
      Number((await ctx.query("select count(*) as n from message_originals"))[0]!.n);
    expect(await originals()).toBe(this.#messages.length);
    // Once all leases are over for long enough, what is public is all that is left.
    for (const hours of [1, 2]) {
      ctx.advance(hours * HOUR);
      await runLeases(ctx);
    }
    expect(await originals()).toBe(shown.length);
    const left = await ctx.query("select visibility from messages where listed = false");
    expect(left).toEqual([]);
  }

  /** Also where it could not be read any more. */
  async #rowOf(ctx: ContractContext, { begun, project }: ModelLease) {
    const early = { ...ctx, now: () => 0 };
    return requireLease(early, begun.lease.id, { projectId: project });
  }
}
