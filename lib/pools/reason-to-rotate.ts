import { millisecondsInDay } from "date-fns/constants";
import { listServicesOfTerm } from "#db/queries/messages.ts";
import { listReportsSince } from "#db/queries/number-reports.ts";
import type { Context } from "#lib/context.ts";
import type { NumberRow } from "#lib/numbers/require-number.ts";
import { deliveringShare, MESSAGES_LOOKED_AT } from "#lib/pools/delivering-share.ts";
import type { PoolPolicy } from "#lib/pools/policy.ts";
import { subjectKey } from "#lib/reports/report.ts";

/** Why a number is to be replaced, and from when on. */
export type RotationReason = {
  reason: "age" | "received" | "reports" | "delivering";
  /** UTC milliseconds. */
  from: number;
};

/**
 * The first reason of its pool's policy that a listed number gives to be replaced, in public terms
 * alone; for its age it is known beforehand, for as long as the notice takes.
 * @returns null for none
 */
export async function reasonToRotate(
  ctx: Context,
  number: NumberRow,
  policy: PoolPolicy,
): Promise<RotationReason | null> {
  const now = ctx.now();
  const { id, termId, startedAt, received } = number;
  const { maxAgeDays, maxReceived, maxReports, minDeliveringShare, noticeDays } = policy;
  if (maxAgeDays !== null) {
    const from = startedAt + maxAgeDays * millisecondsInDay;
    if (now >= from - noticeDays * millisecondsInDay) return { reason: "age", from };
  }
  if (maxReceived !== null && received >= maxReceived) return { reason: "received", from: now };
  if (maxReports !== null) {
    const asked = { subject: subjectKey("number", id), since: startedAt, limit: maxReports };
    const reports = await listReportsSince(ctx.db, asked);
    if (reports.length >= maxReports) return { reason: "reports", from: now };
  }
  if (minDeliveringShare !== null) {
    const rows = await listServicesOfTerm(ctx.db, { termId, limit: MESSAGES_LOOKED_AT });
    const share = deliveringShare(rows.map(({ serviceId }) => serviceId));
    if (share !== null && share < minDeliveringShare) return { reason: "delivering", from: now };
  }
  return null;
}
