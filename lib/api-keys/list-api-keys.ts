import { type ApiKeyRow, listApiKeysBefore, listApiKeysOf } from "#db/queries/api-keys.ts";
import type { Scope } from "#lib/api/scopes.ts";
import { isScope } from "#lib/api-keys/read-key.ts";
import { dayOf, isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { getEnv } from "#lib/env.ts";

/** A key as it is shown: nothing that it could be made of. */
export type ApiKeyCard = {
  id: number;
  name: string;
  prefix: string;
  scopes: Scope[];
  /** Whose project it is of; null once the account is gone. */
  account: string | null;
  createdBy: string;
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  state: "good" | "expired" | "ended" | "account disabled" | "account removed";
  /** Messages that it has read since midnight in UTC, and how many it may. */
  readToday: number;
  dailyMessages: number;
  /** Its quota is its own, not the configuration's. */
  hasOwnQuota: boolean;
};

const AT_ONCE = 50;
/** More than a project ever keeps. */
const MAX_OF_PROJECT = 100;

/** An account's keys, newest first: all that are kept. */
export async function listOwnApiKeys(ctx: Context, accountId: number): Promise<ApiKeyCard[]> {
  const day = dayOf(ctx.now());
  const rows = await listApiKeysOf(ctx.db, { accountId, day, limit: MAX_OF_PROJECT });
  return rows.map((row) => cardOf(ctx, row));
}

/**
 * Everybody's keys, newest first.
 * @param input.before the id of the last one that is known
 * @returns some of them, and before which to go on; null where these are the last
 */
export async function listApiKeys(
  ctx: Context,
  { before = Number.MAX_SAFE_INTEGER, limit = AT_ONCE }: { before?: number; limit?: number } = {},
): Promise<{ keys: ApiKeyCard[]; next: number | null }> {
  const day = dayOf(ctx.now());
  const rows = await listApiKeysBefore(ctx.db, { before, day, limit: limit + 1 });
  const keys = rows.slice(0, limit).map((row) => cardOf(ctx, row));
  return { keys, next: rows.length > limit ? keys.at(-1)!.id : null };
}

function cardOf(ctx: Context, row: ApiKeyRow): ApiKeyCard {
  const { id, name, prefix, account, createdBy, readToday, dailyMessages } = row;
  return {
    id,
    name,
    prefix,
    scopes: row.scopes.split(" ").filter(isScope),
    account,
    createdBy,
    createdAt: isoInstant(row.createdAt),
    expiresAt: isoInstant(row.expiresAt),
    lastUsedAt: isoInstant(row.lastUsedAt),
    state: stateOf(ctx, row),
    readToday,
    dailyMessages: dailyMessages ?? getEnv().API_MESSAGES_PER_DAY,
    hasOwnQuota: dailyMessages !== null,
  };
}

function stateOf({ now }: Context, row: ApiKeyRow): ApiKeyCard["state"] {
  if (row.endedAt !== null) return "ended";
  if (row.expiresAt !== null && row.expiresAt <= now()) return "expired";
  if (row.account === null) return "account removed";
  return row.disabledAt === null ? "good" : "account disabled";
}
