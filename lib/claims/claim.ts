import { randomUUID } from "node:crypto";
import { hold, holdOn, letGo } from "#db/queries/claims.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";

/** Work that one process of all does at a time. */
export type Work =
  | "retention"
  | "demo"
  | "parts"
  | "rotation"
  | "probes"
  | "anomalies"
  | "alerts"
  | "opt-outs"
  | "leases";

/** That the work is this process's. */
export type Claim = { work: Work; holder: string };

/** Without a word of its holder a claim is anybody's after this long: the process may be dead. */
export const HELD_MS = 30_000;

/** Another process has taken the work over: this one was too long without a word. */
class ClaimLost extends Error {
  readonly code = "claim-lost";
  constructor({ work }: Claim) {
    super(`Another process has taken over: ${work}`);
  }
}

/**
 * Claims work for this process.
 * @returns null when it is another's
 */
export async function takeClaim({ db, now }: Context, work: Work): Promise<Claim | null> {
  const holder = randomUUID();
  const at = now();
  const held = await transaction(db, () =>
    step(hold(db, { name: work, holder, now: at, until: at + HELD_MS })),
  );
  return held.length > 0 ? { work, holder } : null;
}

/**
 * Holds on to a claim, in the transaction of a piece of the work: what two processes do can't mix,
 * whatever their clocks say.
 * @throws ClaimLost when it is another's now
 */
export function* keepClaim({ db, now }: Context, claim: Claim): Steps<void> {
  const { work, holder } = claim;
  const held = yield* step(holdOn(db, { name: work, holder, until: now() + HELD_MS }));
  if (held.length === 0) throw new ClaimLost(claim);
}

/** Gives the work up, done or not: another process need not wait. */
export async function releaseClaim({ db }: Context, { work, holder }: Claim): Promise<void> {
  await transaction(db, () => step(letGo(db, { name: work, holder })));
}
