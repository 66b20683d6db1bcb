import { listedToModerators, type Position, unlistedToModerators } from "#db/queries/messages.ts";
import { findNumber } from "#db/queries/numbers.ts";
import { findSenderBySlug } from "#db/queries/senders.ts";
import type { Context } from "#lib/context.ts";
import { idOfPublicId, publicId } from "#lib/messages/public-id.ts";
import type { Visibility } from "#lib/messages/visibility.ts";
import {
  type ModeratedCard,
  type ModeratedCardRow,
  moderatedCard,
} from "#lib/reviews/queue-item.ts";
import { findMessages, LONG_LOOK } from "#lib/search/find-messages.ts";
import { parseWords } from "#lib/search/parse-words.ts";
import { noFilters } from "#lib/search/search-query.ts";

const MODERATED_PER_PAGE = 50;

/** How many messages are read at once, and how often, for those of one visibility among others. */
const READ_AT_ONCE = 500;
const MAX_READS = 10;

export type ModeratedList = {
  messages: ModeratedCard[];
  older: string | null;
  /**
   * Why the list may be shorter than one thinks: `words`: only public texts are searched; `far`: so many
   * messages were looked through without enough of them, and `older` goes on.
   */
  limit: "words" | "far" | null;
};

type Row = ModeratedCardRow;
type Read = (position: { id: number; limit: number }) => PromiseLike<{
  rows: Row[];
  /** The id from which it goes on; null when there is no more. */
  goesOn: number | null;
}>;

/**
 * Messages of every visibility, newest first.
 * @param input.q words as in the site's search: only public texts can be found by them
 * @param input.number E.164 digits: messages of its current term
 * @param input.sender a sender's slug
 */
export async function getModeratedList(
  ctx: Context,
  input: {
    q?: string | undefined;
    visibility?: Visibility | undefined;
    number?: string | undefined;
    sender?: string | undefined;
    before?: string | undefined;
  },
): Promise<ModeratedList> {
  const { keyring } = ctx;
  const { visibility } = input;
  const phrases = parseWords(input.q ?? "");
  const start = (input.before && idOfPublicId(keyring, input.before)) || Number.MAX_SAFE_INTEGER;
  const query = { words: phrases, filters: noFilters, notes: [] };
  const hasWords = phrases.length > 0;
  if (hasWords && visibility && visibility !== "public") {
    return { messages: [], older: null, limit: "words" };
  }
  const read: Read | null = hasWords
    ? (position) => findMessages(ctx, query, { ...position, side: "older" }, LONG_LOOK)
    : await readerOf(ctx, input);
  if (!read) return { messages: [], older: null, limit: null };
  const isWanted = wantedBy(input, hasWords);
  const rows: Row[] = [];
  let id: number | null = start;
  for (let reads = 0; reads < MAX_READS && rows.length <= MODERATED_PER_PAGE; reads++) {
    const limit = isWanted ? READ_AT_ONCE : MODERATED_PER_PAGE;
    const some: Awaited<ReturnType<Read>> = await read({ id, limit });
    rows.push(...(isWanted ? some.rows.filter(isWanted) : some.rows));
    id = some.goesOn;
    if (id === null || !isWanted) break;
  }
  const hasMore = rows.length > MODERATED_PER_PAGE;
  const shown = rows.slice(0, MODERATED_PER_PAGE);
  const isFar = !hasMore && id !== null && isWanted !== null;
  const last = hasMore ? shown.at(-1)!.id : id;
  return {
    messages: shown.map((row) => moderatedCard(keyring, row)),
    older: last === null ? null : publicId(keyring, last),
    limit: hasWords ? "words" : isFar ? "far" : null,
  };
}

/** Reads messages of what was asked for; null when there is no such number or sender. */
async function readerOf(
  { db }: Context,
  { number, sender, visibility }: Parameters<typeof getModeratedList>[1],
): Promise<Read | null> {
  const [found] = number ? await findNumber(db, { e164: number }) : [];
  const [from] = sender ? await findSenderBySlug(db, { slug: sender }) : [];
  if ((number && !found) || (sender && !from)) return null;
  const side = (isListed: boolean) => {
    const lists = isListed ? listedToModerators : unlistedToModerators;
    if (from) return (at: Position) => lists.ofSender(db, { ...at, senderId: from.id });
    if (found) return (at: Position) => lists.ofTerm(db, { ...at, termId: found.termId });
    return (at: Position) => lists.all(db, at);
  };
  const sides = visibility ? [visibility === "public" || visibility === "withheld"] : [true, false];
  return async ({ id, limit }) => {
    const all: Row[] = [];
    for (const isListed of sides) all.push(...(await side(isListed)({ id, limit: limit + 1 })));
    const rows = all.sort((one, other) => other.id - one.id).slice(0, limit);
    return { rows, goesOn: all.length > limit ? rows.at(-1)!.id : null };
  };
}

/** What a row must be like beside what its index tells; null for nothing. */
function wantedBy(
  { visibility, number, sender }: Parameters<typeof getModeratedList>[1],
  hasWords: boolean,
): ((row: Row) => boolean) | null {
  const hasOther = hasWords ? Boolean(number || sender) : Boolean(number && sender);
  if (!hasOther && (!visibility || hasWords)) return null;
  return (row) =>
    (!visibility || row.visibility === visibility) &&
    (!number || row.e164 === number) &&
    (!sender || row.senderSlug === sender);
}
