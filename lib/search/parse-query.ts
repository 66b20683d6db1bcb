import {
  MAX_QUERY_LENGTH,
  MAX_WORDS,
  QUOTES,
  readable,
  readWord,
} from "#lib/search/parse-words.ts";
import { type ReadFilter, readFilter } from "#lib/search/read-filter.ts";
import {
  type Filters,
  noFilters,
  type Operator,
  operators,
  type SearchNote,
  type SearchQuery,
  type Word,
} from "#lib/search/search-query.ts";

/** `operator:` and its value, in quotes or not; words in quotes; a word. One pass, no way back. */
const PIECE = new RegExp(
  `([A-Za-z]{1,20}):(?:[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]|([^\\s${QUOTES}]*))|[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]|([^\\s${QUOTES}]+)`,
  "gu",
);

/**
 * Reads a search: words stand anywhere in the text, "words in quotes" next to each other, and
 * `operator:value` narrows it. Of several of one operator the last counts. What stands for nothing is
 * searched as words, and a note tells of it; a quote that is not closed counts for nothing.
 * @param q as typed, any content
 */
export function parseQuery(q: string): SearchQuery {
  const reading = new Reading();
  for (const [whole, name, inQuotes, plain, quoted, word] of readable(q).matchAll(PIECE)) {
    if (name === undefined) reading.addWord(quoted ?? word ?? "", quoted !== undefined);
    else reading.addFilter(whole, name, inQuotes ?? plain ?? "");
  }
  if (q.length > MAX_QUERY_LENGTH) reading.notes.push({ kind: "too-long", text: "" });
  return { words: reading.words, filters: reading.filters, notes: reading.notes };
}

/** What was read so far. */
class Reading {
  readonly words: Word[] = [];
  readonly notes: SearchNote[] = [];
  filters: Filters = noFilters;
  readonly #texts = new Map<Operator, string>();

  addWord(text: string, isQuoted: boolean): void {
    const word = readWord(text, isQuoted);
    if (!word) return;
    if (this.words.length < MAX_WORDS) this.words.push(word);
    else if (!this.notes.some(({ kind }) => kind === "too-many-words")) {
      this.notes.push({ kind: "too-many-words", text: word.text });
    }
  }

  addFilter(whole: string, name: string, value: string): void {
    const operator = operators.find((each) => each === name.toLowerCase());
    const read = operator && readFilter(operator, value);
    if (operator && read) {
      this.#set(operator, read, value);
      return;
    }
    if (operator) this.notes.push({ kind: "unknown-value", operator, text: value.trim() });
    // `Hello:` and `https://…` are nobody's attempt at an operator.
    else if (/^[^/]/.test(value)) this.notes.push({ kind: "unknown-operator", text: `${name}:` });
    this.addWord(whole, false);
  }

  #set(operator: Operator, read: ReadFilter, text: string): void {
    const before = this.#texts.get(operator);
    const isOther = before !== undefined && this.filters[operator] !== read[operator];
    if (isOther) this.notes.push({ kind: "repeated", operator, text: before.trim() });
    this.#texts.set(operator, text);
    this.filters = { ...this.filters, ...read };
  }
}
