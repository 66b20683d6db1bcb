import { type PhraseTokens, phraseTokens } from "#lib/search/tokens.ts";

/** What a visitor searches for: a message must hold every phrase. */
export type SearchQuery = {
  /**
   * Never empty ones. A single character of a script without spaces is a prefix: it stands for
   * every token that starts with it, and each character of such a text starts one.
   */
  phrases: PhraseTokens[];
  /** The digits of a query that may be (part of) a phone number, else null. */
  digits: string | null;
};

/** The most of a query that is read, in UTF-16 units. */
const MAX_QUERY_LENGTH = 200;

/** The most phrases of a query that are searched for. */
export const MAX_PHRASES = 8;

/**
 * Reads a search: words stand anywhere in the text, "words in quotes" next to each other.
 * A quote that is not closed counts for nothing.
 * @param q as typed, any content
 */
export function parseQuery(q: string): SearchQuery {
  const query = q.slice(0, MAX_QUERY_LENGTH).toWellFormed().normalize("NFKC");
  const phrases: PhraseTokens[] = [];
  for (const [, quoted, word] of query.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]|([^\s"“”„«»]+)/gu)) {
    const phrase = phraseTokens(quoted ?? word ?? "");
    if (phrase.tokens.length > 0) phrases.push(phrase);
    if (phrases.length === MAX_PHRASES) break;
  }
  return { phrases, digits: digitsOf(query) };
}

function digitsOf(query: string): string | null {
  if (!/^[\d\s+().-]+$/.test(query)) return null;
  const digits = query.replace(/\D/g, "");
  return digits.length >= 4 ? digits : null;
}
