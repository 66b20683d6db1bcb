import { setImmediate } from "node:timers/promises";
import { type Candidate, findReceivedFrom, listCards, type Span } from "#db/queries/candidates.ts";
import type { MessageRow, Side } from "#db/queries/messages.ts";
import { type Candidates, foundCandidates, foundMessages } from "#db/queries/search.ts";
import type { Context } from "#lib/context.ts";
import { matcherOf } from "#lib/search/matcher-of.ts";
import { type ResolvedQuery, resolveQuery } from "#lib/search/resolve-query.ts";
import { hasFilters, type SearchNote, type SearchQuery } from "#lib/search/search-query.ts";

/** How many messages are looked at for one page, at most. */
export const LOOKED = 5000;

/** How many are read at once, at most: the server does other things between. */
const CHUNK = 250;

/** Where a page of a search begins: beyond this id. */
export type Beginning = { side: Side; id: number; limit: number };

/** What a search finds beyond a place. */
export type FoundMessages = {
  /** At most `limit`, nearest first. */
  rows: MessageRow[];
  /** The id from which it goes on; null when there is no more. */
  goesOn: number | null;
  /** UTC milliseconds: how far it looked, where it ended before it had found as many as were asked for. */
  lookedTo: number | null;
  /** Why nothing can be found. */
  notes: SearchNote[];
};

const nothing: FoundMessages = { rows: [], goesOn: null, lookedTo: null, notes: [] };

/**
 * Listed messages that a search is for. One page looks at LOOKED messages at most: of what is rarer it
 * gives what it found, and says how far it looked.
 */
export async function findMessages(
  ctx: Context,
  query: SearchQuery,
  beginning: Beginning,
): Promise<FoundMessages> {
  if (query.words.length > 0 && !hasFilters(query)) return findWords(ctx, query, beginning);
  const { resolved, notes } = await resolveQuery(ctx, query);
  if (!resolved) return { ...nothing, notes };
  const { found, place } = await look(ctx, query, resolved, beginning);
  const shown = found.slice(0, beginning.limit);
  const hasMore = found.length > shown.length;
  const cards = await listCards(ctx.db, { ids: shown.map(({ id }) => id) });
  return {
    rows: cards.sort((a, b) => (beginning.side === "older" ? b.id - a.id : a.id - b.id)),
    goesOn: hasMore ? shown.at(-1)!.id : place,
    lookedTo: hasMore || place === null ? null : await receivedAt(ctx, place),
    notes,
  };
}

async function receivedAt({ db, now }: Context, id: number): Promise<number> {
  const [row] = await findReceivedFrom(db, { id });
  return row?.receivedAt ?? now();
}

/** Words alone: the index knows all that is asked for. */
async function findWords(
  { db }: Context,
  { words }: SearchQuery,
  { side, id, limit }: Beginning,
): Promise<FoundMessages> {
  const rows = await foundMessages[side](db, { phrases: [...words], id, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  return { ...nothing, rows: shown, goesOn: rows.length > limit ? shown.at(-1)!.id : null };
}

type Looked = {
  /** What was found, one more than is shown if there is one. */
  found: Candidate[];
  /** The id up to which it looked; null where it saw all that it had to. */
  place: number | null;
};

async function look(
  ctx: Context,
  query: SearchQuery,
  resolved: ResolvedQuery,
  { side, id, limit }: Beginning,
): Promise<Looked> {
  const read = readerOf(ctx, query, resolved, side);
  const isMatch = matcherOf(query, resolved, read.hasWords);
  const { above, below } = resolved.span;
  const end = side === "older" ? above : below;
  let from = side === "older" ? Math.min(id, below) : Math.max(id, above);
  const found: Candidate[] = [];
  let looked = 0;
  let size = 2 * (limit + 1);
  while (looked < LOOKED) {
    const span = { id: from, end, limit: Math.min(size, LOOKED - looked) };
    const { rows, place, looked: more } = await read.next(span);
    found.push(...rows.filter(isMatch));
    if (place === null || found.length > limit) return { found, place: null };
    from = place;
    looked += more;
    size = Math.min(4 * size, CHUNK);
    await setImmediate();
  }
  return { found, place: from };
}

type Reader = {
  /** Whether what it gives is known to hold the words. */
  hasWords: boolean;
  next: (span: Span) => Promise<Candidates>;
};

/** The index of words leads, but where a list is so short that a page can look at all of it. */
function readerOf(
  { db }: Context,
  { words }: SearchQuery,
  { lead }: ResolvedQuery,
  side: Side,
): Reader {
  if (words.length > 0 && lead.size > LOOKED) {
    const phrases = [...words];
    return {
      hasWords: true,
      next: async (span) => foundCandidates[side](db, { ...span, phrases }),
    };
  }
  return {
    hasWords: false,
    next: async (span) => {
      const rows = await lead.read(db, side, span);
      const place = rows.length === span.limit ? rows.at(-1)!.id : null;
      return { rows, place, looked: rows.length };
    },
  };
}
