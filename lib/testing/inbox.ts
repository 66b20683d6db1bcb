import type { Context } from "#lib/context.ts";
import type { Cursor } from "#lib/http/cursor.ts";
import type { InboundMessage, IngestResult } from "#lib/ingest/adapter.ts";
import { type StoringSource, storeMessages } from "#lib/ingest/store-messages.ts";
import type { MessageCard, MessagePage } from "#lib/messages/message-card.ts";
import { addNumber } from "#lib/numbers/add-number.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";

export const SOURCE: StoringSource = { id: 1, registersNumbers: false };

/** A number in Puerto Rico that is reserved for fiction, and one in the United States. */
export const PR_NUMBER = "17875550101";
export const US_NUMBER = "12125550102";

let made = 0;

/** A message that nothing is wrong with, whose text no other one has. */
export function sms(more: Partial<InboundMessage> = {}): InboundMessage {
  made += 1;
  return {
    from: "Harbour",
    to: `+${PR_NUMBER}`,
    text: `Boat ${made} leaves at noon`,
    providerId: null,
    sentAt: null,
    sentClock: "unknown",
    ...more,
  };
}

/** Adds a number. */
export function add(
  ctx: Context,
  e164 = PR_NUMBER,
  status: "active" | "reserve" = "active",
): Promise<boolean> {
  return addNumber(ctx, { number: parseNumber(e164)!, status });
}

/** Stores messages as one request would. */
export function store(ctx: Context, ...messages: InboundMessage[]): Promise<IngestResult[]> {
  return storeMessages(ctx, SOURCE, messages);
}

/** Stores a message. @returns its public id @throws when it was not stored */
export async function storeOne(ctx: Context, more: Partial<InboundMessage> = {}): Promise<string> {
  const [result] = await store(ctx, sms(more));
  if (result?.status !== "stored") throw new Error(`The message is ${result?.status}.`);
  return result.id;
}

/** Reads pages one way until there are no more. `between` runs after each page. */
export async function walk(
  read: (cursor: Cursor) => Promise<MessagePage>,
  side: "older" | "newer",
  start: Cursor = {},
  between: () => Promise<void> = async () => {},
): Promise<MessageCard[][]> {
  const pages: MessageCard[][] = [];
  let cursor: Cursor | null = start;
  while (cursor) {
    const page: MessagePage = await read(cursor);
    pages.push(page.messages);
    await between();
    const next: string | null = page[side];
    cursor = next === null ? null : side === "older" ? { before: next } : { after: next };
  }
  return pages;
}
