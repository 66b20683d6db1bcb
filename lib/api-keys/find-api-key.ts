import { millisecondsInMinute } from "date-fns/constants";
import { LRUCache } from "lru-cache";
import { findLiveApiKey, touchApiKey } from "#db/queries/api-keys.ts";
import { step, transaction } from "#db/transaction.ts";
import type { Scope } from "#lib/api/scopes.ts";
import { apiKeyHash, isApiKeyText } from "#lib/api-keys/api-key-text.ts";
import { isScope } from "#lib/api-keys/read-key.ts";
import { dayOf } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { getEnv } from "#lib/env.ts";

/** What a key is good for. */
export type FoundApiKey = {
  apiKeyId: number;
  projectId: number;
  scopes: readonly Scope[];
  /** How many messages it may read in a UTC day. */
  dailyMessages: number;
  /** How many it has read on this one. */
  readToday: number;
};

const NOTED_EVERY_MS = 5 * millisecondsInMinute;

/** When the use of a key was last noted, of many at once by one alone. */
const notedAt = new WeakMap<object, LRUCache<number, number>>();

/**
 * Finds a key as it is now.
 * @param key as somebody sent it
 * @returns null for none, one that has ended or expired, and one whose account is disabled or gone
 */
export async function findApiKey(ctx: Context, key: string): Promise<FoundApiKey | null> {
  if (!isApiKeyText(key)) return null;
  const at = ctx.now();
  const [row] = await findLiveApiKey(ctx.db, { hash: apiKeyHash(key), now: at, day: dayOf(at) });
  if (!row) return null;
  await noteUse(ctx, row);
  return {
    apiKeyId: row.id,
    projectId: row.projectId,
    scopes: row.scopes.split(" ").filter(isScope),
    dailyMessages: row.dailyMessages ?? getEnv().API_MESSAGES_PER_DAY,
    readToday: row.readToday,
  };
}

/** Every five minutes at most: a write per request would cost more than what is asked for. */
async function noteUse(
  { db, now }: Context,
  { id, lastUsedAt }: { id: number; lastUsedAt: number | null },
): Promise<void> {
  const at = now();
  const unlessAfter = at - NOTED_EVERY_MS;
  const noted = notedIn(db.connection);
  if (Math.max(lastUsedAt ?? 0, noted.get(id) ?? 0) > unlessAfter) return;
  noted.set(id, at);
  await transaction(db, () => step(touchApiKey(db, { id, at, unlessAfter })));
}

function notedIn(connection: object): LRUCache<number, number> {
  let noted = notedAt.get(connection);
  if (!noted) {
    noted = new LRUCache({ max: 10_000 });
    notedAt.set(connection, noted);
  }
  return noted;
}
