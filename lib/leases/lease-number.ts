import { listCountries } from "#db/queries/countries.ts";
import {
  findLeasable,
  findLiveOfClient,
  findNextFree,
  findNextFreeOfCountry,
  insertLease,
  insertLeaseTerm,
  listAnonymous,
  listLeasedOfCountry,
  listLiveOfProject,
  setLeased,
} from "#db/queries/leases.ts";
import { type Steps, step, stepAll, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { type LeaseCard, leaseCard, leaseId } from "#lib/leases/lease-card.ts";
import type { LeaseHolder } from "#lib/leases/lease-holder.ts";
import { ANONYMOUS_MAX_MS, type LeaseLimits } from "#lib/leases/lease-limits.ts";
import { drawLeaseSecret } from "#lib/leases/lease-secret.ts";
import { recordChange } from "#lib/live/record-change.ts";

/** All together, callers without a key may lease so much of the share. */
const ANONYMOUS_PART = 1 / 10;

export type LeaseNumberInput = {
  holder: LeaseHolder;
  /** ISO 3166-1 alpha-2; null for any. */
  country: string | null;
  /** For how long. */
  ttlMs: number;
  /** What its holder calls it. */
  label: string | null;
};

/** A lease that has begun, with its secret, which is shown this once. */
export type BegunLease = { rowId: number; lease: LeaseCard; secret: string };

/**
 * Leases a number to nobody but its holder: of those that are free, the one that was leased longest
 * ago. What arrives there from now on is the holder's.
 * @throws Problem invalid for the country or the time, forbidden where nothing is leased,
 * too-many-requests when the holder has as many as it may, conflict when no number is free
 */
export async function leaseNumber(
  ctx: Context,
  input: LeaseNumberInput,
  limits: LeaseLimits,
): Promise<BegunLease> {
  requireAllowed(input, limits);
  return transaction(ctx.db, () => begin(ctx, input, limits));
}

function requireAllowed({ holder, ttlMs }: LeaseNumberInput, limits: LeaseLimits): void {
  if (limits.share === 0) throw new Problem("forbidden", "No numbers are leased here.");
  const isAnonymous = "client" in holder;
  if (isAnonymous && !limits.isOpenToAll) {
    throw new Problem("unauthorized", 'This needs a key with the scope "leases".');
  }
  const maxMs = isAnonymous ? Math.min(limits.maxMs, ANONYMOUS_MAX_MS) : limits.maxMs;
  if (ttlMs <= maxMs) return;
  const detail = `must be at most ${maxMs / 1000}`;
  throw new Problem("invalid", "The request has mistakes.", [{ pointer: "/ttl", detail }]);
}

function* begin(ctx: Context, input: LeaseNumberInput, limits: LeaseLimits): Steps<BegunLease> {
  const { db, keyring } = ctx;
  const { holder, label } = input;
  const startedAt = ctx.now();
  const endsAt = startedAt + input.ttlMs;
  const freesAt = endsAt + limits.restMs;
  yield* requireRoomOf(ctx, holder, limits);
  const found = yield* findNumber(ctx, input, limits, { now: startedAt, until: freesAt });
  const { id: numberId, e164, country } = found;
  const {
    projectId = null,
    apiKeyId = null,
    client = null,
  } = {
    ...("client" in holder ? { client: holder.client } : holder),
  } as Partial<{ projectId: number; apiKeyId: number; client: Buffer }>;
  const term = yield* step(insertLeaseTerm(db, { numberId, owner: projectId, startedAt }));
  const { secret, hash } = drawLeaseSecret();
  const row = { numberId, termId: term.id, projectId, apiKeyId, client, hash, label };
  const { id } = yield* step(insertLease(db, { ...row, startedAt, endsAt, freesAt }));
  const taken = yield* step(setLeased(db, { id: numberId, termId: term.id, until: freesAt }));
  if (taken.length === 0) throw new Problem("conflict", "The number was leased meanwhile.");
  yield* recordDeed(ctx, {
    action: "lease.begin",
    subject: leaseId(keyring, id),
    detail: { number: e164, endsAt },
  });
  yield* recordChange(ctx, { kind: "number-leased", numberId, e164, country });
  const lease = leaseCard(keyring, { id, e164, country, label, startedAt, endsAt });
  return { rowId: id, lease, secret };
}

/** @throws Problem too-many-requests, or conflict for callers without a key */
function* requireRoomOf(ctx: Context, holder: LeaseHolder, limits: LeaseLimits): Steps<void> {
  const { db } = ctx;
  const at = ctx.now();
  if ("client" in holder) {
    const [own] = yield* step(findLiveOfClient(db, { client: holder.client, at }));
    if (own) throw new Problem("too-many-requests", "Without a key you have one lease at a time.");
    const countries = yield* step(listCountries(db, {}));
    const all = countries.reduce((sum, { numbers }) => sum + numbers, 0);
    const limit = Math.ceil(all * limits.share * ANONYMOUS_PART);
    const taken = limit > 0 ? yield* step(listAnonymous(db, { limit })) : [];
    if (taken.length < limit) return;
    throw new Problem("conflict", "Those without a key have leased as many numbers as they may.");
  }
  const { projectId } = holder;
  const limit = limits.perProject;
  const live = yield* step(listLiveOfProject(db, { projectId, at, limit }));
  if (live.length < limit) return;
  throw new Problem("too-many-requests", `The project has ${limit} leases: release one first.`);
}

type Found = { id: number; e164: string; country: string | null; leasedUntil: number };

/** @throws Problem conflict when none is free; invalid for a country without numbers */
function* findNumber(
  ctx: Context,
  { country }: LeaseNumberInput,
  { share }: LeaseLimits,
  during: { now: number; until: number },
): Steps<Found> {
  const { db } = ctx;
  const all = yield* step(listCountries(db, {}));
  const asked = country === null ? all : all.filter(({ code }) => code === country);
  if (asked.length === 0) {
    const detail =
      country === null ? "There are no numbers." : `There are no numbers of ${country}.`;
    const errors = country === null ? [] : [{ pointer: "/country", detail }];
    throw new Problem("invalid", detail, errors);
  }
  const places = asked.map(({ code, numbers }) => ({ code, limit: Math.ceil(numbers * share) }));
  const [leased] = yield* stepAll(
    places.map(({ code, limit }) => listLeasedOfCountry(db, { country: code, limit })),
  );
  const open = places.filter(({ limit }, nth) => leased[nth]!.length < limit);
  const [found] = yield* stepAll(
    open.map(({ code }) => findLeasable(db, { country: code, ...during })),
  );
  const longestAgo = found.flat().sort((a, b) => a.leasedUntil - b.leasedUntil || a.id - b.id)[0];
  if (longestAgo) return longestAgo;
  const max = places.reduce((sum, { limit }) => sum + limit, 0);
  throw yield* noneFree(ctx, country, { max, used: leased.flat().length });
}

/** Says how many there are, and when the next is free. */
function* noneFree(
  { db, now }: Context,
  country: string | null,
  { max, used }: { max: number; used: number },
): Steps<Problem> {
  const [next] =
    country === null
      ? yield* step(findNextFree(db, {}))
      : yield* step(findNextFreeOfCountry(db, { country, at: now() }));
  const where = country === null ? "" : ` of ${country}`;
  const many = `${max} ${max === 1 ? "number" : "numbers"}${where} can be leased at once`;
  const inUse = used >= max ? "all are in use" : `${used} in use, and somebody waits at the others`;
  const when = next ? `; the next is free at ${isoInstant(next.freesAt)}` : "";
  return new Problem("conflict", `${many}: ${inUse}${when}.`);
}
