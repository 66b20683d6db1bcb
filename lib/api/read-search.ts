import { parseQuery } from "#lib/search/parse-query.ts";
import { MAX_WORDS, parseWords } from "#lib/search/parse-words.ts";
import { readFilter } from "#lib/search/read-filter.ts";
import type { Operator, SearchQuery } from "#lib/search/search-query.ts";

/** A search as the API's parameters have it: in the search language, in parameters of its own, or both. */
export type SearchParameters = {
  q?: string | undefined;
  number?: string | undefined;
  country?: string | undefined;
  sender?: string | undefined;
  service?: string | undefined;
  purpose?: string | undefined;
  has?: string | undefined;
  text?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

/** What the search language calls what a parameter says. */
export const operatorOf = {
  number: "number",
  country: "country",
  sender: "from",
  service: "service",
  purpose: "purpose",
  has: "has",
  from: "after",
  to: "before",
} as const satisfies Partial<Record<keyof SearchParameters, Operator>>;

/** Makes one search of all of them; a parameter of its own counts more than what `q` says. */
export function readSearch(given: SearchParameters): SearchQuery {
  const query = parseQuery(given.q ?? "");
  const filters = { ...query.filters };
  for (const [name, operator] of Object.entries(operatorOf)) {
    const value = given[name as keyof typeof operatorOf];
    if (value !== undefined) Object.assign(filters, readFilter(operator, value));
  }
  const words = [...query.words, ...parseWords(given.text ?? "")];
  return { ...query, filters, words: words.slice(0, MAX_WORDS) };
}
