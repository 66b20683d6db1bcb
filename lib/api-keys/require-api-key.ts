import { findApiKeyById } from "#db/queries/api-keys.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";

type FoundKey = Awaited<ReturnType<typeof findApiKeyById>>[number];

/**
 * Finds a key, in the transaction that goes on with it.
 * @param input.accountId whose it must be: what is somebody else's is not there
 * @throws Problem not-found
 */
export function* requireApiKey(
  { db }: Context,
  { id, accountId }: { id: number; accountId?: number },
): Steps<FoundKey> {
  const [key] = yield* step(findApiKeyById(db, { id }));
  if (key && (accountId === undefined || key.accountId === accountId)) return key;
  throw new Problem("not-found", "There is no such key.");
}
