import { createHmac, randomUUID } from "node:crypto";
import { millisecondsInDay, millisecondsInMinute } from "date-fns/constants";
import {
  deleteFailures,
  findFailures,
  forgetFailures,
  setFailures,
} from "#db/queries/sign-in-failures.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { foldName } from "#lib/accounts/account-name.ts";
import type { Context } from "#lib/context.ts";
import { clientOf } from "#lib/edge/client-address.ts";
import { Problem } from "#lib/http/problem.ts";
import { isSameSecret } from "#lib/ingest/constant-time.ts";

const FIRST_DELAY_MS = 5000;
const MAX_DELAY_MS = 15 * millisecondsInMinute;
/** After so long without one, failures are forgotten. */
const FORGOTTEN_AFTER_MS = millisecondsInDay;
const FORGOTTEN_AT_ONCE = 20;

/**
 * What failures are counted by, and the failure from which on one waits. An account's name from one
 * address comes first. An address by itself later: there may be an office behind it. A name by itself
 * much later, and for a minute at most: else anybody could keep its owner out.
 */
const counters = {
  pair: { from: 5, maxMs: MAX_DELAY_MS },
  device: { from: 5, maxMs: MAX_DELAY_MS },
  address: { from: 20, maxMs: MAX_DELAY_MS },
  name: { from: 100, maxMs: millisecondsInMinute },
  /** Who is signed in and guesses at a password or a code. */
  guess: { from: 5, maxMs: MAX_DELAY_MS },
} as const;

type CounterKind = keyof typeof counters;

/** One attempt to sign in, before it is known who it is. */
export type Attempt = {
  /** The name or e-mail address that was given. */
  name: string;
  /** Whose it is, for the browsers that it is known by; null for nobody's. */
  accountId: number | null;
  /** The client's address. */
  address: string;
  /** What the browser keeps of having signed in before; empty for nothing. */
  device: string;
};

/** An attempt that may go on, at an instant; it counts as failed until it is forgiven. */
export type Admission = { at: number; hashes: Buffer[] };

/** An attempt may go on, or how long it has to wait first, in milliseconds. */
type Admitted = { waitMs: number; admission: Admission | null };

/**
 * Counts an attempt to sign in, before anything is compared: of many at once no more than are allowed
 * go on. A browser that has signed in to the account before is counted by itself, whatever others do.
 * @returns how long to wait first, in milliseconds, where it may not go on
 */
export function admitAttempt(ctx: Context, attempt: Attempt): Promise<Admitted> {
  return admit(ctx, countersOf(ctx, attempt));
}

/**
 * The same for somebody who is signed in and proves again who they are: a session that was stolen
 * doesn't let anybody guess for ever.
 * @returns what to forgive once it is right
 * @throws Problem too-many-requests
 */
export async function admitGuess(ctx: Context, accountId: number): Promise<Admission> {
  const hash = digest(ctx, "guess", String(accountId));
  const { admission } = await admit(ctx, [{ kind: "guess", hash }]);
  if (!admission) throw new Problem("too-many-requests", "Too many tries: wait for some minutes.");
  return admission;
}

type Counter = { kind: CounterKind; hash: Buffer };

function admit(ctx: Context, counted: Counter[]): Promise<Admitted> {
  const { db } = ctx;
  return transaction(db, function* (): Steps<Admitted> {
    const at = ctx.now();
    const next: { hash: Buffer; failures: number; blockedUntil: number; lastAt: number }[] = [];
    let waitMs = 0;
    for (const { kind, hash } of counted) {
      const [row] = yield* step(findFailures(db, { hash }));
      if (row) waitMs = Math.max(waitMs, row.blockedUntil - at);
      const isFresh = row !== undefined && at - row.lastAt < FORGOTTEN_AFTER_MS;
      const failures = (isFresh ? row.failures : 0) + 1;
      next.push({ hash, failures, blockedUntil: at + delayOf(kind, failures), lastAt: at });
    }
    if (waitMs > 0) return { waitMs, admission: null };
    for (const row of next) yield* step(setFailures(db, row));
    const before = at - FORGOTTEN_AFTER_MS;
    yield* step(forgetFailures(db, { before, limit: FORGOTTEN_AT_ONCE }));
    return { waitMs: 0, admission: { at, hashes: counted.map(({ hash }) => hash) } };
  });
}

/** Takes an attempt back that succeeded: the account's failures from there are forgotten, the address has one less. */
export function* forgiveAttempt(ctx: Context, { at, hashes }: Admission): Steps<void> {
  const [own, ...others] = hashes;
  if (own) yield* step(deleteFailures(ctx.db, { hash: own }));
  yield* withdrawAttempt(ctx, { at, hashes: others });
}

/** Takes an attempt back that came to nothing: everything has one failure less. */
export function* withdrawAttempt({ db }: Context, { at, hashes }: Admission): Steps<void> {
  for (const hash of hashes) {
    const [row] = yield* step(findFailures(db, { hash }));
    if (!row) continue;
    const failures = Math.max(0, row.failures - 1);
    // A wait that somebody else's failure began since then stays.
    const blockedUntil = row.lastAt === at ? at : row.blockedUntil;
    yield* step(setFailures(db, { hash, failures, blockedUntil, lastAt: row.lastAt }));
  }
}

/** How long the failure before makes the next attempt wait: twice as long each time. */
function delayOf(kind: CounterKind, failures: number): number {
  const { from, maxMs } = counters[kind];
  if (failures < from) return 0;
  return Math.min(maxMs, FIRST_DELAY_MS * 2 ** Math.min(failures - from, 20));
}

function countersOf(ctx: Context, attempt: Attempt): Counter[] {
  const { accountId, device } = attempt;
  // By what was typed: one wait for an account's name and address would tell that they belong together.
  const who = foldName(attempt.name);
  const client = clientOf(attempt.address);
  const keyed = (kind: CounterKind, ...parts: string[]) => ({
    kind,
    hash: digest(ctx, `sign-in ${kind}`, ...parts),
  });
  if (accountId !== null && isDeviceOf(ctx, device, accountId)) return [keyed("device", device)];
  return [keyed("pair", who, client), keyed("address", client), keyed("name", who)];
}

/** What a browser keeps that has signed in to an account: nobody can make it up. */
export function deviceToken(ctx: Context, accountId: number): string {
  const nonce = randomUUID();
  return `${nonce}.${digest(ctx, "device", nonce, String(accountId)).toString("base64url")}`;
}

function isDeviceOf(ctx: Context, device: string, accountId: number): boolean {
  const [, nonce = "", mac = ""] = /^([\da-f-]{36})\.([\w-]{43})$/.exec(device) ?? [];
  return isSameSecret(mac, digest(ctx, "device", nonce, String(accountId)).toString("base64url"));
}

/** Names and addresses are kept as what nobody reads them from who has the database alone. */
function digest({ keyring }: Context, ...parts: string[]): Buffer {
  return createHmac("sha256", keyring.sessionSecret).update(JSON.stringify(parts)).digest();
}
