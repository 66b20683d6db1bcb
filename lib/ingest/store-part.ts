import { deleteParts, insertPart, listParts } from "#db/queries/message-parts.ts";
import { insertNonce } from "#db/queries/nonces.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import type { InboundMessage } from "#lib/ingest/adapter.ts";
import type { PartMessage } from "#lib/ingest/is-part.ts";
import { shortHash } from "#lib/ingest/short-hash.ts";

/** What stands where a part is missing. */
const GAP = "[…]";

/**
 * Keeps a part until the others are there.
 * @returns the whole message once they are; null until then, and for a part that came before
 */
export function* storePart(
  { db, keyring, now }: Context,
  sourceId: number,
  message: PartMessage,
): Steps<InboundMessage | null> {
  const { from, to, device, providerId, part } = message;
  const at = now();
  if (providerId !== null) {
    // Whoever repeats a part may do so when its message is whole and its parts are gone.
    const key = shortHash("part", sourceId, providerId);
    const fresh = yield* step(insertNonce(db, { hash: key, body: key, at }));
    if (fresh.length === 0) return null;
  }
  const ref = shortHash("parts", sourceId, from, to ?? "", device ?? "", part.ref, part.total);
  const { keyId } = keyring;
  const sealed = keyring.seal(JSON.stringify(message), "part");
  const { number, total } = part;
  yield* step(insertPart(db, { sourceId, ref, number, total, receivedAt: at, keyId, sealed }));
  const rows = yield* step(listParts(db, { ref }));
  if (rows.length < total) return null;
  yield* step(deleteParts(db, { ref }));
  return joinParts(rows.map((row) => openPart({ keyring }, row.sealed)));
}

/** A part as it was kept. @throws when its key is another one */
export function openPart({ keyring }: Pick<Context, "keyring">, sealed: Uint8Array): PartMessage {
  return JSON.parse(keyring.open(sealed, "part")) as PartMessage;
}

/** Joins parts of one message, given in their order; where some are missing, a gap is seen. */
export function joinParts(parts: PartMessage[]): InboundMessage {
  const [{ part: one, ...first }] = parts as [PartMessage];
  const { total } = one;
  let text = "";
  let expected = 1;
  for (const { part, text: piece } of parts) {
    if (part.number > expected) text += GAP;
    text += piece;
    expected = part.number + 1;
  }
  if (expected <= total) text += GAP;
  const sent = parts.flatMap(({ sentAt }) => (sentAt === null ? [] : [sentAt]));
  return {
    ...first,
    text,
    sentAt: sent.length > 0 ? Math.min(...sent) : null,
    segments: total,
  };
}
