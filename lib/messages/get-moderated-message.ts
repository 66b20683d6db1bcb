import { listAuditEntriesOfSubject } from "#db/queries/audit-entries.ts";
import { findModeratedCard } from "#db/queries/messages.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { unpackCoding } from "#lib/messages/packed-coding.ts";
import { idOfPublicId } from "#lib/messages/public-id.ts";
import { listReportsOf, type ReportsOf } from "#lib/reports/list-reports-of.ts";
import type { ReviewCause } from "#lib/reviews/open-review.ts";
import { type ModeratedCard, moderatedCard } from "#lib/reviews/queue-item.ts";

const MAX_ENTRIES = 50;

/** A message with all that is known of it beside what was received. */
export type ModeratedMessage = ModeratedCard & {
  source: string | null;
  encoding: string | null;
  segments: number | null;
  /** Whether what was received is kept still. */
  hasOriginal: boolean;
  /** Why it is in the queue, or was. */
  review: { isOpen: boolean; cause: ReviewCause; reports: number; rule: string | null } | null;
  /** What visitors said about it. */
  reports: ReportsOf;
  /** What was done to it, newest first. */
  history: {
    id: number;
    at: string;
    actor: string;
    action: string;
    before: string | null;
    after: string | null;
    reason: string | null;
  }[];
};

/** @returns null for an id that no message has */
export async function getModeratedMessage(
  ctx: Context,
  { id: given }: { id: string },
): Promise<ModeratedMessage | null> {
  const { db, keyring } = ctx;
  const id = idOfPublicId(keyring, given);
  const [row] = id === null ? [] : await findModeratedCard(db, { id });
  if (!row) return null;
  const entries = await listAuditEntriesOfSubject(db, {
    subject: given,
    from: 0,
    before: Number.MAX_SAFE_INTEGER,
    limit: MAX_ENTRIES,
  });
  const coding = row.coding === null ? null : unpackCoding(row.coding);
  const { isOpen, cause, reports, ruleName } = row;
  return {
    ...moderatedCard(keyring, row),
    source: row.sourceName,
    encoding: coding?.encoding ?? null,
    segments: coding?.segments ?? null,
    reports: await listReportsOf(ctx, row.id),
    hasOriginal: row.originalOf !== null,
    review:
      cause === null
        ? null
        : {
            isOpen: isOpen ?? false,
            cause: cause as ReviewCause,
            reports: reports ?? 0,
            rule: ruleName,
          },
    history: entries.map(({ id, at, actor, action, before, after, reason }) => ({
      id,
      at: isoInstant(at),
      actor,
      action,
      before: visibilityIn(before),
      after: visibilityIn(after),
      reason,
    })),
  };
}

function visibilityIn(state: string | null): string | null {
  const { visibility } = JSON.parse(state ?? "{}") as { visibility?: unknown };
  return typeof visibility === "string" ? visibility : null;
}
