import { addToRequests } from "#db/queries/request-counts.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";

/** What the public asks for, as it is counted by month. */
export type RequestKind = "report" | "takedown" | "opt-out";

/** The first millisecond of an instant's UTC month. */
function monthOf(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
}

/** Counts a request, or what came of one, in the month that it is. */
export function* countRequest(
  { db, now }: Context,
  kind: RequestKind,
  outcome: string,
): Steps<void> {
  yield* step(addToRequests(db, { kind, since: monthOf(now()), outcome, count: 1 }));
}
