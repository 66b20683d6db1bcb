import { listOpenReports } from "#db/queries/reports.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import type { NumberStatus } from "#lib/numbers/number-card.ts";
import { displayNumber } from "#lib/numbers/parse-number.ts";
import type { ReportReason } from "#lib/reports/report.ts";

const REPORTS_PER_PAGE = 50;

/** A report on a number, without its note. */
export type NumberReport = {
  id: number;
  at: string;
  reason: ReportReason;
  number: { e164: string; display: string; status: NumberStatus };
};

/**
 * Reports on numbers that nobody has looked at, newest first.
 * @param before the id that the page begins after
 * @returns `next` is where the next page begins; null at the end
 */
export async function listNumberReports(
  { db }: Context,
  before: number = Number.MAX_SAFE_INTEGER,
): Promise<{ reports: NumberReport[]; next: number | null }> {
  const rows = await listOpenReports(db, { before, limit: REPORTS_PER_PAGE + 1 });
  const shown = rows.slice(0, REPORTS_PER_PAGE);
  return {
    reports: shown.map(({ id, at, reason, e164, status }) => ({
      id,
      at: isoInstant(at),
      reason: reason as ReportReason,
      number: { e164, display: displayNumber(e164), status: status as NumberStatus },
    })),
    next: rows.length > shown.length ? shown.at(-1)!.id : null,
  };
}
