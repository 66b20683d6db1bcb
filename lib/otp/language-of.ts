import compiled from "./compiled/languages.json" with { type: "json" };
import { normaliseText } from "./normalise-text.ts";

/** Scripts that one language of ours is written in. */
const scripts: [RegExp, string][] = [
  [/[\p{sc=Hira}\p{sc=Kana}]/u, "ja"],
  [/\p{sc=Hang}/u, "ko"],
  [/\p{sc=Thai}/u, "th"],
  [/\p{sc=Laoo}/u, "lo"],
  [/\p{sc=Khmr}/u, "km"],
  [/\p{sc=Mymr}/u, "my"],
  [/\p{sc=Geor}/u, "ka"],
  [/\p{sc=Armn}/u, "hy"],
  [/\p{sc=Ethi}/u, "am"],
  [/\p{sc=Grek}{2}/u, "el"],
  [/\p{sc=Hebr}/u, "he"],
  [/\p{sc=Taml}/u, "ta"],
  [/\p{sc=Telu}/u, "te"],
  [/\p{sc=Knda}/u, "kn"],
  [/\p{sc=Mlym}/u, "ml"],
  [/\p{sc=Sinh}/u, "si"],
  [/\p{sc=Gujr}/u, "gu"],
  [/\p{sc=Guru}/u, "pa"],
  [/\p{sc=Beng}/u, "bn"],
];
const HAN = /\p{sc=Han}/gu;
const PLACEHOLDER = /\{[a-z]+\d*\}/g;

/** What a language needs to be told: a word of its own, or some that it shares; and by how much. */
const ENOUGH = 0.5;
const MARGIN = 1.15;
/** Whose words others borrow: they tell of it all the same. */
const LENDER = "en";
const LENT = 0.4;
/** Shorter beginnings of words are those of too many. */
const SHORTEST_STEM = 4;

type Words = {
  whole: Map<string, string[]>;
  stems: Map<string, string[]>;
  han: Map<string, string>;
};

let words: Words | null = null;

/**
 * Tells the language of a text by the finder's phrases and by its script.
 * @param text a message, or its format
 * @returns a BCP 47 tag; null where neither tells
 */
export function languageOf(text: string): string | null {
  const plain = text.replace(PLACEHOLDER, " ");
  const byScript = scripts.find(([script]) => script.test(plain));
  if (byScript) return byScript[1];
  words ??= readWords();
  const han = plain.match(HAN);
  return han ? hanLanguage(han, words) : bestOf(scoresOf(plain, words));
}

function readWords(): Words {
  const read: Words = { whole: new Map(), stems: new Map(), han: new Map() };
  for (const [language, text] of Object.entries(compiled)) {
    for (const word of text.split(" ")) {
      const isStem = word.endsWith("*");
      const key = word.replaceAll("*", "");
      const map = isStem && key.length >= SHORTEST_STEM ? read.stems : read.whole;
      map.set(key, [...(map.get(key) ?? []), language]);
    }
    if (language.startsWith("zh-")) {
      // What both write tells nothing.
      for (const sign of new Set(text.match(HAN))) {
        read.han.set(sign, read.han.has(sign) ? "" : language);
      }
    }
  }
  return read;
}

function hanLanguage(signs: string[], { han }: Words): string {
  const count = (tag: string) => signs.filter((sign) => han.get(sign) === tag).length;
  return count("zh-Hant") > count("zh-Hans") ? "zh-Hant" : "zh-Hans";
}

/** A word counts the more for a language, the fewer others have it. */
function scoresOf(text: string, { whole, stems }: Words): Map<string, number> {
  const scores = new Map<string, number>();
  const add = (languages: string[] | undefined) => {
    for (const language of languages ?? []) {
      const share = Math.max(1 / languages!.length, language === LENDER ? LENT : 0);
      scores.set(language, (scores.get(language) ?? 0) + share);
    }
  };
  for (const word of new Set(normaliseText(text).lower.match(/[\p{L}'’]{2,}/gu))) {
    if (whole.has(word)) add(whole.get(word));
    else add(stemOf(word, stems));
  }
  return scores;
}

function stemOf(word: string, stems: Map<string, string[]>): string[] | undefined {
  for (let length = word.length; length >= SHORTEST_STEM; length--) {
    const languages = stems.get(word.slice(0, length));
    if (languages) return languages;
  }
  return undefined;
}

function bestOf(scores: Map<string, number>): string | null {
  const [first, second] = [...scores].sort(([, a], [, b]) => b - a);
  if (!first || first[1] < ENOUGH) return null;
  return !second || first[1] >= MARGIN * second[1] ? first[0] : null;
}
