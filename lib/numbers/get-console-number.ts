import { listReportsSince } from "#db/queries/number-reports.ts";
import { findNumber, findNumberById, findNumberDetail } from "#db/queries/numbers.ts";
import { findPool } from "#db/queries/pools.ts";
import { findSourceById } from "#db/queries/sources.ts";
import { listTerms } from "#db/queries/terms.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { type ConsoleNumber, consoleNumber } from "#lib/numbers/get-console-numbers.ts";
import { type NumberHealth, numberHealth } from "#lib/numbers/number-health.ts";
import { type PoolCard, poolCard } from "#lib/pools/list-pools.ts";
import { subjectKey } from "#lib/reports/report.ts";

/** A period of a number's life. Instants are ISO 8601. */
export type TermCard = {
  kind: string;
  startedAt: string;
  endedAt: string | null;
  received: number;
  listed: number;
};

/** All that its operator sees of a number. */
export type ConsoleNumberDetail = {
  number: ConsoleNumber;
  createdAt: string;
  /** In all its terms. */
  receivedEver: number;
  retentionDays: number | null;
  /** The name of the source that feeds it, where that is known. */
  source: string | null;
  /** The digits of the number that took its place. */
  replacedBy: string | null;
  pool: PoolCard | null;
  health: NumberHealth;
  /** Open reports on it in this term, a hundred at most. */
  reports: number;
  /** Newest first. */
  terms: TermCard[];
};

const REPORTS_COUNTED = 100;
const TERMS_SHOWN = 20;

/** A number with all that is known of it. @returns null when there is none */
export async function getConsoleNumber(
  ctx: Context,
  { e164 }: { e164: string },
): Promise<ConsoleNumberDetail | null> {
  const { db } = ctx;
  const [row] = await findNumber(db, { e164 });
  const [detail] = await findNumberDetail(db, { e164 });
  if (!row || !detail) return null;
  const number = consoleNumber(row);
  const [pool] = await findPool(db, { name: number.pool });
  const { sourceId, replacedBy } = detail;
  const [source] = sourceId === null ? [] : await findSourceById(db, { id: sourceId });
  const [successor] = replacedBy === null ? [] : await findNumberById(db, { id: replacedBy });
  const subject = subjectKey("number", row.id);
  const asked = { subject, since: row.startedAt, limit: REPORTS_COUNTED };
  const terms = await listTerms(db, { numberId: row.id, limit: TERMS_SHOWN });
  return {
    number,
    createdAt: isoInstant(detail.createdAt),
    receivedEver: detail.receivedEver,
    retentionDays: detail.retentionDays,
    source: source?.name ?? null,
    replacedBy: successor?.e164 ?? null,
    pool: pool ? poolCard(pool) : null,
    health: await numberHealth(ctx, row),
    reports: (await listReportsSince(db, asked)).length,
    terms: terms.map(({ startedAt, endedAt, ...term }) => ({
      ...term,
      startedAt: isoInstant(startedAt),
      endedAt: isoInstant(endedAt),
    })),
  };
}
