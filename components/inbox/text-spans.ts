import type { ShownCode } from "./shown-message.ts";

/** A stretch of a message's text. */
export type TextSpan = { text: string; isCode: boolean; start: number };

const spansMax = 50;

/**
 * Cuts a text at its codes. Codes that overlap an earlier one or lie outside of the text are passed over.
 * @param codes offsets in UTF-16 units, in any order
 * @returns the whole text in order; at most 50 codes are told apart
 */
export function textSpans(
  text: string,
  codes: readonly Pick<ShownCode, "start" | "end">[],
): TextSpan[] {
  const spans: TextSpan[] = [];
  let end = 0;
  for (const code of codes.toSorted((a, b) => a.start - b.start).slice(0, spansMax)) {
    if (code.start < end || code.end <= code.start || code.end > text.length) continue;
    if (code.start > end) {
      spans.push({ text: text.slice(end, code.start), isCode: false, start: end });
    }
    spans.push({ text: text.slice(code.start, code.end), isCode: true, start: code.start });
    end = code.end;
  }
  if (end < text.length) spans.push({ text: text.slice(end), isCode: false, start: end });
  return spans;
}
