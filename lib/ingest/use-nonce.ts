import { hash } from "node:crypto";
import { findNonce, insertNonce } from "#db/queries/nonces.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";

/** A value that may be used once came again with something else. */
export class Replayed extends Error {
  readonly code = "replayed";
  constructor() {
    super("A proof was used before, with something else");
  }
}

/** 16 bytes: enough that two never meet. */
export function shortHash(...parts: (string | number | Uint8Array)[]): Buffer {
  const text = parts.map((part) => (part instanceof Uint8Array ? digestOf(part) : String(part)));
  return digest(JSON.stringify(text)).subarray(0, 16);
}

function digest(value: string | Uint8Array): Buffer {
  return hash("sha256", value, "buffer");
}

function digestOf(bytes: Uint8Array): string {
  return digest(bytes).toString("base64");
}

/**
 * Uses a proof's nonce up, in the transaction of what it proves. The same request may come again,
 * for providers repeat what they heard no answer to.
 * @param body a hash of everything that came with it
 * @throws Replayed when it came before with something else
 */
export function* useNonce(
  { db, now }: Context,
  { sourceId, nonce, body }: { sourceId: number; nonce: string; body: Buffer },
): Steps<void> {
  const key = shortHash("nonce", sourceId, nonce);
  const fresh = yield* step(insertNonce(db, { hash: key, body, at: now() }));
  if (fresh.length > 0) return;
  const [known] = yield* step(findNonce(db, { hash: key }));
  if (!known || !Buffer.from(known.body).equals(body)) throw new Replayed();
}
