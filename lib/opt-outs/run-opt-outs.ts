import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from "date-fns/constants";
import { listOptOutsFrom, type OptOutRow } from "#db/queries/opt-outs.ts";
import { type Claim, keepClaim, releaseClaim, takeClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { checkProof, PENDING_MS } from "#lib/opt-outs/check-opt-out.ts";
import type { TxtResolver } from "#lib/opt-outs/find-proof.ts";
import { hideListed } from "#lib/opt-outs/hide-listed.ts";
import { optOutStates } from "#lib/opt-outs/opt-out.ts";
import { settleRule, wantedKeys } from "#lib/opt-outs/settle-rule.ts";
import { pruneRequests } from "#lib/requests/prune-requests.ts";

/** What one run did. */
export type OptOutRun = { checked: number; hidden: number; pruned: number };

const BATCH = 100;
/** Domains that never answer must not hold up the others for long. */
const CHECKS_PER_RUN = 200;
const CHECKS_AT_ONCE = 8;
const PROVEN_EVERY_MS = 7 * millisecondsInDay;
const GONE_EVERY_MS = millisecondsInDay;

/**
 * Looks for proofs that are due, takes what senders wrote from the lists who want that, and deletes
 * what of requests has been kept long enough.
 * @returns null when another process is at it
 * @throws ClaimLost when another process has taken over
 */
export async function runOptOuts(ctx: Context, resolver: TxtResolver): Promise<OptOutRun | null> {
  const claim = await takeClaim(ctx, "opt-outs");
  if (!claim) return null;
  try {
    const checked = await checkDue(ctx, claim, resolver);
    const hidden = await settleAll(ctx, claim);
    return { checked, hidden, pruned: await pruneRequests(ctx, claim) };
  } finally {
    await releaseClaim(ctx, claim);
  }
}

async function checkDue(ctx: Context, claim: Claim, resolver: TxtResolver): Promise<number> {
  let checked = 0;
  for (const state of ["pending", "proven"]) {
    for await (const rows of batchesOf(ctx, state)) {
      const due = rows.filter((row) => isDue(row, ctx.now()));
      for (let at = 0; at < due.length && checked < CHECKS_PER_RUN; at += CHECKS_AT_ONCE) {
        const together = due.slice(at, at + CHECKS_AT_ONCE);
        const before = () => keepClaim(ctx, claim);
        await Promise.all(together.map((row) => checkProof(ctx, row, resolver, before)));
        checked += together.length;
      }
    }
  }
  return checked;
}

/** A new proof is looked for every few minutes at first, then ever less often. */
function isDue({ state, at, checkedAt, provenAt }: OptOutRow, now: number): boolean {
  if (checkedAt === null) return true;
  const since = now - checkedAt;
  if (state === "proven") {
    return since >= (checkedAt === provenAt ? PROVEN_EVERY_MS : GONE_EVERY_MS);
  }
  if (now - at >= PENDING_MS) return true;
  const every = Math.max(5 * millisecondsInMinute, (checkedAt - at) / 20);
  return since >= Math.min(every, 6 * millisecondsInHour);
}

/** Every rule is made to be as its opt-out wants it, and what such a rule came too late for is hidden. */
async function settleAll(ctx: Context, claim: Claim): Promise<number> {
  let hidden = 0;
  for (const state of optOutStates) {
    for await (const rows of batchesOf(ctx, state)) {
      for (const row of rows) {
        await settleRule(ctx, claim, row);
        for (const key of wantedKeys(row)) hidden += await hideListed(ctx, claim, key);
      }
    }
  }
  return hidden;
}

async function* batchesOf({ db }: Context, state: string): AsyncGenerator<OptOutRow[]> {
  for (let after = 0; ; ) {
    const rows = await listOptOutsFrom(db, { state, after, limit: BATCH });
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.id;
  }
}
