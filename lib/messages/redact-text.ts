/** What stands for each UTF-16 unit that was redacted or masked, so that offsets hold. */
const REDACTION = "█";

/** A stretch of a text, in UTF-16 units, end exclusive. */
export type Span = { start: number; end: number };

/**
 * Redacts every occurrence of each of some words, and some places, also where they overlap.
 * @param words well-formed and not empty
 * @param places with the words that stand there, well-formed and not empty too
 * @returns the text, of the same length, and where it changed, in order and apart from each other;
 *   or the first of the words that does not occur, or not there
 */
export function redactText(
  text: string,
  words: string[],
  places: (Span & { words: string })[] = [],
): { text: string; spans: Span[] } | { missing: string } {
  const isRedacted = new Uint8Array(text.length);
  for (const word of words) {
    // Half of a character is never found: what is left would be no character.
    let at = word === "" || !word.isWellFormed() ? -1 : text.indexOf(word);
    if (at < 0) return { missing: word };
    for (let done = 0; at >= 0; at = text.indexOf(word, at + 1)) {
      isRedacted.fill(1, Math.max(at, done), at + word.length);
      done = at + word.length;
    }
  }
  for (const { start, end, words: wanted } of places) {
    const isThere = wanted !== "" && wanted.isWellFormed() && text.slice(start, end) === wanted;
    if (!isThere) return { missing: wanted };
    isRedacted.fill(1, start, end);
  }
  const spans = spansOf(isRedacted);
  let redacted = "";
  let from = 0;
  for (const { start, end } of spans) {
    redacted += text.slice(from, start) + REDACTION.repeat(end - start);
    from = end;
  }
  return { text: redacted + text.slice(from), spans };
}

function spansOf(isRedacted: Uint8Array): Span[] {
  const spans: Span[] = [];
  let start = isRedacted.indexOf(1);
  while (start >= 0) {
    const next = isRedacted.indexOf(0, start);
    const end = next < 0 ? isRedacted.length : next;
    spans.push({ start, end });
    start = next < 0 ? -1 : isRedacted.indexOf(1, next);
  }
  return spans;
}

/**
 * Two texts that are the same but for what is redacted in either of them, as one.
 * @returns null when they differ elsewhere
 */
export function mergeRedactions(one: string, other: string): string | null {
  if (one === other) return one;
  if (one.length !== other.length) return null;
  let merged = "";
  for (let i = 0; i < one.length; i++) {
    if (one[i] === REDACTION || other[i] === REDACTION) merged += REDACTION;
    else if (one[i] === other[i]) merged += one[i];
    else return null;
  }
  return merged;
}
