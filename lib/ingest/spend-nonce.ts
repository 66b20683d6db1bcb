import { findNonce, insertNonce } from "#db/queries/nonces.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { shortHash } from "#lib/ingest/short-hash.ts";

/** A value that may be used once came again with something else. */
class Replayed extends Error {
  readonly code = "replayed";
  constructor() {
    super("A proof was used before, with something else");
  }
}

/**
 * Uses a proof's nonce up, in the transaction of what it proves. The same request may come again,
 * for providers repeat what they heard no answer to.
 * @param body a hash of everything that came with it
 * @throws Replayed when it came before with something else
 */
export function* spendNonce(
  { db, now }: Context,
  { sourceId, nonce, body }: { sourceId: number; nonce: string; body: Buffer },
): Steps<void> {
  const key = shortHash("nonce", sourceId, nonce);
  const fresh = yield* step(insertNonce(db, { hash: key, body, at: now() }));
  if (fresh.length > 0) return;
  const [known] = yield* step(findNonce(db, { hash: key }));
  if (!known || !Buffer.from(known.body).equals(body)) throw new Replayed();
}
