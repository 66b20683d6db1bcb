import { transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { type ChainReport, verifyChain } from "#lib/audit/verify-chain.ts";
import type { Context } from "#lib/context.ts";

/** Walks the chain, and writes down who did and what they found. */
export async function checkChain(ctx: Context): Promise<ChainReport> {
  const report = await verifyChain(ctx);
  const { entries, newest, brokenAt } = report;
  await transaction(ctx.db, () =>
    recordDeed(ctx, {
      action: "audit.verify",
      subject: "audit",
      detail: { entries, newest, brokenAt },
    }),
  );
  return report;
}
