import { listedMessages } from "#db/queries/messages.ts";
import type { Context } from "#lib/context.ts";
import type { CountryCard } from "#lib/countries/country-card.ts";
import { listedCountries } from "#lib/countries/listed-countries.ts";
import type { Cursor } from "#lib/http/cursor.ts";
import { newestSeq } from "#lib/live/newest-seq.ts";
import type { MessagePage } from "#lib/messages/message-card.ts";
import { messagePage } from "#lib/messages/message-page.ts";
import type { NumberCard } from "#lib/numbers/number-card.ts";
import { firstNumbersOfCountry } from "#lib/numbers/number-page.ts";

const COUNTRIES_SHOWN = 12;
const NUMBERS_SHOWN = 4;

/** A country with some of its numbers, last message first. */
export type CountryWithNumbers = { country: CountryCard; numbers: NumberCard[] };

export type HomePage = {
  /** UTC milliseconds: when this was read. */
  at: number;
  /** The newest change when reading began: the page's stream starts after it. */
  seq: number;
  messages: MessagePage;
  countries: CountryWithNumbers[];
};

/** What the front page shows. */
export async function getHomePage(ctx: Context, cursor: Cursor): Promise<HomePage> {
  const seq = await newestSeq(ctx);
  const countries = (await listedCountries(ctx)).slice(0, COUNTRIES_SHOWN);
  return {
    at: ctx.now(),
    seq,
    messages: await messagePage(ctx, listedMessages, {}, cursor),
    countries: await Promise.all(
      countries.map(async (country) => ({
        country,
        numbers: await firstNumbersOfCountry(ctx, {
          country: country.code,
          limit: NUMBERS_SHOWN,
        }),
      })),
    ),
  };
}
