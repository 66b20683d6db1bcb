import type { PhraseTokens } from "#lib/search/tokens.ts";

/** What a message's code may be for, as a search asks for it. */
export const searchPurposes = ["sign-up", "sign-in", "reset", "payment", "other"] as const;

export type SearchPurpose = (typeof searchPurposes)[number];

/** The parts of a search that narrow it beside its words, as they are written before the colon. */
export const operators = [
  "from",
  "number",
  "country",
  "service",
  "purpose",
  "has",
  "after",
  "before",
] as const;

export type Operator = (typeof operators)[number];

/** A word, or words next to each other: what a message must hold. Its tokens are never none. */
export type Word = PhraseTokens & {
  /** As it was written, without its quotes. */
  text: string;
  isQuoted: boolean;
};

/** What narrows a search; null where nothing does. */
export type Filters = {
  /** A sender's name or slug. */
  from: string | null;
  /** E.164 digits without `+`. */
  number: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** A service's name or slug. */
  service: string | null;
  purpose: SearchPurpose | null;
  has: "code" | null;
  /** UTC milliseconds: received then or later. */
  after: number | null;
  /** UTC milliseconds: received earlier. */
  before: number | null;
};

/** What was read otherwise than its writer may believe. `text` is a stranger's. */
export type SearchNote =
  /** Nothing is called so: `sender:`. It was searched as words. */
  | { kind: "unknown-operator"; text: string }
  /** It stands for nothing: `after:2026-02-30`. It was searched as words. */
  | { kind: "unknown-value"; operator: Operator; text: string }
  /** Given more than once: the last counts, not this. */
  | { kind: "repeated"; operator: Operator; text: string }
  /** Only so much of the query is read. */
  | { kind: "too-long"; text: string }
  /** Only so many words are searched for. */
  | { kind: "too-many-words"; text: string }
  /** There is no such number, sender or service here: so nothing is found. */
  | { kind: "nobody"; operator: "from" | "number" | "service"; text: string }
  /** It ends before it begins: so nothing is found. */
  | { kind: "no-time"; text: string };

/** A search as it was understood. */
export type SearchQuery = {
  words: readonly Word[];
  filters: Filters;
  notes: readonly SearchNote[];
};

export const noFilters: Filters = {
  from: null,
  number: null,
  country: null,
  service: null,
  purpose: null,
  has: null,
  after: null,
  before: null,
};

/** Whether anything but words narrows a search. */
export function hasFilters({ filters }: SearchQuery): boolean {
  return Object.values(filters).some((value) => value !== null);
}
