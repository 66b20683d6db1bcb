import type { Random } from "#lib/demo/seeded-random.ts";

const DIGITS = "0123456789";
const LETTERS_AND_DIGITS = "ABCDEFGHJKLMNPQRTUVWXY346789";

/** Puts digits or letters for each `{6}`, `{a6}` and `{same}` of a demo message. */
export function fillTemplate(text: string, random: Random): string {
  let code = "";
  return text.replace(/\{(?:same|(a?)(\d))\}/g, (_, letters?: string, length?: string) => {
    if (length === undefined) return code;
    const alphabet = [...(letters ? LETTERS_AND_DIGITS : DIGITS)];
    code = Array.from({ length: Number(length) }, () => random.pick(alphabet)).join("");
    return code;
  });
}
