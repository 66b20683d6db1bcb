import { randomBytes } from "node:crypto";
import { insertSession } from "#db/queries/sessions.ts";
import { type Steps, step } from "#db/transaction.ts";
import { sessionHash } from "#lib/auth/find-session.ts";
import type { Context } from "#lib/context.ts";

const MAX_AGENT = 200;

/**
 * Begins a session, in the transaction that has found that it is right to.
 * @param input.agent what the browser says it is
 * @returns the session's word, which only the cookie's token holds
 */
export function* startSession(
  { db, now }: Context,
  { accountId, agent }: { accountId: number; agent: string | null },
): Steps<string> {
  const sid = randomBytes(32).toString("base64url");
  yield* step(
    insertSession(db, {
      hash: sessionHash(sid),
      accountId,
      agent: agent?.toWellFormed().slice(0, MAX_AGENT) ?? null,
      at: now(),
    }),
  );
  return sid;
}
