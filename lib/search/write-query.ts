import { writeInstant } from "#lib/search/read-instant.ts";
import {
  type Filters,
  type Operator,
  operators,
  type SearchQuery,
} from "#lib/search/search-query.ts";

/** A part of a search: what narrows it, or one of its words. */
type QueryPart = { operator: Operator | null; value: string };

/** The same, with the search that is left without it, in its normal form. */
export type RemovablePart = QueryPart & { without: string };

/** Writes a search in its normal form: read again, it is the same search. */
export function writeQuery(query: SearchQuery): string {
  return textOf(partsOf(query));
}

/** The parts of a search, in the order of its normal form. */
export function removableParts(query: SearchQuery): RemovablePart[] {
  const parts = partsOf(query);
  return parts.map((part) => ({ ...part, without: textOf(parts.filter((each) => each !== part)) }));
}

function partsOf({ filters, words }: SearchQuery): QueryPart[] {
  const narrowing = operators.flatMap((operator) => {
    const value = writtenValue(filters, operator);
    return value === null ? [] : [{ operator, value }];
  });
  const written = words.map(({ text, isQuoted }) => ({
    operator: null,
    value: isQuoted ? `"${text}"` : text,
  }));
  return [...narrowing, ...written];
}

function writtenValue(filters: Filters, operator: Operator): string | null {
  const value = filters[operator];
  return typeof value === "number" ? writeInstant(value) : value;
}

function textOf(parts: QueryPart[]): string {
  return parts
    .map(({ operator, value }) => (operator ? `${operator}:${quotedIfNeeded(value)}` : value))
    .join(" ");
}

function quotedIfNeeded(value: string): string {
  return /\s/u.test(value) ? `"${value}"` : value;
}
