/**
 * What the single shift tables of 3GPP TS 23.038, annex A.2, add to the GSM 7 bit alphabet. Tables of
 * Indian scripts replace the alphabet as a whole: a text in one of them has its own.
 */
const tables = {
  tr: "ĞİŞçğış",
  es: "çÁÍÓÚáíóú",
  pt: "êçÔôÁáÊÀÍÓÚÃÕÂíóúãõâ",
} as const;

const scripts = {
  hi: /\p{Script=Devanagari}/u,
  bn: /\p{Script=Bengali}/u,
  gu: /\p{Script=Gujarati}/u,
  kn: /\p{Script=Kannada}/u,
  ml: /\p{Script=Malayalam}/u,
  or: /\p{Script=Oriya}/u,
  pa: /\p{Script=Gurmukhi}/u,
  ta: /\p{Script=Tamil}/u,
  te: /\p{Script=Telugu}/u,
  ur: /[ٹپڈڑھہےں]/u,
} as const;

export type NationalTable = keyof typeof tables | keyof typeof scripts;

/**
 * Finds the national language table that has all that the GSM 7 bit alphabet lacks of a text.
 * @param chars the characters that are not in the alphabet
 */
export function nationalTableOf(chars: readonly string[]): NationalTable | null {
  if (chars.length === 0) return null;
  for (const [name, table] of Object.entries(tables)) {
    if (chars.every((char) => table.includes(char))) return name as NationalTable;
  }
  const script = Object.entries(scripts).find(([, pattern]) =>
    chars.some((char) => pattern.test(char)),
  );
  return (script?.[0] as NationalTable | undefined) ?? null;
}
