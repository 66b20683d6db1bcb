import { listedMessagesOfTerm } from "#db/queries/messages.ts";
import { findNumber } from "#db/queries/numbers.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import type { Cursor } from "#lib/http/cursor.ts";
import { newestSeq } from "#lib/live/newest-seq.ts";
import type { MessagePage } from "#lib/messages/message-card.ts";
import { messagePage } from "#lib/messages/message-page.ts";
import type { NumberCard } from "#lib/numbers/number-card.ts";
import { type NumberHealth, numberHealth } from "#lib/numbers/number-health.ts";
import { firstNumbersOfCountry, numberCard } from "#lib/numbers/number-page.ts";

const OTHERS_SHOWN = 6;

export type NumberDetail = {
  /** UTC milliseconds: when this was read. */
  at: number;
  /** The newest change when reading began: the page's stream starts after it. */
  seq: number;
  number: NumberCard;
  /** When it will be replaced, ISO 8601, once that is announced. */
  rotatesAt: string | null;
  health: NumberHealth;
  /** Of its current public term only. */
  messages: MessagePage;
  /** Others of the same country. */
  more: NumberCard[];
};

/** What a number's page shows. @returns null when there is no such active number */
export async function getNumberPage(
  ctx: Context,
  input: Cursor & { e164: string },
): Promise<NumberDetail | null> {
  const seq = await newestSeq(ctx);
  const { e164 } = input;
  const [row] = await findNumber(ctx.db, { e164 });
  if (row?.status !== "active") return null;
  const { country, termId } = row;
  const more = country
    ? await firstNumbersOfCountry(ctx, { country, limit: OTHERS_SHOWN + 1 })
    : [];
  return {
    at: ctx.now(),
    seq,
    number: numberCard(row),
    rotatesAt: isoInstant(row.rotatesAt),
    health: await numberHealth(ctx, row),
    messages: await messagePage(ctx, listedMessagesOfTerm, { termId }, input),
    more: more.filter((other) => other.e164 !== e164).slice(0, OTHERS_SHOWN),
  };
}
