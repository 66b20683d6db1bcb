// What shows nothing: also lone surrogates, their replacement, and the blank Braille cell.
const HIDDEN = /\p{Default_Ignorable_Code_Point}|\p{Cf}|(?!\s)\p{Cc}|\p{Cs}|[\uFFFD\u2800]/gu;

/** A name on one line, compatibility forms made plain, without what shows nothing. */
export function cleanName(written: string): string {
  return written.normalize("NFKC").replace(HIDDEN, "").replace(/\s+/g, " ").trim();
}

/** As much of a name as fits into so many UTF-16 units, in whole characters. */
export function cutName(name: string, length: number): string {
  if (name.length <= length) return name;
  return name
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trim();
}
