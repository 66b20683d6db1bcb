import { millisecondsInDay } from "date-fns/constants";
import { findOptOut, findOptOutByHash, type OptOutRow } from "#db/queries/opt-outs.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { findProof, type Proof, type TxtResolver } from "#lib/opt-outs/find-proof.ts";
import { moveOptOut, type OptOutMove } from "#lib/opt-outs/move-opt-out.ts";
import { type OptOutState, PENDING_DAYS } from "#lib/opt-outs/opt-out.ts";
import { settleAtOnce } from "#lib/opt-outs/settle-rule.ts";
import { hashOfToken } from "#lib/requests/private-link.ts";

/** How long a proof is looked for that was never seen. */
export const PENDING_MS = PENDING_DAYS * millisecondsInDay;
/** How long a proof may be gone, and how long its domain's servers may say nothing. */
const GONE_MS = 30 * millisecondsInDay;
const SILENT_MS = 60 * millisecondsInDay;

/** The states in which a proof still changes something. */
const checked: ReadonlySet<string> = new Set<OptOutState>([
  "pending",
  "proven",
  "lapsed",
  "expired",
]);

/**
 * Looks for an opt-out's proof now, for whoever has its link.
 * @throws Problem not-found for what is no link of ours
 */
export async function checkOptOut(
  ctx: Context,
  token: string,
  resolver: TxtResolver,
): Promise<void> {
  const hash = hashOfToken(token);
  const [row] = hash ? await findOptOutByHash(ctx.db, { hash }) : [];
  if (!row) throw new Problem("not-found", "There is no such request.");
  await checkProof(ctx, row, resolver);
  await settleAtOnce(ctx, row.id);
}

/**
 * Looks for an opt-out's proof, and does what follows from it.
 * @param before runs first in the transaction that writes it
 */
export async function checkProof(
  ctx: Context,
  { id, domain, proof, state }: OptOutRow,
  resolver: TxtResolver,
  before: () => Steps<void> = function* () {},
): Promise<void> {
  if (!checked.has(state)) return;
  const found = await findProof(resolver, { domain, proof });
  await transaction(ctx.db, function* () {
    yield* before();
    // It may have been answered while its domain was asked.
    const [row] = yield* step(findOptOut(ctx.db, { id }));
    if (row && checked.has(row.state))
      yield* moveOptOut(ctx, row, moveAfter(row, found, ctx.now()));
  });
}

/** What follows from what was found at an instant. */
function moveAfter(row: OptOutRow, found: Proof, at: number): OptOutMove {
  if (found === "found") return { state: "proven", checkedAt: at, provenAt: at };
  if (row.state === "proven") {
    const goneFor = at - (row.provenAt ?? at);
    const isLapsed = goneFor >= (found === "absent" ? GONE_MS : SILENT_MS);
    return isLapsed ? { state: "lapsed", checkedAt: at } : { checkedAt: at };
  }
  const isExpired = row.state === "pending" && at - row.at >= PENDING_MS;
  return isExpired ? { state: "expired", checkedAt: at } : { checkedAt: at };
}
