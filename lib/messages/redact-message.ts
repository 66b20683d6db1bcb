import { rewriteIndex } from "#db/maintenance.ts";
import { findPublicCopy, setPublicCopy } from "#db/queries/messages.ts";
import { deleteTokens, insertTokens } from "#db/queries/search.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Tally } from "#lib/counters/tally.ts";
import { Problem } from "#lib/http/problem.ts";
import { recordChange } from "#lib/live/record-change.ts";
import { packCodes, type StoredCode, unpackCodes } from "#lib/messages/packed-codes.ts";
import { redactText, type Span } from "#lib/messages/redact-text.ts";
import { requireMessage } from "#lib/messages/require-message.ts";
import { requireReason } from "#lib/messages/require-reason.ts";
import { serviceOf } from "#lib/otp/service-of.ts";
import { textTokens } from "#lib/search/tokens.ts";
import { identifyService } from "#lib/services/identify-service.ts";

/**
 * Makes words of a message's public copy unreadable: each occurrence becomes █, unit for unit. Codes
 * that it touches go, and the service that is not named any more; the original stays sealed for as long as messages are kept.
 * @param input.id its public id
 * @param input.texts the words, exactly as they stand there
 * @param input.reason for the audit trail, 1 to 500 characters
 * @returns how many places were redacted
 * @throws Problem not-found; invalid when its text is not public, when a text does not occur in it,
 *   or for the reason: nothing changed then
 */
export async function redactMessage(
  ctx: Context,
  { id, texts, reason }: { id: string; texts: string[]; reason: string },
): Promise<number> {
  const said = requireReason(reason);
  if (texts.length === 0) throw new Problem("invalid", "No text was named that is to go.");
  const places = await transaction(ctx.db, () => redact(ctx, id, texts, said));
  await rewriteIndex(ctx.db);
  return places;
}

function* redact(ctx: Context, publicId: string, texts: string[], reason: string): Steps<number> {
  const { db } = ctx;
  const message = yield* requireMessage(ctx, publicId);
  const { id, text: before } = message;
  const [copy] = yield* step(findPublicCopy(db, { id }));
  if (copy?.visibility !== "public") {
    throw new Problem(
      "invalid",
      `The text of ${publicId} is not public: there is nothing to redact.`,
    );
  }
  const redacted = redactText(before, texts);
  if ("missing" in redacted) {
    throw new Problem("invalid", `The text of ${publicId} does not hold "${redacted.missing}".`);
  }
  const { text, spans } = redacted;
  const left = codesBeside(spans, unpackCodes(copy.codes, before));
  const codes = packCodes(left);
  const isNamed =
    message.serviceKey !== null &&
    identifyService(serviceOf(text, left))?.key === message.serviceKey;
  const serviceId = isNamed ? message.serviceId : null;
  yield* step(setPublicCopy(db, { id, text, codes, serviceId }));
  yield* step(deleteTokens(db, { id, tokens: textTokens(before) }));
  yield* step(insertTokens(db, { id, tokens: textTokens(text) }));
  if (serviceId !== message.serviceId) {
    const tally = new Tally();
    tally.addRenamed(message, serviceId);
    yield* tally.write(ctx);
  }
  yield* recordChange(ctx, { ...message, kind: "message-redacted", messageId: id });
  const detail = { places: spans.length };
  yield* recordDeed(ctx, { action: "message.redact", subject: publicId, detail, reason });
  return spans.length;
}

/** The codes that no span touches; a phrase that one touches is no reason any more. */
function codesBeside(spans: Span[], codes: StoredCode[]): StoredCode[] {
  const isTouched = (place: Span) =>
    spans.some(({ start, end }) => start < place.end && place.start < end);
  return codes
    .filter((code) => !isTouched(code))
    .map((code) =>
      code.why && isTouched(code.why) ? { ...code, why: { ...code.why, start: 0, end: 0 } } : code,
    );
}
