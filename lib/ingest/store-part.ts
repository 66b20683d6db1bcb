import { deleteParts, insertPart, listParts } from "#db/queries/message-parts.ts";
import { insertNonce } from "#db/queries/nonces.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import type { InboundMessage, Part } from "#lib/ingest/adapter.ts";
import { shortHash } from "#lib/ingest/short-hash.ts";

/** A message that is one part of a longer one. */
export type PartMessage = InboundMessage & { part: Part };

/** What stands where a part is missing. */
const GAP = "[…]";

const MAX_PARTS = 255;

/** Tells a part from a whole message, and from nonsense about parts, which is taken for whole. */
export function isPart(message: InboundMessage): message is PartMessage {
  const { number = 0, total = 0 } = message.part ?? {};
  const areWhole = Number.isInteger(number) && Number.isInteger(total);
  return areWhole && total > 1 && total <= MAX_PARTS && number >= 1 && number <= total;
}

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
