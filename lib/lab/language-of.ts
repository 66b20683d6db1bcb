/** The languages that the lab has something to say about. */
export const labLanguages = [
  "ar",
  "bn",
  "cs",
  "de",
  "el",
  "es",
  "fa",
  "fr",
  "gu",
  "he",
  "hi",
  "hu",
  "it",
  "ja",
  "ko",
  "pl",
  "pt",
  "ro",
  "ru",
  "ta",
  "te",
  "th",
  "tr",
  "uk",
  "ur",
  "vi",
  "zh",
] as const;

export type LabLanguage = (typeof labLanguages)[number];

/** What tells a language by its letters alone, the surest first. */
const signs: [LabLanguage, RegExp][] = [
  ["ko", /\p{Script=Hangul}/u],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["zh", /\p{Script=Han}/u],
  ["th", /\p{Script=Thai}/u],
  ["he", /\p{Script=Hebrew}/u],
  ["ur", /[ٹڈڑےں]/u],
  ["fa", /[پچژگکی]/u],
  ["ar", /\p{Script=Arabic}/u],
  ["uk", /[іїєґІЇЄҐ]/u],
  ["ru", /\p{Script=Cyrillic}/u],
  ["el", /[\u03ac-\u03ce\u0386-\u038f]/u],
  ["hi", /\p{Script=Devanagari}/u],
  ["bn", /\p{Script=Bengali}/u],
  ["gu", /\p{Script=Gujarati}/u],
  ["ta", /\p{Script=Tamil}/u],
  ["te", /\p{Script=Telugu}/u],
  ["vi", /[\u1ea0-\u1ef9ơưƠƯ]/u],
  ["pl", /[ąęłńśźżĄĘŁŃŚŹŻ]/u],
  ["cs", /[ěřůťďňĚŘŮ]/u],
  ["hu", /[őűŐŰ]/u],
  ["ro", /[ățșţĂȚȘŢ]/u],
  ["tr", /[ğışİĞŞ]/u],
  ["pt", /[ãõÃÕ]/u],
  ["es", /[¿¡ñáíóúÁÍÓÚ]/u],
  ["fr", /[œçêëîïûœÇ]/u],
  ["de", /[äöüßÄÖÜ]/u],
  ["it", /[àèìòù]/u],
];

/** Tells the language of a text by its letters; null where they tell nothing. */
export function languageOf(text: string): LabLanguage | null {
  return signs.find(([, letters]) => letters.test(text))?.[0] ?? null;
}
