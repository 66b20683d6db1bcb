import { findCountryDays, setCountryDays } from "#db/queries/countries.ts";
import { findNumberDays, setNumberDays } from "#db/queries/numbers.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { countryByCode } from "#lib/countries/countries.ts";
import { Problem } from "#lib/http/problem.ts";
import { requireReason } from "#lib/messages/require-reason.ts";

/** Whose messages are meant: those of a country (its code), or of a number (its E.164 digits). */
export type Kept = { country: string } | { e164: string };

export const MAX_DAYS = 3650;

/**
 * Says for how long the messages of a country or of a number are kept, longer or shorter than
 * elsewhere. What a number has wins over what its country has. The next sweep goes by it.
 * @param input.days 1 to 3650; null to keep them as long as those of its country, or of everywhere
 * @param input.reason for the audit trail, 1 to 500 characters
 * @returns false when it was like that before: nothing changed
 * @throws Problem not-found without such a number or country, or invalid
 */
export async function setRetention(
  ctx: Context,
  input: Kept & { days: number | null; reason: string },
): Promise<boolean> {
  const reason = requireReason(input.reason);
  const { days } = input;
  const isDays = days === null || (Number.isInteger(days) && days >= 1 && days <= MAX_DAYS);
  if (!isDays) {
    const detail = `must be a whole number from 1 to ${MAX_DAYS}`;
    throw new Problem("invalid", `The days ${detail}.`, [{ pointer: "/days", detail }]);
  }
  return transaction(ctx.db, function* () {
    const before = yield* "country" in input
      ? setOfCountry(ctx, input.country, days)
      : setOfNumber(ctx, input.e164, days);
    if (before === days) return false;
    yield* recordDeed(ctx, {
      action: "country" in input ? "country.retention" : "number.retention",
      subject: "country" in input ? input.country : input.e164,
      before: { retentionDays: before },
      after: { retentionDays: days },
      reason,
    });
    return true;
  });
}

/** @returns what it was before */
function* setOfCountry({ db }: Context, code: string, days: number | null): Steps<number | null> {
  if (!countryByCode(code)) throw new Problem("not-found", `There is no country ${code}.`);
  const [known] = yield* step(findCountryDays(db, { code }));
  yield* step(setCountryDays(db, { code, days }));
  return known?.days ?? null;
}

/** @returns what it was before */
function* setOfNumber({ db }: Context, e164: string, days: number | null): Steps<number | null> {
  const [known] = yield* step(findNumberDays(db, { e164 }));
  if (!known) throw new Problem("not-found", `There is no number ${e164}.`);
  yield* step(setNumberDays(db, { id: known.id, days }));
  return known.days;
}
