import type { ReviewedRow } from "#db/queries/reviews.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { unpackCodes } from "#lib/messages/packed-codes.ts";
import { publicId } from "#lib/messages/public-id.ts";
import type { Visibility } from "#lib/messages/visibility.ts";
import type { WithholdReason } from "#lib/moderation/withhold-reason.ts";
import { displayNumber } from "#lib/numbers/parse-number.ts";
import type { ReviewCause } from "#lib/reviews/open-review.ts";
import { shownTitle } from "#lib/senders/shown-title.ts";

/** A message as moderators see it: of what was received no more than the public may know. */
export type ModeratedCard = {
  /** `msg_` and 26 base32 characters. */
  id: string;
  visibility: Visibility;
  withheldFor: WithholdReason | null;
  /** The public copy; null where there is none. */
  text: string | null;
  /** Where codes stand in it, in UTF-16 units. */
  codes: { start: number; end: number }[];
  /** A phone number that may be a person's is masked, and has no slug. */
  sender: { title: string; slug: string | null };
  service: string | null;
  number: { e164: string; display: string };
  country: string | null;
  /** ISO 8601 instants, UTC. */
  sentAt: string | null;
  receivedAt: string;
};

/** A message in the queue, and why it is there. */
export type QueueItem = ModeratedCard & {
  cause: ReviewCause;
  /** The rule that matched; its name is null when it is gone. */
  rule: { id: number; name: string | null } | null;
  reports: number;
  openedAt: string;
  closedAt: string | null;
  /** What became of it. */
  outcome: string | null;
};

/** What a card is made of. */
export type ModeratedCardRow = {
  id: number;
  text: string;
  codes: string | null;
  visibility: string;
  withheldFor: string | null;
  country: string | null;
  sentAt: number | null;
  receivedAt: number;
  e164: string;
  senderKind: string;
  senderTitle: string;
  senderSlug: string | null;
  serviceTitle: string | null;
};

/** A message's row as moderators see it. */
export function moderatedCard(keyring: Context["keyring"], row: ModeratedCardRow): ModeratedCard {
  const isPublic = row.visibility === "public";
  return {
    id: publicId(keyring, row.id),
    visibility: row.visibility as Visibility,
    withheldFor: row.withheldFor as WithholdReason | null,
    text: isPublic ? row.text : null,
    codes: isPublic
      ? unpackCodes(row.codes, row.text).map(({ start, end }) => ({ start, end }))
      : [],
    sender: { title: shownTitle(row), slug: row.senderSlug },
    service: row.serviceTitle,
    number: { e164: row.e164, display: displayNumber(row.e164) },
    country: row.country,
    sentAt: isoInstant(row.sentAt),
    receivedAt: isoInstant(row.receivedAt),
  };
}

/** A review's row as the queue shows it. */
export function queueItem(keyring: Context["keyring"], row: ReviewedRow): QueueItem {
  return {
    ...moderatedCard(keyring, row),
    cause: row.cause as ReviewCause,
    rule: row.ruleId === null ? null : { id: row.ruleId, name: row.ruleName },
    reports: row.reports,
    openedAt: isoInstant(row.openedAt),
    closedAt: isoInstant(row.closedAt),
    outcome: row.outcome,
  };
}
