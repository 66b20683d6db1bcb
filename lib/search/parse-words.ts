import type { Word } from "#lib/search/search-query.ts";
import { phraseTokens } from "#lib/search/tokens.ts";

/** The most of a query that is read, in UTF-16 units. */
export const MAX_QUERY_LENGTH = 400;

/** The most words and phrases that are searched for. */
export const MAX_WORDS = 8;

/** What may open or close a phrase, in whatever language it is typed. */
export const QUOTES = '"“”„«»';

const PIECE = new RegExp(`[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]|([^\\s${QUOTES}]+)`, "gu");

/**
 * Reads words and "words in quotes", and nothing else. A quote that is not closed counts for nothing.
 * @param q as typed, any content
 * @returns at most MAX_WORDS
 */
export function parseWords(q: string): Word[] {
  const words: Word[] = [];
  for (const [, quoted, word] of readable(q).matchAll(PIECE)) {
    if (words.length === MAX_WORDS) break;
    const read = readWord(quoted ?? word ?? "", quoted !== undefined);
    if (read) words.push(read);
  }
  return words;
}

/** As much of a query as is read, compatibility forms made plain. U+FEFF is no space in any text, but in JavaScript. */
export function readable(q: string): string {
  const read = q.slice(0, MAX_QUERY_LENGTH).toWellFormed();
  return read.replaceAll("\ufeff", "").normalize("NFKC");
}

/** @returns null for what holds neither letter nor digit */
export function readWord(text: string, isQuoted: boolean): Word | null {
  const phrase = phraseTokens(text);
  if (phrase.tokens.length === 0) return null;
  return { ...phrase, text: text.replace(/\s+/gu, " ").trim(), isQuoted };
}
