import { countryBySlug } from "#lib/countries/countries.ts";
import { isFailure } from "#lib/http/failure.ts";
import { MOST_UNITS } from "#lib/lab/most-units.ts";
import { MAX_QUERY_LENGTH } from "#lib/search/parse-words.ts";

/** One more than is read of a search: so its page can say that it was cut. */
const MAX_SEARCH = MAX_QUERY_LENGTH + 1;
const MAX_SIDE = 300;
const MAX_SENDER = 40;

/** Cursors of messages, of search results, and of lists sorted by last message. */
const CURSOR = /^(?:msg_[a-z2-7]{26}(?:\.\d{1,4})?|\d{1,15}-\d{1,15})$/;

/** How a parameter's value is written in the address that is rendered and kept; null: it is none. */
const readers = {
  before: (value: string) => (CURSOR.test(value) ? value : null),
  after: (value: string) => (CURSOR.test(value) ? value : null),
  country: (value: string) => countryBySlug(value)?.slug ?? null,
  q: (value: string) => value.trim().slice(0, MAX_SEARCH) || null,
  /** Without scripts a page may load itself again after so many seconds. */
  refresh: (value: string) => (/^(?:15|30|60)$/.test(value) ? value : null),
  /** What is reported. */
  message: (value: string) => (/^msg_[a-z2-7]{26}$/.test(value) ? value : null),
  number: (value: string) => (/^\d{4,15}$/.test(value) ? value : null),
  /** What is compared: as far as it can mean anything, `lib/studying/read-side.ts` says what. */
  a: (value: string) => value.trim().slice(0, MAX_SIDE) || null,
  b: (value: string) => value.trim().slice(0, MAX_SIDE) || null,
  days: (value: string) => (/^(?:7|14|30|35)$/.test(value) ? value : null),
  /** A template, and what is known of it. */
  text: (value: string) =>
    value.replaceAll("\r\n", "\n").slice(0, MOST_UNITS).toWellFormed() || null,
  sender: (value: string) => value.slice(0, MAX_SENDER).toWellFormed().trim() || null,
  host: (value: string) => (/^[a-z0-9.-]{1,253}$/i.test(value) ? value : null),
  /** Why a form was not taken. */
  why: (value: string) => (isFailure(value) ? value : null),
};

/** The parameters that some page knows. */
export type Parameter = keyof typeof readers;

/**
 * The part of a query that makes a page another one: the first value of each parameter that the
 * page knows, in the page's own order, if it means anything. Whatever else a query holds is not looked at.
 * @param query without `?`
 * @returns with `?`, or empty
 */
export function knownQuery(query: string, known: readonly Parameter[]): string {
  if (query === "" || known.length === 0) return "";
  const given = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of known) {
    const value = readers[name](given.get(name) ?? "");
    if (value !== null) kept.set(name, value);
  }
  return kept.size > 0 ? `?${kept}` : "";
}

/** Whether a query asks for what few others ask for too: a later page of a list, or a search. */
export function isRare(search: string): boolean {
  return /[?&](?:before|after|q)=/.test(search);
}
