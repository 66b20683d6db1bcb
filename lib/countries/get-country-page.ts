import { findCountry } from "#db/queries/countries.ts";
import { listedMessagesOfCountry } from "#db/queries/messages.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { countryBySlug } from "#lib/countries/countries.ts";
import type { CountryCard } from "#lib/countries/country-card.ts";
import type { Cursor } from "#lib/http/cursor.ts";
import { newestSeq } from "#lib/live/newest-seq.ts";
import type { MessagePage } from "#lib/messages/message-card.ts";
import { messagePage } from "#lib/messages/message-page.ts";
import type { NumberCard } from "#lib/numbers/number-card.ts";
import { firstNumbersOfCountry } from "#lib/numbers/number-page.ts";

const NUMBERS_SHOWN = 12;

export type CountryPage = {
  /** UTC milliseconds: when this was read. */
  at: number;
  /** The newest change when reading began: the page's stream starts after it. */
  seq: number;
  country: CountryCard;
  numbers: NumberCard[];
  messages: MessagePage;
};

/** What a country's page shows. @returns null when it has no listed number */
export async function getCountryPage(
  ctx: Context,
  input: Cursor & { slug: string },
): Promise<CountryPage | null> {
  const seq = await newestSeq(ctx);
  const code = countryBySlug(input.slug)?.code;
  const [row] = code ? await findCountry(ctx.db, { code }) : [];
  if (!row || row.numbers === 0) return null;
  const { code: country } = row;
  return {
    at: ctx.now(),
    seq,
    country: { ...row, lastMessageAt: isoInstant(row.lastMessageAt) },
    numbers: await firstNumbersOfCountry(ctx, { country, limit: NUMBERS_SHOWN }),
    messages: await messagePage(ctx, listedMessagesOfCountry, { country }, input),
  };
}
