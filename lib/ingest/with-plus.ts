/**
 * Writes a full international number as E.164 does.
 * @param number as its provider names it, whose dialect leaves the `+` out
 * @returns names, short codes and what has its `+` as they came
 */
export function withPlus(number: string): string {
  return /^[1-9]\d{6,14}$/.test(number) ? `+${number}` : number;
}
