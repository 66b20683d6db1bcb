import { millisecondsInHour } from "date-fns/constants";
import { listNumbersOfPool } from "#db/queries/numbers.ts";
import { listProbes } from "#db/queries/probes.ts";
import { type Claim, releaseClaim, takeClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import type { NumberRow } from "#lib/numbers/require-number.ts";
import { listPools, type PoolCard } from "#lib/pools/list-pools.ts";
import { simulateProbe } from "#lib/probes/simulate-probe.ts";
import { sourceOfNumber } from "#lib/probes/source-of-number.ts";

const NUMBERS_AT_ONCE = 500;
/** One run is to be shorter than the time between two. */
const MAX_PROBES = 100;

/**
 * Sends a simulated probe to each listed number whose pool's policy asks for one by now. Sources that
 * take requests from certain addresses only are left out: this one is none of them.
 * @param site where this site answers, without a path
 * @returns how many were sent; null when another process is at it
 */
export async function runProbes(ctx: Context, site: string): Promise<number | null> {
  const claim = await takeClaim(ctx, "probes");
  if (!claim) return null;
  try {
    let sent = 0;
    for (let after: string | null = ""; after !== null; ) {
      const page = await listPools(ctx, after);
      for (const pool of page.pools) {
        sent += await probePool(ctx, claim, { pool, site, most: MAX_PROBES - sent });
      }
      after = page.next;
    }
    return sent;
  } finally {
    await releaseClaim(ctx, claim);
  }
}

async function probePool(
  ctx: Context,
  claim: Claim,
  { pool, site, most }: { pool: PoolCard; site: string; most: number },
): Promise<number> {
  const { probeEveryHours } = pool.policy;
  if (probeEveryHours === null) return 0;
  const before = ctx.now() - probeEveryHours * millisecondsInHour;
  let sent = 0;
  for (let after = 0; sent < most; ) {
    const asked = { pool: pool.name, status: "active", after, limit: NUMBERS_AT_ONCE };
    const numbers = await listNumbersOfPool(ctx.db, asked);
    for (const number of numbers) {
      if (sent >= most) break;
      if (!(await isDue(ctx, number, before))) continue;
      await simulateProbe(ctx, { e164: number.e164, site }, claim);
      sent += 1;
    }
    if (numbers.length < NUMBERS_AT_ONCE) break;
    after = numbers.at(-1)!.id;
  }
  return sent;
}

async function isDue(ctx: Context, number: NumberRow, before: number): Promise<boolean> {
  const [last] = await listProbes(ctx.db, { numberId: number.id, limit: 1 });
  if (last && last.startedAt > before) return false;
  const source = await sourceOfNumber(ctx, number).catch(() => null);
  return source !== null && source.addresses === null;
}
