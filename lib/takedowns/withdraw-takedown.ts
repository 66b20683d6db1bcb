import { findTakedownByHash, moveTakedown } from "#db/queries/takedowns.ts";
import { step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { countRequest } from "#lib/requests/count-request.ts";
import { hashOfToken } from "#lib/requests/private-link.ts";

/**
 * Withdraws a request, by whoever has its link. One that was answered stays as it is.
 * @throws Problem not-found for what is no link of ours
 */
export async function withdrawTakedown(ctx: Context, token: string): Promise<void> {
  const { db, now } = ctx;
  const hash = hashOfToken(token);
  await transaction(db, function* () {
    const [row] = hash ? yield* step(findTakedownByHash(db, { hash })) : [];
    if (!row) throw new Problem("not-found", "There is no such request.");
    const { id } = row;
    const moved = yield* step(
      moveTakedown(db, { id, from: "open", state: "withdrawn", answer: null, closedAt: now() }),
    );
    if (moved.length === 0) return;
    yield* countRequest(ctx, "takedown", "withdrawn");
    yield* recordDeed(ctx, { action: "takedown.withdraw", subject: `takedown:${id}` });
  });
}
