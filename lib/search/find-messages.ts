import { setImmediate } from "node:timers/promises";
import {
  findReceivedFrom,
  type IdList,
  idList,
  idsOfAll,
  listCandidates,
  listCards,
} from "#db/queries/candidates.ts";
import type { MessageRow, Side } from "#db/queries/messages.ts";
import { wordLists } from "#db/queries/search.ts";
import type { Context } from "#lib/context.ts";
import { commonIds } from "#lib/search/common-ids.ts";
import { matcherOf } from "#lib/search/matcher-of.ts";
import { type ResolvedQuery, resolveQuery } from "#lib/search/resolve-query.ts";
import type { SearchNote, SearchQuery } from "#lib/search/search-query.ts";

/** How much is looked at for one page, at most, however many messages there are. */
export type Effort = {
  /** Entries of lists. */
  entries: number;
  /** Messages whose text is read. */
  texts: number;
};

/** What a search does at once: little enough that its first page takes no longer for it. */
export const FIRST_LOOK: Effort = { entries: 2000, texts: 150 };

/** What it does for whoever wants it to look further, and for those who can't say so. */
export const LONG_LOOK: Effort = { entries: 100_000, texts: 2000 };

/** How many of a list are read at once, at first and then: the server does other things between. */
const ENTRIES_AT_FIRST = 1000;
const ENTRIES_AT_ONCE = 10_000;
const TEXTS_AT_ONCE = 250;

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
 * Listed messages that a search is for. Where the effort ends before the page is full, it gives what it
 * found, and says how far it looked.
 */
export async function findMessages(
  ctx: Context,
  query: SearchQuery,
  beginning: Beginning,
  effort: Effort,
): Promise<FoundMessages> {
  const { resolved, notes } = await resolveQuery(ctx, query);
  if (!resolved) return { ...nothing, notes };
  const { found, place } = await new Look(ctx, query, resolved, beginning).until(effort);
  const shown = found.slice(0, beginning.limit);
  const hasMore = found.length > shown.length;
  const cards = await listCards(ctx.db, { ids: shown });
  return {
    rows: cards.sort((a, b) => (beginning.side === "older" ? b.id - a.id : a.id - b.id)),
    goesOn: hasMore ? shown.at(-1)! : place,
    lookedTo: hasMore || place === null ? null : await receivedAt(ctx, place),
    notes,
  };
}

async function receivedAt({ db, now }: Context, id: number): Promise<number> {
  const [row] = await findReceivedFrom(db, { id });
  return row?.receivedAt ?? now();
}

type Looked = {
  /** What was found, one more than is shown if there is one. */
  found: number[];
  /** The id up to which it looked; null where it saw all that it had to. */
  place: number | null;
};

/** Looks for one page of a search. */
class Look {
  readonly #ctx: Context;
  readonly #side: Side;
  readonly #wanted: number;
  readonly #end: number;
  #from: number;
  readonly #lists: IdList[];
  /** Whether what is in all lists is what is searched for. */
  readonly #isSure: boolean;
  readonly #isMatch: ReturnType<typeof matcherOf>;
  readonly #found: number[] = [];

  constructor(
    ctx: Context,
    query: SearchQuery,
    resolved: ResolvedQuery,
    { side, id, limit }: Beginning,
  ) {
    const { above, below } = resolved.span;
    const { has, purpose, after, before } = query.filters;
    const words = wordLists(ctx.db, { phrases: [...query.words] });
    const lists = [...words.lists, ...resolved.lists];
    this.#ctx = ctx;
    this.#side = side;
    this.#wanted = limit + 1;
    this.#end = side === "older" ? above : below;
    this.#from = side === "older" ? Math.min(id, below) : Math.max(id, above);
    this.#lists = lists.length === 0 ? [idList(idsOfAll, {})] : lists;
    this.#isSure = words.isSure && [has, purpose, after, before].every((each) => each === null);
    this.#isMatch = matcherOf(query, resolved);
  }

  async until({ entries, texts }: Effort): Promise<Looked> {
    const found = this.#found;
    const isAll = this.#isSure && this.#lists.length === 1;
    let most = isAll ? this.#wanted : ENTRIES_AT_FIRST;
    let left = { entries, texts };
    while (left.entries > 0 && left.texts > 0) {
      const { blocks, looked } = await this.#read(Math.min(most, this.#share(left)));
      const { known, possible, place } = commonIds(this.#side, blocks);
      if (this.#isSure) found.push(...known);
      const candidates = this.#isSure ? possible : [...known, ...possible];
      const read = await this.#readTexts(candidates, left.texts);
      if (found.length >= this.#wanted) return { found, place: null };
      const isCut = read < candidates.length;
      if (!isCut && place === null) return { found, place: null };
      this.#from = isCut ? candidates[read - 1]! : place!;
      left = { entries: left.entries - looked, texts: left.texts - read };
      most = ENTRIES_AT_ONCE;
      await setImmediate();
    }
    return { found, place: this.#from };
  }

  /** How much of each list may be read. Of a single one no more is of use than can be looked at. */
  #share({ entries, texts }: Effort): number {
    const { length } = this.#lists;
    return length === 1 && !this.#isSure ? texts : Math.ceil(entries / length);
  }

  async #read(limit: number) {
    const span = { id: this.#from, end: this.#end, limit };
    const blocks = [];
    for (const list of this.#lists) blocks.push(await list(this.#ctx.db, this.#side, span));
    return { blocks, looked: blocks.reduce((sum, block) => sum + block.looked, 0) };
  }

  /** @returns how many it read: no more than it may, nor than it takes for a full page */
  async #readTexts(ids: number[], most: number): Promise<number> {
    const end = Math.min(ids.length, most);
    let size = 2 * this.#wanted;
    let read = 0;
    while (read < end && this.#found.length < this.#wanted) {
      if (read > 0) await setImmediate();
      const some = ids.slice(read, Math.min(read + size, end));
      const rows = await listCandidates(this.#ctx.db, { ids: some });
      const matches = new Set(rows.filter(this.#isMatch).map(({ id }) => id));
      this.#found.push(...some.filter((id) => matches.has(id)));
      read += some.length;
      size = TEXTS_AT_ONCE;
    }
    return read;
  }
}
