import type { Side } from "#db/queries/messages.ts";
import { listNumbersByDigits, listNumbersByNationalDigits } from "#db/queries/numbers.ts";
import { listSendersByKey } from "#db/queries/senders.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { type Cursor, windowOf } from "#lib/http/cursor.ts";
import type { MessagePage } from "#lib/messages/message-card.ts";
import { MESSAGES_PER_PAGE, messageCard } from "#lib/messages/message-page.ts";
import { idOfPublicId, publicId } from "#lib/messages/public-id.ts";
import type { NumberCard } from "#lib/numbers/number-card.ts";
import { numberCard } from "#lib/numbers/number-page.ts";
import { type Effort, FIRST_LOOK, findMessages, LONG_LOOK } from "#lib/search/find-messages.ts";
import { parseQuery } from "#lib/search/parse-query.ts";
import { hasFilters, type SearchNote, type SearchQuery } from "#lib/search/search-query.ts";
import { type RemovablePart, removableParts, writeQuery } from "#lib/search/write-query.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";
import type { SenderCard } from "#lib/senders/sender-card.ts";
import { senderCards } from "#lib/senders/sender-page.ts";

const MAX_PAGES_BACK = 500;
const OTHERS_SHOWN = 8;

/** Sorts after every key and number that begins with what stands before it. */
const LAST = "\u{10ffff}";

export type SearchPage = {
  /** UTC milliseconds: when this was read. */
  at: number;
  /** What was searched for, in its normal form; what holds nothing to search for as it was typed. */
  q: string;
  /** What it was understood as; empty for words alone. */
  parts: RemovablePart[];
  /** What was read otherwise than its writer may believe, and why nothing can be found. */
  notes: SearchNote[];
  numbers: NumberCard[];
  senders: SenderCard[];
  messages: MessagePage;
  /** How far the search looked, ISO 8601, and which way, where it ended before the page was full. */
  looked: { to: string; side: Side } | null;
  /** The reader went back so far that narrowing the search is the better way. */
  tooFar: boolean;
};

/**
 * What `/search` shows: numbers and senders that begin with the query, where it is words alone, and the
 * messages that it is for.
 * @param effort how far it looks; the first page makes none to speak of, unless it is told
 */
export async function getSearchPage(
  ctx: Context,
  input: Cursor & { q: string },
  effort = input.before || input.after ? LONG_LOOK : FIRST_LOOK,
): Promise<SearchPage> {
  const q = input.q.trim();
  const query = parseQuery(q);
  const isPlain = !hasFilters(query);
  const depth = (readDeep(input.before) ?? readDeep(input.after))?.depth ?? 0;
  const tooFar = depth > MAX_PAGES_BACK;
  const isEmpty = isPlain && query.words.length === 0;
  const isOther = isPlain && q !== "" && !input.before && !input.after;
  const digits = isOther ? digitsOf(q) : null;
  const found = isEmpty || tooFar ? nothing : await pageOf(ctx, query, input, depth, effort);
  return {
    at: ctx.now(),
    q: writeQuery(query) || q,
    parts: isPlain ? [] : removableParts(query),
    notes: [...query.notes, ...found.notes],
    numbers: digits ? await numbersOf(ctx, digits) : [],
    senders: isOther ? await sendersOf(ctx, q) : [],
    messages: found.messages,
    looked: found.looked,
    tooFar,
  };
}

type Found = Pick<SearchPage, "messages" | "notes" | "looked">;

const nothing: Found = {
  messages: { messages: [], older: null, newer: null },
  notes: [],
  looked: null,
};

async function pageOf(
  ctx: Context,
  query: SearchQuery,
  { before, after }: Cursor,
  depth: number,
  effort: Effort,
): Promise<Found> {
  const { keyring } = ctx;
  const cursor = { before: readDeep(before)?.cursor, after: readDeep(after)?.cursor };
  const read = (value: string) => idOfPublicId(keyring, value);
  const { side, position, given } = windowOf(cursor, read, Number.MAX_SAFE_INTEGER);
  const beginning = { side, id: position, limit: MESSAGES_PER_PAGE };
  const { rows, goesOn, lookedTo, notes } = await findMessages(ctx, query, beginning, effort);
  const messages = rows.map((row) => messageCard(keyring, row));
  const onward = goesOn === null ? null : publicId(keyring, goesOn);
  // Beyond either end the way back is the cursor that led there.
  const back = given === null ? null : (messages[0]?.id ?? given);
  if (side === "newer") messages.reverse();
  const older = side === "older" ? onward : back;
  const newer = side === "older" ? back : onward;
  return {
    messages: {
      messages,
      older: older && `${older}.${depth + 1}`,
      newer: newer && `${newer}.${Math.max(depth - 1, 0)}`,
    },
    notes,
    looked: lookedTo === null ? null : { to: isoInstant(lookedTo), side },
  };
}

/** A cursor that knows how many pages back it lies: `msg_….3`. */
function readDeep(value: string | undefined): { cursor: string; depth: number } | null {
  const [, cursor, depth] = /^(msg_[a-z2-7]+)\.(\d{1,4})$/.exec(value ?? "") ?? [];
  return cursor && depth ? { cursor, depth: Number(depth) } : null;
}

/** The digits of what may be (part of) a phone number. */
function digitsOf(q: string): string | null {
  const plain = q.slice(0, 60).normalize("NFKC");
  if (!/^[\d\s+().-]+$/.test(plain)) return null;
  const digits = plain.replace(/\D/g, "");
  return digits.length >= 4 ? digits : null;
}

/** By their international digits, then as they are written at home, with or without the leading zeros. */
async function numbersOf({ db }: Context, digits: string): Promise<NumberCard[]> {
  const rangeOf = (low: string) => ({ low, high: low + LAST, limit: OTHERS_SHOWN });
  const found = [
    ...(await listNumbersByDigits(db, rangeOf(digits))),
    ...(await listNumbersByNationalDigits(db, rangeOf(digits.replace(/^0+/, "")))),
  ];
  const cards = new Map(found.map((row) => [row.e164, numberCard(row)]));
  return [...cards.values()].slice(0, OTHERS_SHOWN);
}

async function sendersOf({ db }: Context, q: string): Promise<SenderCard[]> {
  const { key } = identifySender(q);
  return senderCards(
    await listSendersByKey(db, { low: key, high: key + LAST, limit: OTHERS_SHOWN }),
  );
}
