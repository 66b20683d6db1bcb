import {
  hideMessage,
  type ModeratedRow,
  setPublicCopy,
  withholdText as withholdRow,
} from "#db/queries/messages.ts";
import { deleteTokens, insertTokens } from "#db/queries/search.ts";
import { findServiceByKey } from "#db/queries/services.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import type { Tally } from "#lib/counters/tally.ts";
import { ensureFormat } from "#lib/formats/ensure-format.ts";
import { identifyFormat } from "#lib/formats/identify-format.ts";
import { Problem } from "#lib/http/problem.ts";
import { recordChange } from "#lib/live/record-change.ts";
import { cleanText } from "#lib/messages/clean-text.ts";
import { findInCopy } from "#lib/messages/find-in-copy.ts";
import { openOriginal } from "#lib/messages/open-original.ts";
import { packCodes } from "#lib/messages/packed-codes.ts";
import { publicId } from "#lib/messages/public-id.ts";
import { unlistMessage } from "#lib/messages/unlist-message.ts";
import type { WithholdReason } from "#lib/moderation/withhold-reason.ts";
import { textTokens } from "#lib/search/tokens.ts";
import { ensureSender } from "#lib/senders/ensure-sender.ts";
import type { SenderIdentity } from "#lib/senders/identify-sender.ts";
import { ensureService } from "#lib/services/ensure-service.ts";

/**
 * Makes a message public, with a public copy made anew from what was received. Nothing is written
 * before all that can fail has been looked at.
 * @param tally gathers the counters, for the caller to write
 * @param wasNamed whether the service that it names counts it among those it ever had
 * @throws Problem conflict when it can't be shown any more; invalid when its original is not kept
 */
export function* showMessage(
  ctx: Context,
  message: ModeratedRow,
  tally: Tally,
  wasNamed = false,
): Steps<void> {
  const { db, keyring } = ctx;
  const { id, text: before, receivedAt, senderSlug } = message;
  requireShowable(ctx, message);
  const original = openOriginal(keyring, message.sealed);
  if (!original) {
    const detail = "What was received is not kept any more: there is nothing to publish.";
    throw new Problem("invalid", `${publicId(keyring, id)}: ${detail}`);
  }
  const received = cleanText(original.text);
  const { copy, codes, service } = findInCopy(received, original.from);
  const sender = senderSlug ?? (yield* slugOf(ctx, message, codes.length > 0));
  const [known] = service ? yield* step(findServiceByKey(db, { key: service.key })) : [];
  const stored = service && (yield* ensureService(ctx, service, receivedAt, known));
  const serviceId = stored?.id ?? null;
  const formatId = yield* ensureFormat(ctx, identifyFormat(copy.text, codes));
  const found = { codes: packCodes(codes), serviceId, formatId };
  yield* step(setPublicCopy(db, { id, text: copy.text, ...found }));
  if (before) yield* step(deleteTokens(db, { id, tokens: textTokens(before).join(" ") }));
  yield* step(insertTokens(db, { id, tokens: textTokens(copy.text).join(" ") }));
  const after = { serviceId, formatId };
  if (message.listed) tally.addRewritten(message, after);
  else tally.addRelisted({ ...message, ...after }, !(wasNamed && known));
  yield* recordChange(ctx, {
    ...message,
    kind: "message-redacted",
    messageId: id,
    senderSlug: sender,
    serviceSlug: stored?.slug ?? null,
    formerSlug: message.serviceSlug,
  });
}

/**
 * Lists a message without its text.
 * @param withheldFor what the public is told
 * @throws Problem conflict when it can't be shown any more
 */
export function* withholdText(
  ctx: Context,
  message: ModeratedRow,
  withheldFor: WithholdReason,
  tally: Tally,
): Steps<void> {
  const { db } = ctx;
  const { id, text } = message;
  requireShowable(ctx, message);
  yield* step(withholdRow(db, { id, withheldFor }));
  if (text) yield* step(deleteTokens(db, { id, tokens: textTokens(text).join(" ") }));
  const after = { serviceId: null, formatId: null };
  if (message.listed) tally.addRewritten(message, after);
  else tally.addRelisted({ ...message, ...after }, false);
  yield* recordChange(ctx, { ...message, kind: "message-redacted", messageId: id });
}

/** Takes a listed message from every list. */
export function* unlist(ctx: Context, message: ModeratedRow, tally: Tally): Steps<void> {
  yield* step(hideMessage(ctx.db, { id: message.id }));
  yield* unlistMessage(ctx, message, "message-hidden", tally);
}

/** A message belongs to the period of its number's life in which it came. */
function requireShowable({ keyring }: Context, message: ModeratedRow): void {
  const { id, visibility, termKind, termId, currentTermId, numberStatus } = message;
  const isPublic = visibility !== "private" && termKind === "public";
  const isCurrent = termId === currentTermId && numberStatus === "active";
  if (isPublic && isCurrent) return;
  const detail = isPublic
    ? "the time in which its number was shown has ended."
    : "it came while its number was not shown.";
  throw new Problem("conflict", `${publicId(keyring, id)} can't be listed: ${detail}`);
}

/** A phone number gets its page with the first listed message of its that holds a code. */
function* slugOf(ctx: Context, message: ModeratedRow, hasCode: boolean): Steps<string | null> {
  const { senderKind, senderKey: key, senderTitle: title } = message;
  if (senderKind !== "phone") return null;
  const identity: SenderIdentity = { kind: "phone", key, title, slug: key };
  return (yield* ensureSender(ctx, identity, { isListed: true, hasCode })).slug;
}
