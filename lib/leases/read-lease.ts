import { type LeaseRow, listPrivateMessages } from "#db/queries/leases.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { cleanText } from "#lib/messages/clean-text.ts";
import { deliveryMs } from "#lib/messages/delivery-ms.ts";
import type { SentClock } from "#lib/messages/message-card.ts";
import { openOriginal } from "#lib/messages/open-original.ts";
import { unpackClock } from "#lib/messages/packed-clock.ts";
import { idOfPublicId, publicId } from "#lib/messages/public-id.ts";
import type { PlainCode } from "#lib/otp/code.ts";
import { findCodes } from "#lib/otp/find-codes.ts";
import { serviceOf } from "#lib/otp/service-of.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";
import { identifyService } from "#lib/services/identify-service.ts";
import { type Judged, type MessageFilter, whyNotOf } from "#lib/waiting/message-filter.ts";
import type { OtherMessage } from "#lib/waiting/next-message.ts";

const MESSAGES_PER_PAGE = 50;
/** More than any test sends: what is looked through for a code. */
const MAX_SEARCHED = 1000;

/** A message as the holder of its lease sees it: all of it, nothing masked. */
export type PrivateMessage = {
  id: string;
  sender: string;
  /** What its text names; null for none. */
  service: string | null;
  text: string;
  /** Most likely first. Offsets are UTF-16 units in `text`. */
  codes: PlainCode[];
  /** ISO 8601 instants, UTC. */
  sentAt: string | null;
  sentClock: SentClock;
  receivedAt: string;
  /** How long it was on its way; null where nobody tells. */
  deliverySeconds: number | null;
};

type Row = Awaited<ReturnType<typeof listPrivateMessages>>[number];

/**
 * What arrived while a lease lasted, oldest first.
 * @param input.after the id of a message: what came after it
 */
export async function readLeaseMessages(
  { db, keyring }: Context,
  lease: LeaseRow,
  { after }: { after?: string | undefined } = {},
): Promise<{ messages: PrivateMessage[]; next: string | null }> {
  const limit = MESSAGES_PER_PAGE + 1;
  const rows = await listPrivateMessages(db, { ...scopeOf(keyring, lease, after), limit });
  const shown = rows.slice(0, MESSAGES_PER_PAGE);
  const messages = shown.flatMap((row) => privateMessage(keyring, row) ?? []);
  const last = rows.length > MESSAGES_PER_PAGE ? shown.at(-1) : undefined;
  return { messages, next: last ? publicId(keyring, last.id) : null };
}

function scopeOf(keyring: Context["keyring"], lease: LeaseRow, after: string | undefined) {
  const { termId, endsAt: until } = lease;
  return { termId, until, after: (after && idOfPublicId(keyring, after)) || 0 };
}

/** What the message with the code must be like; `after` is the id of a message: what came after it. */
export type CodeWanted = Pick<MessageFilter, "sender" | "service" | "contains"> & {
  after?: string | undefined;
};

/** The message with the code, or what was looked at in vain, oldest first. */
export type LeaseCode =
  | { found: PrivateMessage }
  | { found: null; others: OtherMessage[]; newest: string | null };

/** The newest message of a lease that has a code and is what is wanted; else what there was instead. */
export async function readLeaseCode(
  { db, keyring }: Context,
  lease: LeaseRow,
  { after, ...wanted }: CodeWanted,
): Promise<LeaseCode> {
  const scope = scopeOf(keyring, lease, after);
  const rows = await listPrivateMessages(db, { ...scope, limit: MAX_SEARCHED });
  const whyNot = whyNotOf({ ...wanted, hasCode: true });
  const others: OtherMessage[] = [];
  for (const row of rows.toReversed()) {
    const message = privateMessage(keyring, row);
    if (!message) continue;
    const why = whyNot(judgedOf(message));
    if (why === null) return { found: message };
    others.unshift({ id: message.id, sender: message.sender, why });
  }
  const newest = rows.at(-1);
  return { found: null, others, newest: newest ? publicId(keyring, newest.id) : null };
}

/** Senders of private messages have no page, but may be asked for by what one would be called. */
function judgedOf({ sender, service, text, codes }: PrivateMessage): Judged {
  const named = service === null ? null : identifyService(service);
  return {
    sender: { title: sender, slug: identifySender(sender).slug },
    service: named,
    text,
    codes,
  };
}

function privateMessage(keyring: Context["keyring"], row: Row): PrivateMessage | null {
  const original = openOriginal(keyring, row.sealed);
  if (!original) return null;
  const { id, sentAt, receivedAt } = row;
  const text = cleanText(original.text);
  const sender = cleanText(original.from);
  const codes = findCodes(text, { sender });
  const ms = deliveryMs(sentAt, receivedAt);
  return {
    id: publicId(keyring, id),
    sender,
    service: identifyService(serviceOf(text, codes))?.title ?? null,
    text,
    codes: codes.map(({ code, raw, start, end, confidence }) => ({
      code,
      raw,
      start,
      end,
      confidence,
    })),
    sentAt: isoInstant(sentAt),
    sentClock: unpackClock(row.sentClock),
    receivedAt: isoInstant(receivedAt),
    deliverySeconds: ms === null ? null : ms / 1000,
  };
}
