import { deleteSurplusProbes, insertProbe } from "#db/queries/probes.ts";
import { step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { type Claim, keepClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { requireNumber } from "#lib/numbers/require-number.ts";
import { makeProbe } from "#lib/probes/probe-word.ts";

/** As many of a number are kept. */
const KEPT = 50;

/**
 * Begins a probe of a number: whoever sends the text that it gives finds out whether it arrives.
 * @param input.e164 digits
 * @param input.kind `real`: from another phone; `simulated`: a request as its source's provider sends it
 * @param claim of the worker that does it, held on to in the same transaction
 * @throws Problem not-found; invalid when it is retired
 */
export async function startProbe(
  ctx: Context,
  { e164, kind }: { e164: string; kind: "simulated" | "real" },
  claim?: Claim,
): Promise<{ text: string }> {
  const { text, hash } = makeProbe();
  await transaction(ctx.db, function* () {
    if (claim) yield* keepClaim(ctx, claim);
    const { id, status } = yield* requireNumber(ctx, e164);
    if (status === "retired") throw new Problem("invalid", `Number ${e164} is retired.`);
    yield* step(insertProbe(ctx.db, { numberId: id, kind, hash, startedAt: ctx.now() }));
    yield* step(deleteSurplusProbes(ctx.db, { numberId: id, kept: KEPT }));
    yield* recordDeed(ctx, { action: "number.probe", subject: e164, detail: { kind } });
  });
  return { text };
}
