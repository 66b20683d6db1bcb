import { isWordUnit, type Stretch } from "./reading.ts";

/** How many characters an account number has, by country. */
const lengths: Record<string, number> = Object.fromEntries(
  (
    "ad24 ae23 al28 at20 az28 ba20 be16 bg22 bh22 bi27 br29 by28 ch21 cr22 cy28 cz24 de22 dj27 dk18 do28 " +
    "ee20 eg29 es24 fi18 fk18 fo18 fr27 gb22 ge22 gi23 gl18 gr27 gt28 hn28 hr21 hu28 ie22 il23 iq23 is26 " +
    "it27 jo30 kw30 kz20 lb28 lc32 li21 lt20 lu20 lv21 ly25 mc27 md24 me22 mk19 mn20 mr27 mt31 mu30 ni28 " +
    "nl18 no15 om23 pk24 pl28 ps29 pt25 qa29 ro24 rs22 ru33 sa24 sc31 sd18 se24 si19 sk24 sm27 so23 st25 " +
    "sv28 tl23 tn24 tr26 ua29 va22 vg24 xk20 ye30"
  )
    .split(" ")
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);
const opening = /[a-z]{2} ?\d\d/g;

/** Finds international bank account numbers whose check digits are right, spaced or not. */
export function findIbans(lower: string): Stretch[] {
  const found: Stretch[] = [];
  opening.lastIndex = 0;
  for (let match = opening.exec(lower); match; match = opening.exec(lower)) {
    const start = match.index;
    const end = isWordUnit(lower, start - 1) ? -1 : ibanEnd(lower, start);
    opening.lastIndex = end < 0 ? start + 1 : end;
    if (end >= 0) found.push({ start, end });
  }
  return found;
}

/** @returns -1 when no account number begins here */
function ibanEnd(lower: string, start: number): number {
  const length = lengths[lower.slice(start, start + 2)];
  if (length === undefined) return -1;
  let written = "";
  let at = start;
  while (written.length < length) {
    const unit = lower.charCodeAt(at);
    const isGap = unit === 0x20 || unit === 0x2d || unit === 0x0a;
    if (isGap && !isAlphanumeric(lower.charCodeAt(at + 1))) return -1;
    if (!isGap && !isAlphanumeric(unit)) return -1;
    if (!isGap) written += lower[at];
    at++;
  }
  return !isWordUnit(lower, at) && remainderOf(written) === 1 ? at : -1;
}

const isAlphanumeric = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);

/** Modulo 97 of the number that an account number stands for, its first four characters last. */
function remainderOf(written: string): number {
  let remainder = 0;
  for (const char of written.slice(4) + written.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
