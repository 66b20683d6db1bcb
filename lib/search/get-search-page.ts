import { listNumbersByDigits, listNumbersByNationalDigits } from "#db/queries/numbers.ts";
import { foundMessages } from "#db/queries/search.ts";
import { listSendersByKey } from "#db/queries/senders.ts";
import type { Context } from "#lib/context.ts";
import type { Cursor } from "#lib/http/cursor.ts";
import type { MessagePage } from "#lib/messages/message-card.ts";
import { messagePage } from "#lib/messages/message-page.ts";
import type { NumberCard } from "#lib/numbers/number-card.ts";
import { numberCard } from "#lib/numbers/number-page.ts";
import { parseQuery } from "#lib/search/parse-query.ts";
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
  /** What was searched for, as the reader typed it. */
  q: string;
  numbers: NumberCard[];
  senders: SenderCard[];
  messages: MessagePage;
  /** The reader went back so far that narrowing the search is the better way. */
  tooFar: boolean;
};

/** What `/search` shows: numbers and senders that begin with the query, and messages that hold its words. */
export async function getSearchPage(
  ctx: Context,
  input: Cursor & { q: string },
): Promise<SearchPage> {
  const q = input.q.trim();
  const { phrases, digits } = parseQuery(q);
  const before = readDeep(input.before);
  const after = readDeep(input.after);
  const depth = (before ?? after)?.depth ?? 0;
  const tooFar = depth > MAX_PAGES_BACK;
  const isFirst = !before && !after;
  const messages: MessagePage =
    phrases.length === 0 || tooFar
      ? { messages: [], older: null, newer: null }
      : await messagePage(
          ctx,
          foundMessages,
          { phrases },
          { before: before?.cursor, after: after?.cursor },
        );
  return {
    at: ctx.now(),
    q,
    numbers: digits && isFirst ? await numbersOf(ctx, digits) : [],
    senders: q && isFirst ? await sendersOf(ctx, q) : [],
    messages: {
      ...messages,
      older: messages.older && `${messages.older}.${depth + 1}`,
      newer: messages.newer && `${messages.newer}.${Math.max(depth - 1, 0)}`,
    },
    tooFar,
  };
}

/** A cursor that knows how many pages back it lies: `msg_….3`. */
function readDeep(value: string | undefined): { cursor: string; depth: number } | null {
  const [, cursor, depth] = /^(msg_[a-z2-7]+)\.(\d{1,4})$/.exec(value ?? "") ?? [];
  return cursor && depth ? { cursor, depth: Number(depth) } : null;
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
