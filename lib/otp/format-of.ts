import type { PlainCode } from "./code.ts";
import { findCodeCues } from "./code-cues.ts";
import { findSpans, type SpanKind } from "./find-spans.ts";
import { normaliseText, originalSpan } from "./normalise-text.ts";

type Masked = { start: number; end: number; mask: string };

const spanMasks: Record<SpanKind, string> = {
  url: "{url}",
  email: "{email}",
  hash: "{hash}",
  id: "{id}",
  command: "{command}",
  phone: "{phone}",
  amount: "{amount}",
  date: "{date}",
  time: "{time}",
  duration: "{n}",
  number: "{n}",
};

/** Digits that are no part of a name such as "2FA" or "98point6": alone, or three and more. */
const looseDigits = /(?<![\p{Nd}A-Za-z])\p{Nd}+(?![\p{Nd}A-Za-z])|\p{Nd}{3,}/gu;
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Masks the variable spans of a message: what is left is the shape that its sender writes in.
 * @param codes what `findCodes` found in the text.
 * @returns the text with each code as `{d6}` (digits), `{a6}` (letters and digits) or `{l6}`
 * (letters), a prefix kept and split codes group by group (`G-{d6}`, `{d3}-{d3}`), and `{url}`
 * `{email}` `{hash}` `{phone}` `{amount}` `{date}` `{time}` `{n}` for the other spans.
 */
export function formatOf(text: string, codes: readonly PlainCode[]): string {
  let format = "";
  let end = 0;
  for (const masked of maskedSpans(text, codes)) {
    format += text.slice(end, masked.start).replace(looseDigits, "{n}") + masked.mask;
    end = masked.end;
  }
  return format + text.slice(end).replace(looseDigits, "{n}");
}

/** Codes and other spans in the order of the text; where they overlap, the code holds. */
function maskedSpans(text: string, codes: readonly PlainCode[]): Masked[] {
  const normal = normaliseText(text);
  const ordered = codes.toSorted((a, b) => a.start - b.start);
  const masked: Masked[] = ordered.map(({ start, end, raw, code }) => ({
    start,
    end,
    mask: codeMask(raw, code),
  }));
  let next = 0;
  for (const span of findSpans(normal, findCodeCues(normal.lower))) {
    const { start, end } = originalSpan(text, normal, span.start, span.end);
    while (next < ordered.length && ordered[next]!.end <= start) next++;
    if (next < ordered.length && ordered[next]!.start < end) continue;
    masked.push({ start, end, mask: spanMasks[span.kind] });
  }
  return masked.sort((a, b) => a.start - b.start);
}

function codeMask(raw: string, code: string): string {
  const plain = raw.normalize("NFKC").replace(invisible, "");
  const isDigits = /^\d+$/.test(code);
  const letter = isDigits ? "d" : /\d/.test(code) ? "a" : "l";
  const group = isDigits ? /\p{Nd}+/gu : /[\p{L}\p{Nd}]+/gu;
  return plain.replace(group, (run) => `{${letter}${[...run].length}}`);
}
