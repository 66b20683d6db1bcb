import { findNumber } from "#db/queries/numbers.ts";
import { closeReports } from "#db/queries/reports.ts";
import { step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { requireReason } from "#lib/messages/require-reason.ts";
import { subjectKey } from "#lib/reports/report.ts";

/**
 * Says that the reports on a number were looked at.
 * @param input.reason what came of them, for the audit log
 * @returns how many were open
 * @throws Problem not-found, or invalid for the reason
 */
export async function closeNumberReports(
  ctx: Context,
  { e164, reason }: { e164: string; reason: string },
): Promise<number> {
  const said = requireReason(reason);
  return transaction(ctx.db, function* () {
    const [number] = yield* step(findNumber(ctx.db, { e164 }));
    if (!number) throw new Problem("not-found", `There is no number ${e164}.`);
    const subject = subjectKey("number", number.id);
    const closed = yield* step(closeReports(ctx.db, { subject }));
    if (closed.length > 0) {
      yield* recordDeed(ctx, {
        action: "number.reports-close",
        subject: `number:${e164}`,
        detail: { reports: closed.length },
        reason: said,
      });
    }
    return closed.length;
  });
}
