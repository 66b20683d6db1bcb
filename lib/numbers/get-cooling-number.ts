import { findNumber, findReplacement } from "#db/queries/numbers.ts";
import type { Context } from "#lib/context.ts";

/** What the page of a number that cools says: nothing of it, and where to go on. */
export type CoolingNumber = {
  /** Digits. */
  e164: string;
  /** ISO 3166-1 alpha-2 code. */
  country: string | null;
  /** The digits of the number that took its place, while that is listed. */
  replacement: string | null;
};

/** A number that cools. @returns null when there is no such number */
export async function getCoolingNumber(
  { db }: Context,
  { e164 }: { e164: string },
): Promise<CoolingNumber | null> {
  const [row] = await findNumber(db, { e164 });
  if (row?.status !== "cooling") return null;
  const [replacement] = await findReplacement(db, { e164 });
  return { e164, country: row.country, replacement: replacement?.e164 ?? null };
}
