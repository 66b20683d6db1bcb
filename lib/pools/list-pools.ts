import { listPools as selectPools } from "#db/queries/pools.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { type PoolPolicy, readPolicy } from "#lib/pools/policy.ts";

/** A pool: its policy, how many numbers it has, and whether its reserve is low. */
export type PoolCard = {
  name: string;
  policy: PoolPolicy;
  /** ISO 8601: when its policy was last set, or it was made. */
  changedAt: string;
  active: number;
  reserve: number;
  cooling: number;
  isLow: boolean;
};

/** A page of pools; `next` is the name to go on after, null at the end. */
export type PoolPage = { pools: PoolCard[]; next: string | null };

const POOLS_PER_PAGE = 100;

/** Pools by name, with levels from counters that every move keeps. */
export async function listPools({ db }: Context, after = ""): Promise<PoolPage> {
  const rows = await selectPools(db, { after, limit: POOLS_PER_PAGE + 1 });
  const shown = rows.slice(0, POOLS_PER_PAGE);
  return {
    pools: shown.map(poolCard),
    next: rows.length > shown.length ? shown.at(-1)!.name : null,
  };
}

/** A pool's row as its operator sees it. */
export function poolCard(row: Awaited<ReturnType<typeof selectPools>>[number]): PoolCard {
  const { name, active, reserve, cooling, changedAt } = row;
  const policy = readPolicy(row.policy);
  return {
    name,
    policy,
    changedAt: isoInstant(changedAt),
    active,
    reserve,
    cooling,
    // A pool that lists nothing has nothing to replace.
    isLow: active > 0 && reserve < policy.minReserve,
  };
}
