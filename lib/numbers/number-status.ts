import { findNumberStatus } from "#db/queries/numbers.ts";
import type { Context } from "#lib/context.ts";
import type { NumberStatus } from "#lib/numbers/number-card.ts";

/** What a number's address answers with, before any page is made. @returns null for an unknown number */
export async function numberStatus({ db }: Context, e164: string): Promise<NumberStatus | null> {
  const [row] = await findNumberStatus(db, { e164 });
  return (row?.status as NumberStatus | undefined) ?? null;
}
