import { millisecondsInDay } from "date-fns/constants";
import { listReportsOfSubject } from "#db/queries/reports.ts";
import { addToRequests, findRequestCount } from "#db/queries/request-counts.ts";
import { findReview } from "#db/queries/reviews.ts";
import { type Steps, step } from "#db/transaction.ts";
import { hourOf } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { recordOutcome } from "#lib/counters/record-outcome.ts";
import type { ReportLimits } from "#lib/reports/add-report.ts";
import { subjectKey } from "#lib/reports/report.ts";
import { countRequest } from "#lib/requests/count-request.ts";
import { countNetworks } from "#lib/requests/visitor-of.ts";

/** Counts, per hour, what reports alone took from the public. */
export const HOURLY_KIND = "reports:hour";
const WITHHELD = "withheld";
/** What was reported beyond what may be withheld in the hour. */
export const CAPPED = "capped";

/** More reports on one message tell nothing new. */
const READ_AT_MOST = 500;

/**
 * Whether reports alone withhold a message now: enough networks said so today, and since an admin
 * last looked at it, and not too many were withheld so this hour. What is withheld is counted here.
 */
export function* mayWithhold(
  ctx: Context,
  messageId: number,
  { toWithhold, perHour }: ReportLimits,
): Steps<"yes" | "no" | "capped"> {
  if (toWithhold === 0) return "no";
  const { db, now } = ctx;
  const [review] = yield* step(findReview(db, { messageId }));
  const subject = subjectKey("message", messageId);
  const reports = yield* step(listReportsOfSubject(db, { subject, limit: READ_AT_MOST }));
  // What an admin has looked at already opened a review that is closed. On another day a visitor has
  // another hash: one who comes every day is not to be taken for many.
  const day = now() - (now() % millisecondsInDay);
  const since = Math.max(day, review?.openedAt ?? 0);
  const later = reports.filter(({ at }) => at >= since);
  if (countNetworks(later.map(({ visitor }) => visitor)) < toWithhold) return "no";
  const hour = { kind: HOURLY_KIND, since: hourOf(now()) };
  const [done] = yield* step(findRequestCount(db, { ...hour, outcome: WITHHELD }));
  const isCapped = (done?.count ?? 0) >= perHour;
  const outcome = isCapped ? CAPPED : WITHHELD;
  yield* step(addToRequests(db, { ...hour, outcome, count: 1 }));
  if (isCapped) return "capped";
  yield* countRequest(ctx, "report", WITHHELD);
  yield* recordOutcome(ctx, "withheld");
  return "yes";
}
