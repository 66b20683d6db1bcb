import { millisecondsInDay } from "date-fns/constants";
import { deleteApiKey, insertApiKey, listKeyStates } from "#db/queries/api-keys.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { requireAccount } from "#lib/accounts/require-account.ts";
import type { Scope } from "#lib/api/scopes.ts";
import { apiKeySubject } from "#lib/api-keys/api-key-subject.ts";
import { apiKeyHash, makeApiKey } from "#lib/api-keys/api-key-text.ts";
import { MAX_DAILY_MESSAGES, readKeyName, readKeyScopes } from "#lib/api-keys/read-key.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { actorName } from "#lib/auth/actor.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { ensureProject } from "#lib/projects/ensure-project.ts";

/** A key to be. */
export type NewApiKey = {
  /** The name of the account whose project it is for. */
  account: string;
  /** What its owner calls it. */
  name: string;
  scopes: readonly Scope[];
  /** For how many days it is good; null for as long as nobody ends it. */
  days?: number | null;
  /** How many messages it may read in a UTC day; null for what the configuration says. */
  dailyMessages?: number | null;
};

/** A key as it is shown, for the only time. */
export type MadeApiKey = { id: number; key: string; prefix: string; expiresAt: string | null };

const MAX_LIVE = 20;
/** Each key has a quota of its own: whoever could make them without end would have none. */
const MAX_A_DAY = 20;
/** Of keys that are good no more a project shows so many; those before them are forgotten. */
const ENDED_KEPT = 30;
const MAX_DAYS = 3650;

/**
 * Makes a key of the API for an account's project, which is made with the first one.
 * @returns the key, which is kept nowhere
 * @throws Problem not-found; invalid; conflict when the account is disabled, or has enough keys;
 *   too-many-requests when it has made too many in a day
 */
export function createApiKey(ctx: Context, given: NewApiKey): Promise<MadeApiKey> {
  const { days = null, dailyMessages = null } = given;
  const name = readKeyName(given.name);
  const scopes = readKeyScopes(given.scopes);
  requireWhole("days", days, 1, MAX_DAYS);
  requireWhole("dailyMessages", dailyMessages, 0, MAX_DAILY_MESSAGES);
  const { key, prefix } = makeApiKey();
  return transaction(ctx.db, function* () {
    const account = yield* requireAccount(ctx, given.account);
    if (account.disabledAt !== null) {
      throw new Problem("conflict", "The account is disabled: its keys are good for nothing.");
    }
    const projectId = yield* ensureProject(ctx, account);
    yield* makeRoom(ctx, projectId);
    const createdAt = ctx.now();
    const expiresAt = days === null ? null : createdAt + days * millisecondsInDay;
    const [added] = yield* step(
      insertApiKey(ctx.db, {
        projectId,
        name,
        prefix,
        hash: apiKeyHash(key),
        scopes: scopes.join(" "),
        createdBy: actorName(ctx.actor),
        createdAt,
        expiresAt,
        dailyMessages,
      }),
    );
    const { id } = added!;
    yield* recordDeed(ctx, {
      action: "api-key.create",
      subject: apiKeySubject(id),
      detail: { account: account.id, prefix },
      after: { scopes, expiresAt: isoInstant(expiresAt), dailyMessages },
    });
    return { id, key, prefix, expiresAt: isoInstant(expiresAt) };
  });
}

/** @throws Problem conflict when there is none, too-many-requests when that many were made in a day */
function* makeRoom({ db, now }: Context, projectId: number): Steps<void> {
  const limit = MAX_LIVE + ENDED_KEPT + 1;
  const keys = yield* step(listKeyStates(db, { projectId, now: now(), limit }));
  if (keys.filter(({ isLive }) => isLive).length >= MAX_LIVE) {
    throw new Problem(
      "conflict",
      `An account has at most ${MAX_LIVE} keys: end one that is not needed.`,
    );
  }
  const dayAgo = now() - millisecondsInDay;
  if (keys.filter(({ createdAt }) => createdAt > dayAgo).length >= MAX_A_DAY) {
    throw new Problem("too-many-requests", `An account makes at most ${MAX_A_DAY} keys in a day.`);
  }
  const ended = keys.filter(({ isLive }) => !isLive);
  for (const { id } of ended.slice(ENDED_KEPT)) yield* step(deleteApiKey(db, { id }));
}

function requireWhole(name: string, value: number | null, low: number, high: number): void {
  if (value === null || (Number.isInteger(value) && value >= low && value <= high)) return;
  const detail = `must be a whole number from ${low} to ${high}`;
  throw new Problem("invalid", `${name} ${detail}.`, [{ pointer: `/${name}`, detail }]);
}
