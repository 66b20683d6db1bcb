import type { NumberType } from "#lib/numbers/number-card.ts";
import { defaultPool } from "#lib/pools/default-pool.ts";

/** The pool that a number's row is in. */
export function poolOf(number: { pool: string | null; country: string | null; type: string }) {
  return number.pool ?? defaultPool(number.country, number.type as NumberType);
}
