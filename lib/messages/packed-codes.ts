import type { PlainCode, Why } from "#lib/otp/code.ts";

/** A code of a stored message. Rows from before codes had reasons have none. */
export type StoredCode = PlainCode & { why: Why | null };

/** As rows kept a code at first, and then. */
type FirstForm = [code: string, start: number, end: number, confidence: number];
type SecondForm = [start: number, end: number, hundredths: number, code?: string];

const RULES: Record<Why["rule"], string> = {
  before: "b",
  after: "a",
  use: "u",
  "origin-bound": "o",
  "app-mark": "m",
  "set-off": "s",
  alone: "n",
};

/**
 * Start, length, hundredths of confidence; the rule, and where its phrase is seen from the start;
 * the normal form.
 */
const PACKED = /^(\d+),(\d+),(\d+)(?:([bauomsn])(?:(-?\d+),(\d+))?)?(?:=(.*))?$/;

/**
 * @returns the codes as a row keeps them, e.g. `13,7,98b-8,4=415263`, null for none; the normal form
 * stands there only where the text has another
 */
export function packCodes(codes: readonly StoredCode[]): string | null {
  return codes.length === 0 ? null : codes.map(packCode).join(";");
}

function packCode({ code, raw, start, end, confidence, why }: StoredCode): string {
  const place = `${start},${end - start},${Math.round(confidence * 100)}`;
  return place + (why ? packWhy(why, start) : "") + (code === raw ? "" : `=${code}`);
}

function packWhy({ rule, start, end }: Why, from: number): string {
  return RULES[rule] + (end > start ? `${start - from},${end - start}` : "");
}

/** @returns the codes that `packCodes` packed, with their raw forms from the text */
export function unpackCodes(packed: string | null, text: string): StoredCode[] {
  if (packed === null) return [];
  if (packed.startsWith("[")) {
    return (JSON.parse(packed) as (FirstForm | SecondForm)[]).map((each) => earlier(each, text));
  }
  return packed.split(";").flatMap((each) => unpackCode(each, text) ?? []);
}

function unpackCode(packed: string, text: string): StoredCode | null {
  const parts = PACKED.exec(packed);
  if (!parts) return null;
  const [, at, length, hundredths, letter, phraseAt, phraseLength, code] = parts;
  const start = Number(at);
  const end = start + Number(length);
  const raw = text.slice(start, end);
  const rule = (Object.keys(RULES) as Why["rule"][]).find((each) => RULES[each] === letter);
  const from = phraseAt === undefined ? 0 : start + Number(phraseAt);
  const why = rule ? { rule, start: from, end: from + Number(phraseLength ?? 0) } : null;
  return { code: code ?? raw, raw, start, end, confidence: Number(hundredths) / 100, why };
}

function earlier(packed: FirstForm | SecondForm, text: string): StoredCode {
  const [start, end, hundredths, code] = isFirst(packed) ? renewed(packed) : packed;
  const raw = text.slice(start, end);
  return { code: code ?? raw, raw, start, end, confidence: hundredths / 100, why: null };
}

function isFirst(packed: FirstForm | SecondForm): packed is FirstForm {
  return typeof packed[0] === "string";
}

function renewed([code, start, end, confidence]: FirstForm): SecondForm {
  return [start, end, Math.round(confidence * 100), code];
}
