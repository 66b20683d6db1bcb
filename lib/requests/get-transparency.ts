import { findRequestCount, listRequestCounts } from "#db/queries/request-counts.ts";
import type { Context } from "#lib/context.ts";
import { IN_FORCE } from "#lib/opt-outs/move-opt-out.ts";
import type { RequestKind } from "#lib/requests/count-request.ts";

/** What was asked for in a UTC month, and what came of requests in it. Outcomes that none had are left out. */
export type MonthOfRequests = { month: string; counts: Record<string, number> };

export type Transparency = {
  months: Record<RequestKind, MonthOfRequests[]>;
  /** Opt-outs in force now. */
  inForce: number;
};

/** Two years, of a few outcomes each. */
const MONTHS = 24;
const READ_AT_MOST = MONTHS * 8;

/** What the public asked for and what came of it, newest month first. */
export async function getTransparency(ctx: Context): Promise<Transparency> {
  const [report, takedown, optOut, inForce] = await Promise.all([
    monthsOf(ctx, "report"),
    monthsOf(ctx, "takedown"),
    monthsOf(ctx, "opt-out"),
    findRequestCount(ctx.db, IN_FORCE),
  ]);
  return {
    months: { report, takedown, "opt-out": optOut },
    inForce: inForce[0]?.count ?? 0,
  };
}

async function monthsOf({ db }: Context, kind: RequestKind): Promise<MonthOfRequests[]> {
  const rows = await listRequestCounts(db, { kind, limit: READ_AT_MOST });
  const months = new Map<string, Record<string, number>>();
  for (const { since, outcome, count } of rows) {
    const month = new Date(since).toISOString().slice(0, 7);
    months.set(month, { ...months.get(month), [outcome]: count });
  }
  return [...months].slice(0, MONTHS).map(([month, counts]) => ({ month, counts }));
}
