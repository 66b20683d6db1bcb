import { decimalZeros } from "./decimal-zeros.ts";
import { rememberLast } from "./remember-last.ts";

/** A text in the form in which codes and cues are looked for, with the way back. */
export type NormalText = {
  /**
   * Folded digits, spaces, dashes and Latin letters; case kept; marks and invisible units dropped.
   */
  plain: string;
  /** `plain` in lower case, of the same length. */
  lower: string;
  /** The original offset of each unit of `plain`; null when the offsets are the same. */
  offsets: Int32Array | null;
};

const DROPPED = 0xffff;
const fold = new Uint16Array(0x10000);
const astralDigits = new Map<number, number>();

const foldRange = (first: number, last: number, to: (unit: number) => number): void => {
  for (let unit = first; unit <= last; unit++) fold[unit] = to(unit);
};
const foldEach = (units: string, to: string): void => {
  for (let i = 0; i < units.length; i++) fold[units.charCodeAt(i)] = to.charCodeAt(i % to.length);
};
const baseLetter = (unit: number): number =>
  String.fromCharCode(unit).normalize("NFD").charCodeAt(0);

for (let unit = 0; unit < DROPPED; unit++) fold[unit] = unit;
foldRange(0xc0, 0x24f, baseLetter);
foldRange(0x386, 0x3ce, baseLetter);
foldRange(0x1e00, 0x1eff, baseLetter);
foldRange(0xff01, 0xff5e, (unit) => unit - 0xfee0);
// The full-width comma stays: between digits it ends a clause, which an ASCII comma does not.
fold[0xff0c] = 0xff0c;
foldRange(0x2000, 0x200a, () => 0x20);
foldEach("\0\t\v\f\u00a0\u1680\u202f\u205f\u3000", " ");
foldEach("\r\u0085\u2028\u2029", "\n");
foldEach("‐‑‒–—―−﹣", "-");
foldEach("‘’‚‛′", "'");
foldEach("“”„«»″", '"');
foldEach("ıđĐłŁøØħĦ", "idDlLoOhH");
foldRange(0x400, 0x4ff, baseLetter);
foldEach("ʻʼ", "'");
// What Armenian, Ethiopic and Khmer set where others set a colon, and the word space of Ethiopic.
foldEach("՝፦፥៖", ":");
foldEach("፡", " ");
foldEach("\u0623\u0625\u0622\u0671", "\u0627");
foldEach("\u064a\u0649\u0626", "\u06cc");
foldEach("\u0643", "\u06a9");
foldEach("\u0629\u06c0", "\u0647");
// Kana without voicing marks, and half-width forms as full-width ones.
foldRange(0x3041, 0x30fe, baseLetter);
foldRange(0xff66, 0xff9d, (unit) => String.fromCharCode(unit).normalize("NFKC").charCodeAt(0));
foldEach("｡｢｣､･", "。「」、・");
// Composed letters with a nukta, as their base: the sign itself is dropped.
foldRange(0x929, 0x95f, baseLetter);
foldRange(0x9dc, 0x9df, baseLetter);
foldRange(0xa33, 0xa5e, baseLetter);
for (const [first, last] of [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x55b, 0x55c],
  [0x55e, 0x55e],
  [0x591, 0x5bd],
  [0x5bf, 0x5bf],
  [0x610, 0x61a],
  [0x61c, 0x61c],
  [0x640, 0x640],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x93c, 0x93c],
  [0x9bc, 0x9bc],
  [0xa3c, 0xa3c],
  [0xabc, 0xabc],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20e3, 0x20e3],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xff9e, 0xff9f],
] as const) {
  foldRange(first, last, () => DROPPED);
}
for (const zero of decimalZeros) {
  for (let value = 0; value < 10; value++) {
    if (zero <= 0xffff) fold[zero + value] = 0x30 + value;
    else astralDigits.set(zero + value, 0x30 + value);
  }
}

const SHORT = 4096;
/** Of short texts, one is folded over the other. */
const shared = new Uint16Array(SHORT);

const asciiPattern = /^[\n\x20-\x7e]*$/;

/**
 * Folds a text for the finder: decimal digits of every script and full-width forms become ASCII,
 * Latin, Greek and Arabic letters lose their marks, invisible and bidirectional controls go.
 */
export const normaliseText = rememberLast((text: string): NormalText => {
  if (asciiPattern.test(text)) return { plain: text, lower: text.toLowerCase(), offsets: null };
  const units = text.length <= SHORT ? shared : new Uint16Array(text.length);
  // Made once a unit is dropped or a pair folded into one: until then offsets are the same.
  let offsets: Int32Array | null = null;
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isHigh = unit >= 0xd800 && unit <= 0xdbff;
    const digit = isHigh ? astralDigits.get(text.codePointAt(i)!) : undefined;
    const folded = digit ?? fold[unit]!;
    if (offsets === null && (folded === DROPPED || digit !== undefined)) {
      offsets = new Int32Array(text.length + 1);
      for (let same = 0; same < length; same++) offsets[same] = same;
    }
    if (folded === DROPPED) continue;
    if (offsets !== null) offsets[length] = i;
    units[length++] = folded;
    if (digit !== undefined) i++;
  }
  let plain = "";
  for (let from = 0; from < length; from += SHORT) {
    const chunk = units.subarray(from, Math.min(length, from + SHORT));
    plain += String.fromCharCode.apply(null, chunk as unknown as number[]);
  }
  return { plain, lower: plain.toLowerCase(), offsets };
});

/**
 * Maps a span of `plain` back to the original text; dropped units after its last one are left out.
 */
export function originalSpan(
  text: string,
  normal: NormalText,
  start: number,
  end: number,
): { start: number; end: number } {
  if (normal.offsets === null) return { start, end };
  if (start === end) return { start: normal.offsets[start]!, end: normal.offsets[start]! };
  const last = normal.offsets[end - 1]!;
  const unit = text.charCodeAt(last);
  const isPair = unit >= 0xd800 && unit <= 0xdbff && astralDigits.has(text.codePointAt(last)!);
  return { start: normal.offsets[start]!, end: last + (isPair ? 2 : 1) };
}
