import { type Steps, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { openOriginal } from "#lib/messages/open-original.ts";
import { requireModerated } from "#lib/messages/require-moderated.ts";
import { requireReason } from "#lib/messages/require-reason.ts";

/** What was received: nothing masked, nothing reduced. */
export type Original = { from: string; text: string };

/**
 * Shows somebody what was received. That they looked, and why, is in the audit log before they see it.
 * @param input.id the message's public id
 * @param input.reason for the audit trail, 1 to 500 characters
 * @throws Problem not-found; forbidden for what came to a lease; invalid for the reason, or when what was received is not kept any more
 */
export async function readOriginal(
  ctx: Context,
  { id, reason }: { id: string; reason: string },
): Promise<Original> {
  const said = requireReason(reason);
  return await transaction(ctx.db, () => read(ctx, id, said));
}

function* read(ctx: Context, id: string, reason: string): Steps<Original> {
  const { sealed, visibility } = yield* requireModerated(ctx, id);
  if (visibility === "private") {
    throw new Problem("forbidden", `${id} is the holder's of a lease, and nobody else's.`);
  }
  const original = openOriginal(ctx.keyring, sealed);
  if (!original) {
    throw new Problem("invalid", `What was received as ${id} is not kept any more.`);
  }
  yield* recordDeed(ctx, { action: "original.read", subject: id, reason });
  const { from, text } = original;
  return { from, text };
}
