import { findNumber } from "#db/queries/numbers.ts";
import { listReportsOfSubject } from "#db/queries/reports.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import type { NumberStatus } from "#lib/numbers/number-card.ts";
import { displayNumber } from "#lib/numbers/parse-number.ts";
import { NOTE_CONTEXT, type ReportReason, subjectKey } from "#lib/reports/report.ts";
import { countNetworks } from "#lib/requests/visitor-of.ts";

/** What visitors said about one thing. */
export type ReportsOf = {
  count: number;
  /** How many of them nobody has looked at; of a message none: it has a review for that. */
  open: number;
  /** From how many networks. */
  networks: number;
  reasons: { reason: ReportReason; count: number }[];
  /** Newest first; those that can't be opened any more are left out. */
  notes: { at: string; reason: ReportReason; note: string }[];
};

const READ_AT_MOST = 500;
const NOTES_SHOWN = 50;

/** What visitors reported of a message. @param messageId the row's id, not the public one */
export function listReportsOf(ctx: Context, messageId: number): Promise<ReportsOf> {
  return reportsOf(ctx, subjectKey("message", messageId));
}

/**
 * What visitors reported of a number.
 * @param e164 its digits
 * @returns null for one that we do not have
 */
export async function listReportsOfNumber(
  ctx: Context,
  e164: string,
): Promise<(ReportsOf & { display: string; status: NumberStatus }) | null> {
  const [number] = /^\d{4,15}$/.test(e164) ? await findNumber(ctx.db, { e164 }) : [];
  if (!number) return null;
  const reports = await reportsOf(ctx, subjectKey("number", number.id));
  return { ...reports, display: displayNumber(e164), status: number.status as NumberStatus };
}

async function reportsOf({ db, keyring }: Context, subject: string): Promise<ReportsOf> {
  const rows = await listReportsOfSubject(db, { subject, limit: READ_AT_MOST });
  const counts = new Map<ReportReason, number>();
  for (const { reason } of rows) {
    counts.set(reason as ReportReason, (counts.get(reason as ReportReason) ?? 0) + 1);
  }
  const newest = rows.toSorted((a, b) => b.id - a.id);
  return {
    count: rows.length,
    open: rows.filter(({ isOpen }) => isOpen).length,
    networks: countNetworks(rows.map(({ visitor }) => visitor)),
    reasons: [...counts]
      .map(([reason, count]) => ({ reason, count }))
      .toSorted((a, b) => b.count - a.count || a.reason.localeCompare(b.reason)),
    notes: newest
      .flatMap(({ at, reason, sealed }) => {
        const note = sealed && opened(keyring, sealed);
        return note ? [{ at: isoInstant(at), reason: reason as ReportReason, note }] : [];
      })
      .slice(0, NOTES_SHOWN),
  };
}

function opened(keyring: Context["keyring"], sealed: Uint8Array): string | null {
  try {
    return keyring.open(sealed, NOTE_CONTEXT);
  } catch {
    return null;
  }
}
