import { findNumber, findReplacement } from "#db/queries/numbers.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import type { NumberCard } from "#lib/numbers/number-card.ts";
import { type NumberHealth, numberHealth } from "#lib/numbers/number-health.ts";
import { numberCard } from "#lib/numbers/number-page.ts";

/** A number with all that the public may know of it, but its messages. */
export type PublicNumber = {
  number: NumberCard;
  /** When it will be replaced, ISO 8601, once that is announced. */
  rotatesAt: string | null;
  /** The digits of the number that took its place, while that is listed. */
  replacedBy: string | null;
  /** Null while it cools. */
  health: NumberHealth | null;
};

/**
 * A number that is or was listed.
 * @returns `gone` for a retired one, null for one that is unknown or was not listed yet
 */
export async function getPublicNumber(
  ctx: Context,
  { e164 }: { e164: string },
): Promise<PublicNumber | "gone" | null> {
  const [row] = await findNumber(ctx.db, { e164 });
  if (!row || row.status === "reserve") return null;
  if (row.status === "retired") return "gone";
  const number = numberCard(row);
  if (row.status === "active") {
    const rotatesAt = isoInstant(row.rotatesAt);
    return { number, rotatesAt, replacedBy: null, health: await numberHealth(ctx, row) };
  }
  const [replacement] = await findReplacement(ctx.db, { e164 });
  // What comes while it cools is nobody's business, nor how much of it.
  const silent = { received: 0, listed: 0, firstMessageAt: null, lastMessageAt: null };
  return {
    number: { ...number, ...silent },
    rotatesAt: null,
    replacedBy: replacement?.e164 ?? null,
    health: null,
  };
}
