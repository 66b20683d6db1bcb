import { deleteParts, listOldestParts, listParts } from "#db/queries/message-parts.ts";
import { findSourceById } from "#db/queries/sources.ts";
import { type Steps, step } from "#db/transaction.ts";
import { type Claim, keepClaim, releaseClaim, takeClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import type { InboundMessage } from "#lib/ingest/adapter.ts";
import { storeIncomplete } from "#lib/ingest/store-messages.ts";
import { joinParts, openPart } from "#lib/ingest/store-part.ts";

/** How long parts wait for the others. */
export const PARTS_WAIT_MS = 180_000;

const AT_ONCE = 100;

/**
 * Publishes messages whose parts have waited too long for the others, each with a gap that is seen.
 * @returns how many; null when another process is at it
 * @throws ClaimLost when another process has taken over
 */
export async function publishParts(ctx: Context): Promise<number | null> {
  const claim = await takeClaim(ctx, "parts");
  if (!claim) return null;
  try {
    return await publishLate(ctx, claim);
  } finally {
    await releaseClaim(ctx, claim);
  }
}

async function publishLate(ctx: Context, claim: Claim): Promise<number> {
  let published = 0;
  for (;;) {
    const rows = await listOldestParts(ctx.db, { limit: AT_ONCE });
    const late = rows.filter(({ receivedAt }) => receivedAt <= ctx.now() - PARTS_WAIT_MS);
    const refs = new Map(late.map((row) => [Buffer.from(row.ref).toString("latin1"), row]));
    for (const { ref, sourceId } of refs.values()) {
      await publish(ctx, claim, sourceId, Buffer.from(ref));
      published += 1;
    }
    if (late.length < AT_ONCE) return published;
  }
}

async function publish(ctx: Context, claim: Claim, sourceId: number, ref: Buffer): Promise<void> {
  const { db } = ctx;
  const [source] = await findSourceById(db, { id: sourceId });
  const join = function* (): Steps<InboundMessage | null> {
    yield* keepClaim(ctx, claim);
    const rows = yield* step(listParts(db, { ref }));
    yield* step(deleteParts(db, { ref }));
    return rows.length > 0 ? joinParts(rows.map(({ sealed }) => openPart(ctx, sealed))) : null;
  };
  await storeIncomplete(ctx, source ?? { id: sourceId, registersNumbers: false }, join);
}
