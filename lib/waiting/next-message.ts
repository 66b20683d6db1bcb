import { listedMessagesOfTerm } from "#db/queries/messages.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import type { RecordedChange } from "#lib/live/change-feed.ts";
import type { MessageCard } from "#lib/messages/message-card.ts";
import { messageCard } from "#lib/messages/message-page.ts";
import { idOfPublicId, publicId } from "#lib/messages/public-id.ts";
import { cardOf, readOnce } from "#lib/waiting/card-of.ts";
import { type MessageFilter, type WhyNot, whyNotOf } from "#lib/waiting/message-filter.ts";
import { requirePlace } from "#lib/waiting/require-place.ts";
import { waiters } from "#lib/waiting/waiters.ts";

export type NextMessageInput = {
  /** Digits. */
  e164: string;
  /** The id of the message, or the cursor, after which to look; from now on without one. */
  after?: string | undefined;
  filter: MessageFilter;
  /** How many messages back `after` may lie. */
  reach: number;
  /** Milliseconds. */
  timeout: number;
  client: string;
  signal: AbortSignal;
};

/** A message that came and is not the one. */
export type OtherMessage = { id: string; sender: string; why: string };

/** The message, or what came instead: the newest of those, and how many more. */
export type NextMessage = {
  /** Where to go on: nothing up to it comes again. */
  cursor: string;
} & ({ message: MessageCard } | { message: null; others: OtherMessage[]; more: number });

const NEWEST = Number.MAX_SAFE_INTEGER;
const BATCH = 101;
const MAX_OTHERS = 12;

const messageKinds = new Set<string>(["message-added", "message-redacted", "message-reindexed"]);

/**
 * The next message to a number that somebody waits for: the oldest after a cursor, or the first that
 * comes.
 * @throws Problem not-found, gone or conflict when nothing comes to this number, at first or any more;
 * invalid for what is no cursor; forbidden when it lies too far back; unavailable or too-many-requests
 * when too many wait
 */
export async function nextMessage(ctx: Context, input: NextMessageInput): Promise<NextMessage> {
  const { e164, filter, timeout, client, signal } = input;
  const after = positionOf(ctx, input.after);
  const until = ctx.now() + timeout;
  const search = new Search(ctx, e164, whyNotOf(filter), input.reach, after);
  const message = await waiters().wait({
    tags: [`number:${e164}`],
    client,
    until,
    signal,
    look: (change) => search.look(change),
  });
  const { cursor, others, more } = search;
  if (message !== null && message !== "too-many") return { message, cursor };
  return { message: null, cursor, others, more };
}

function positionOf({ keyring }: Context, after: string | undefined): number | null {
  if (after === undefined) return null;
  const id = idOfPublicId(keyring, after);
  if (id !== null) return id;
  const detail = "is neither a message's id nor a cursor that was given here";
  throw new Problem("invalid", "The request has mistakes.", [{ pointer: "/query/after", detail }]);
}

const places = new WeakMap<RecordedChange, Promise<number>>();

/** What one who waits has seen. */
class Search {
  readonly others: OtherMessage[] = [];
  more = 0;
  readonly #ctx: Context;
  readonly #e164: string;
  readonly #whyNot: WhyNot;
  readonly #reach: number;
  #termId = 0;
  /** Where it began; null until it has looked for the first time, unless it was told. */
  #after: number | null;
  /** The newest message that it has looked at. */
  #seen = 0;
  #hasBegun = false;

  constructor(ctx: Context, e164: string, whyNot: WhyNot, reach: number, after: number | null) {
    this.#ctx = ctx;
    this.#e164 = e164;
    this.#whyNot = whyNot;
    this.#reach = reach;
    this.#after = after;
  }

  get cursor(): string {
    return publicId(this.#ctx.keyring, this.#seen);
  }

  /** @returns `too-many` when so much lies behind the cursor that it is better asked for again */
  async look(change: RecordedChange | null): Promise<MessageCard | "too-many" | null> {
    if (change === null) return this.#lookAtAll();
    if (messageKinds.has(change.kind)) return this.#lookAtOne(change);
    await this.#requireSameTerm(change);
    return null;
  }

  async #lookAtAll(): Promise<MessageCard | "too-many" | null> {
    const { db } = this.#ctx;
    const termId = await requirePlace(this.#ctx, this.#e164);
    if (this.#hasBegun) this.#requireTerm(termId);
    this.#termId = termId;
    if (this.#after === null) {
      const [newest] = await listedMessagesOfTerm.older(db, { termId, id: NEWEST, limit: 1 });
      this.#after = newest?.id ?? 0;
    }
    this.#seen = Math.max(this.#seen, this.#after);
    const isFirst = !this.#hasBegun;
    this.#hasBegun = true;
    return this.#lookBack(isFirst);
  }

  async #lookBack(isFirst: boolean): Promise<MessageCard | "too-many" | null> {
    const { db, keyring } = this.#ctx;
    const place = { termId: this.#termId, limit: BATCH };
    for (let looked = 0; looked <= this.#reach; looked += BATCH) {
      const rows = await listedMessagesOfTerm.newer(db, { ...place, id: this.#seen });
      if (isFirst && rows.length > this.#reach) throw tooFarBack(this.#reach);
      for (const row of rows) {
        if (this.#judge(row.id, messageCard(keyring, row))) return messageCard(keyring, row);
      }
      if (rows.length < BATCH) return null;
    }
    return "too-many";
  }

  /** One that was shown otherwise since, e.g. by a moderator, may be the one now. */
  async #lookAtOne(change: RecordedChange): Promise<MessageCard | null> {
    const id = change.messageId ?? 0;
    const isNew = change.kind === "message-added";
    if (id <= (isNew ? this.#seen : (this.#after ?? 0))) return null;
    const card = await cardOf(this.#ctx, change);
    if (!card) return null;
    if (id > this.#seen) return this.#judge(id, card) ? card : null;
    return this.#whyNot(card) === null ? card : null;
  }

  #judge(id: number, card: MessageCard): boolean {
    this.#seen = id;
    const why = this.#whyNot(card);
    if (why === null) return true;
    this.others.push({ id: card.id, sender: card.sender.title, why });
    if (this.others.length > MAX_OTHERS) {
      this.others.shift();
      this.more += 1;
    }
    return false;
  }

  async #requireSameTerm(change: RecordedChange): Promise<void> {
    this.#requireTerm(await readOnce(places, change, () => requirePlace(this.#ctx, this.#e164)));
  }

  #requireTerm(termId: number): void {
    if (termId === this.#termId) return;
    const detail = `+${this.#e164} was taken out of the list and is back: what came before is not shown any more. Ask again.`;
    throw new Problem("conflict", detail);
  }
}

function tooFarBack(reach: number): Problem {
  return new Problem(
    "forbidden",
    `More than ${reach} messages came since then. A key with the scope "read" reaches them; without \`after\` you wait for what comes from now on.`,
  );
}
