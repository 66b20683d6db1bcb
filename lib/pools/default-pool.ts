import type { NumberType } from "#lib/numbers/number-card.ts";

/** The pool of a number that none was named for, e.g. `PR mobile`; `XX` where it has no country. */
export function defaultPool(country: string | null, type: NumberType): string {
  return `${country ?? "XX"} ${type}`;
}
