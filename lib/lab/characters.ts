import { septetsOf } from "#lib/messages/coding-of.ts";

/** Why a character is not in the GSM 7 bit alphabet, and so forces UCS-2. */
export type OffenceKind =
  /** A typographic sign that has a plain one. */
  | "sign"
  /** A letter with a mark that can be left out. */
  | "letter"
  /** What nobody sees. */
  | "invisible"
  | "emoji"
  /** A control character, or half of a character. */
  | "broken"
  /** A letter of a script that the alphabet does not have. */
  | "script";

/** A character that is not in the GSM 7 bit alphabet. */
export type Offender = {
  char: string;
  /** E.g. `U+2019`. */
  codePoint: string;
  kind: OffenceKind;
  /** What can be written in its place; null where nothing can. */
  replacement: string | null;
  /** Where it stands: UTF-16 offsets. */
  starts: number[];
};

const signs = new Map<string, string>();
const signsFor = (plain: string, typographic: string): void => {
  for (const char of typographic) signs.set(char, plain);
};
signsFor("'", "‘’‚‛′ʹʻʼʽ´`＇");
signsFor('"', "“”„‟«»″〝〞＂");
signsFor("<", "‹");
signsFor(">", "›");
signsFor("-", "‐‑‒–—―−﹣－");
signsFor("*", "•·▪●∙⋅‣");
signsFor("->", "→⇒➜▶");
signsFor("x", "×");
signsFor(
  " ",
  "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t",
);
signsFor("\n", "\u2028\u2029\u0085");
for (const [char, plain] of [
  ["…", "..."],
  ["№", "No."],
  ["©", "(c)"],
  ["®", "(R)"],
  ["™", "TM"],
  ["°", "o"],
  ["½", "1/2"],
  ["¼", "1/4"],
  ["¾", "3/4"],
  ["¦", "|"],
  ["¢", "c"],
  ["ª", "a"],
  ["º", "o"],
] as const) {
  signs.set(char, plain);
}

const letters = new Map(
  Object.entries({
    ı: "i",
    İ: "I",
    ł: "l",
    Ł: "L",
    đ: "d",
    Đ: "D",
    ħ: "h",
    Ħ: "H",
    ŧ: "t",
    Ŧ: "T",
    œ: "oe",
    Œ: "OE",
    ĳ: "ij",
    Ĳ: "IJ",
    þ: "th",
    Þ: "Th",
    ð: "d",
    Ð: "D",
    ŋ: "n",
    Ŋ: "N",
    ə: "e",
    Ə: "E",
    ẞ: "SS",
    ĸ: "k",
    ŀ: "l",
    Ŀ: "L",
  }),
);

/** Zero-width and direction marks, soft hyphen, tag and variation characters. */
const invisible =
  /^(?:\u034f|[\ufe00-\ufe0f]|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0])$/;
const spaces = /^[\s\u3000]$/u;
const emoji = /^(?:\u20e3|[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}])$/u;

/** Finds the characters of a text that are not in the GSM 7 bit alphabet, in order of appearance. */
export function offendersOf(text: string): Offender[] {
  const found = new Map<string, Offender>();
  let at = 0;
  for (const char of text) {
    if (char.length > 1 || septetsOf(char.charCodeAt(0)) === 0) {
      const known = found.get(char);
      if (known) known.starts.push(at);
      else found.set(char, { ...offenceOf(char), starts: [at] });
    }
    at += char.length;
  }
  return [...found.values()];
}

/** A text with every character replaced that can be: what GSM-7 has of it stays as it is. */
export function plainText(text: string): string {
  let plain = "";
  for (const char of text) {
    const isIn = char.length === 1 && septetsOf(char.charCodeAt(0)) > 0;
    plain += isIn ? char : (replacementOf(char) ?? char);
  }
  return plain;
}

function offenceOf(char: string): Omit<Offender, "starts"> {
  const value = char.codePointAt(0)!;
  const codePoint = `U+${value.toString(16).toUpperCase().padStart(4, "0")}`;
  return { char, codePoint, kind: kindOf(char), replacement: replacementOf(char) };
}

function kindOf(char: string): OffenceKind {
  if (/^[\p{Cs}\p{Cn}\p{Co}\ufffd]$/u.test(char)) return "broken";
  if (/^\p{Cc}$/u.test(char) && char !== "\t" && char !== "\u0085") return "broken";
  if (invisible.test(char) || spaces.test(char)) return "invisible";
  // Some signs of old are pictographs too: ©, ™.
  if (signs.has(char)) return "sign";
  if (emoji.test(char)) return "emoji";
  return replacementOf(char) === null ? "script" : "letter";
}

/** @returns characters of GSM-7 that say the same; empty for what can go; null for nothing */
function replacementOf(char: string): string | null {
  const known = signs.get(char) ?? letters.get(char);
  if (known !== undefined) return known;
  if (invisible.test(char)) return "";
  // A mark by itself goes; a letter with marks leaves its letter, if that is Latin.
  if (/^[\u0300-\u036f]$/.test(char)) return "";
  const full = char >= "\uff01" && char <= "\uff5e";
  const base = full
    ? char.normalize("NFKC")
    : char.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  return base.length === 1 && /^[ -~]$/.test(base) && base !== char ? base : null;
}
