import { findPool, setPoolPolicy } from "#db/queries/pools.ts";
import { step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { type PoolPolicy, policySchema, readPolicy } from "#lib/pools/policy.ts";
import { readPoolName } from "#lib/pools/read-pool-name.ts";

/**
 * Sets what a pool's policy says, or some of it: the rest stays.
 * @throws Problem invalid, with what is wrong where
 */
export async function setPolicy(
  ctx: Context,
  { pool, policy }: { pool: string; policy: Partial<PoolPolicy> },
): Promise<PoolPolicy> {
  const name = readPoolName(pool);
  return transaction(ctx.db, function* () {
    const [known] = yield* step(findPool(ctx.db, { name }));
    const before = known ? readPolicy(known.policy) : null;
    const parsed = policySchema.safeParse({ ...before, ...policy });
    if (!parsed.success) {
      const errors = parsed.error.issues.map(({ path, message }) => ({
        pointer: `/${path.join("/")}`,
        detail: message,
      }));
      throw new Problem("invalid", "The policy has mistakes.", errors);
    }
    const after = parsed.data;
    yield* step(setPoolPolicy(ctx.db, { name, policy: JSON.stringify(after), at: ctx.now() }));
    yield* recordDeed(ctx, {
      action: "pool.set",
      subject: name,
      ...(before ? { before } : {}),
      after,
    });
    return after;
  });
}
