import { type Caller, hasScope } from "#lib/api/caller.ts";
import { openCursor, sealCursor } from "#lib/api/sealed-cursor.ts";
import { countRead } from "#lib/api-keys/count-read.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import type { MessageCard } from "#lib/messages/message-card.ts";
import { messageCard } from "#lib/messages/message-page.ts";
import { findMessages, LONG_LOOK } from "#lib/search/find-messages.ts";
import type { SearchNote, SearchQuery } from "#lib/search/search-query.ts";
import { writeQuery } from "#lib/search/write-query.ts";

/** How many messages of a search a caller without the scope `read` reaches. */
const REACH = 100;

/** What looking in vain counts for: searching all there is costs as well. */
const IN_VAIN = 10;

export type MessageListing = {
  messages: MessageCard[];
  next: string | null;
  notes: SearchNote[];
  /** ISO 8601. */
  lookedTo: string | null;
};

/**
 * A page of what a search finds, as far as the caller may see: whoever lacks the scope `read` reaches
 * the newest REACH messages of the search, and no further by asking for those before a time.
 * @throws Problem invalid for a cursor that is none of this search's, forbidden beyond the reach,
 * too-many-requests beyond a key's quota
 */
export async function listMessages(
  ctx: Context,
  caller: Caller,
  input: { query: SearchQuery; limit: number; cursor?: string | undefined },
): Promise<MessageListing> {
  const { keyring } = ctx;
  const { query, cursor } = input;
  const list = `messages\n${writeQuery(query)}`;
  const place =
    cursor === undefined
      ? { id: Number.MAX_SAFE_INTEGER, depth: 0 }
      : openCursor(keyring, list, cursor);
  if (!place) {
    const detail = "is not what `next` said, or of another search";
    throw new Problem("invalid", "The cursor is none.", [{ pointer: "/query/cursor", detail }]);
  }
  const isBound = !hasScope(caller, "read");
  if (isBound && place.depth >= REACH) throw tooFar();
  const limit = isBound ? Math.min(input.limit, REACH - place.depth) : input.limit;
  const found = await findMessages(ctx, query, { side: "older", id: place.id, limit }, LONG_LOOK);
  const oldest = isBound ? await reachOf(ctx, query) : 0;
  const rows = found.rows.filter(({ id }) => id >= oldest);
  const isCut = rows.length < found.rows.length;
  if (isCut && rows.length === 0) throw tooFar();
  await countRead(ctx, caller, rows.length);
  const given = Math.max(rows.length, found.lookedTo === null ? 0 : IN_VAIN);
  const next = isCut
    ? { id: rows.at(-1)!.id, depth: REACH }
    : found.goesOn && { id: found.goesOn, depth: place.depth + given };
  return {
    messages: rows.map((row) => messageCard(keyring, row)),
    next: next ? sealCursor(keyring, list, next) : null,
    notes: [...query.notes, ...found.notes],
    lookedTo: isCut ? null : isoInstant(found.lookedTo),
  };
}

/**
 * How far a search that ends at a time reaches: no further than it would without that end. Else
 * whoever asked for one time after the other would read everything.
 * @returns the id of the oldest message that is given
 */
async function reachOf(ctx: Context, query: SearchQuery): Promise<number> {
  const { filters } = query;
  if (filters.before === null) return 0;
  const open = { ...query, filters: { ...filters, before: null } };
  const newest = { side: "older", id: Number.MAX_SAFE_INTEGER, limit: REACH } as const;
  return (await findMessages(ctx, open, newest, LONG_LOOK)).goesOn ?? 0;
}

function tooFar(): Problem {
  return new Problem(
    "forbidden",
    `Without a key, a search reaches its newest ${REACH} messages. A key with the scope "read" goes on from here: members make one on their account's page.`,
  );
}
