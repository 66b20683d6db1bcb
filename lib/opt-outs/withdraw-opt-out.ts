import { findOptOutByHash } from "#db/queries/opt-outs.ts";
import { step, transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { moveOptOut } from "#lib/opt-outs/move-opt-out.ts";
import { settleAtOnce } from "#lib/opt-outs/settle-rule.ts";
import { hashOfToken } from "#lib/requests/private-link.ts";

/**
 * Withdraws an opt-out, by whoever has its link: what the senders write is published again from then on.
 * @throws Problem not-found for what is no link of ours
 */
export async function withdrawOptOut(ctx: Context, token: string): Promise<void> {
  const hash = hashOfToken(token);
  const id = await transaction(ctx.db, function* () {
    const [row] = hash ? yield* step(findOptOutByHash(ctx.db, { hash })) : [];
    if (!row) throw new Problem("not-found", "There is no such request.");
    if (row.state !== "refused") yield* moveOptOut(ctx, row, { state: "withdrawn" });
    return row.id;
  });
  await settleAtOnce(ctx, id);
}
