import { findPool } from "#db/queries/pools.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { defaultPolicy, type PoolPolicy, readPolicy } from "#lib/pools/policy.ts";

/** The policy of a pool, inside a transaction. */
export function* policyOf({ db }: Pick<Context, "db">, name: string): Steps<PoolPolicy> {
  const [pool] = yield* step(findPool(db, { name }));
  return pool ? readPolicy(pool.policy) : defaultPolicy;
}
