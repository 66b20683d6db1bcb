import { rewriteIndex } from "#db/maintenance.ts";
import { setPublicCopy } from "#db/queries/messages.ts";
import { deleteTokens, insertTokens } from "#db/queries/search.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { Tally } from "#lib/counters/tally.ts";
import { ensureFormat } from "#lib/formats/ensure-format.ts";
import { identifyFormat } from "#lib/formats/identify-format.ts";
import { Problem } from "#lib/http/problem.ts";
import { recordChange } from "#lib/live/record-change.ts";
import { type Grounds, recordModeration } from "#lib/messages/moderation.ts";
import { packCodes, type StoredCode, unpackCodes } from "#lib/messages/packed-codes.ts";
import { redactText, type Span } from "#lib/messages/redact-text.ts";
import { requireModerated } from "#lib/messages/require-moderated.ts";
import { requireReason } from "#lib/messages/require-reason.ts";
import { serviceOf } from "#lib/otp/service-of.ts";
import { textTokens } from "#lib/search/tokens.ts";
import { identifyService } from "#lib/services/identify-service.ts";

/** Where a text is to be redacted, with the words that stand there. */
export type Place = Span & { words: string };

/**
 * Makes words of a message's public copy unreadable: each becomes █, unit for unit. Codes that it
 * touches go, and the service that is not named any more; the original stays sealed for as long as originals are kept.
 * @param input.id its public id
 * @param input.texts words, exactly as they stand there: each occurrence goes
 * @param input.places places in it: whole characters, and only while the same words stand there
 * @param input.reason for the audit log, 1 to 500 characters
 * @returns how many places were redacted
 * @throws Problem not-found; invalid when its text is not public, when a text does not occur in it or
 *   a place holds something else, or for the reason: nothing changed then
 */
export async function redactMessage(
  ctx: Context,
  input: { id: string; texts?: string[]; places?: Place[]; reason: string },
): Promise<number> {
  const grounds = { reason: requireReason(input.reason) };
  const count = await transaction(ctx.db, () => redactSteps(ctx, input, grounds));
  await rewriteIndex(ctx.db);
  return count;
}

/** The same, in a transaction of the caller's, who has the search index rewritten. */
export function* redactSteps(
  ctx: Context,
  input: { id: string; texts?: string[]; places?: Place[] },
  grounds: Grounds,
): Steps<number> {
  const { db } = ctx;
  const { texts = [], places = [] } = input;
  if (texts.length + places.length === 0) {
    throw new Problem("invalid", "No text was named that is to go.");
  }
  const message = yield* requireModerated(ctx, input.id);
  const { id, text: before } = message;
  if (message.visibility !== "public") {
    throw new Problem(
      "invalid",
      `The text of ${input.id} is not public: there is nothing to redact.`,
    );
  }
  const redacted = redactText(before, texts, places);
  if ("missing" in redacted) {
    throw new Problem("invalid", `The text of ${input.id} does not hold "${redacted.missing}".`);
  }
  const { text, spans } = redacted;
  const left = codesBeside(spans, unpackCodes(message.codes, before));
  const codes = packCodes(left);
  const isNamed =
    message.serviceKey !== null &&
    identifyService(serviceOf(text, left))?.key === message.serviceKey;
  const serviceId = isNamed ? message.serviceId : null;
  const formatId = yield* ensureFormat(ctx, identifyFormat(text, left));
  yield* step(setPublicCopy(db, { id, text, codes, serviceId, formatId }));
  yield* step(deleteTokens(db, { id, tokens: textTokens(before).join(" ") }));
  yield* step(insertTokens(db, { id, tokens: textTokens(text).join(" ") }));
  const tally = new Tally();
  tally.addRewritten(message, { serviceId, formatId });
  yield* tally.write(ctx);
  yield* recordChange(ctx, { ...message, kind: "message-redacted", messageId: id });
  const after = { visibility: "public" };
  const detail = { places: spans.length };
  const done = { action: "message.redact", outcome: "redacted", after, detail };
  yield* recordModeration(ctx, message, done, grounds);
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
