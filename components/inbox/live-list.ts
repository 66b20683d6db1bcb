import type { LiveEvent } from "#lib/live/live-event.ts";
import type { ShownMessage as Message } from "./shown-message.ts";

/** A page's list while changes come in. */
export type LiveList = {
  /** Newest first, at most `messagesMax`. */
  messages: readonly Message[];
  /** What came and is not shown yet, so that nothing moves under the reader's eyes; newest first. */
  held: readonly Message[];
  /** How many were held back: more than `held` has when the oldest of them fell out. */
  heldCount: number;
  /** Messages that are shown no more: the height of their card in pixels, which stays. */
  gone: ReadonlyMap<string, number>;
  /** By how much the counts in the page's head have changed since it was made. */
  received: number;
  shown: number;
  /** When the first and the last of what came were received; null while nothing came. */
  firstAt: string | null;
  lastAt: string | null;
  /** Whether older messages fell out at the end. */
  isCut: boolean;
  isRetired: boolean;
};

export type Arrivals = {
  /** The number whose page it is; null on other pages. */
  number: string | null;
  /** False on later pages of a list: nothing is added there. */
  takesNew: boolean;
  /** Whether new messages wait until the reader asks for them. */
  isHeld: boolean;
  /** The height of a message's card, 0 when it has none. */
  heightOf: (id: string) => number;
};

const leaving: LiveEvent["kind"][] = ["number-cooling", "number-retired"];
const messagesMax = 100;
const goneMax = 1_000;

/** @param messages what the page was made with, newest first */
export function startList(messages: readonly Message[]): LiveList {
  return {
    messages,
    held: [],
    heldCount: 0,
    gone: new Map(),
    received: 0,
    shown: 0,
    firstAt: null,
    lastAt: null,
    isCut: false,
    isRetired: false,
  };
}

/** Shows what was held back. */
export function showHeld(list: LiveList): LiveList {
  const messages = [...list.held, ...list.messages];
  return {
    ...list,
    messages: messages.slice(0, messagesMax),
    held: [],
    heldCount: 0,
    isCut: list.isCut || list.heldCount + list.messages.length > messagesMax,
  };
}

/**
 * Applies changes in their order. One that comes twice counts once; a message that went comes back
 * to its place when its public copy is made anew.
 * @returns the list and what is new in it, oldest first
 */
export function applyEvents(
  list: LiveList,
  events: readonly LiveEvent[],
  { number, takesNew, isHeld, heightOf }: Arrivals,
): { list: LiveList; added: Message[] } {
  const next = { ...list, gone: new Map(list.gone) };
  const added: Message[] = [];
  const known = new Set([...list.messages, ...list.held].map(({ id }) => id));
  for (const event of events) {
    if (event.kind === "message-hidden" || event.kind === "message-deleted") {
      const { id } = event;
      if (next.gone.has(id) || (next.gone.size >= goneMax && !known.has(id))) continue;
      next.gone.set(id, heightOf(id));
      next.shown -= 1;
      if (next.held.some((message) => message.id === id)) {
        next.held = next.held.filter((message) => message.id !== id);
        next.heldCount -= 1;
      }
    } else if ("message" in event) {
      const { message } = event;
      if (next.gone.has(message.id)) {
        const isBack =
          event.kind !== "message-added" && list.messages.some(({ id }) => id === message.id);
        if (!isBack) continue;
        next.gone.delete(message.id);
        next.shown += 1;
      }
      if (known.has(message.id)) {
        if (event.kind !== "message-added") replace(next, message);
      } else if (event.kind === "message-added") {
        known.add(message.id);
        next.received += 1;
        next.shown += 1;
        next.firstAt ??= message.receivedAt;
        next.lastAt = message.receivedAt;
        if (!takesNew) continue;
        added.push(message);
        next.held = [message, ...next.held].slice(0, messagesMax);
        next.heldCount += 1;
      }
    } else if (leaving.includes(event.kind) && "number" in event && event.number === number) {
      next.isRetired = true;
    }
  }
  return {
    list: isHeld ? next : showHeld(next),
    added: added.filter(({ id }) => !next.gone.has(id)),
  };
}

function replace(list: LiveList, message: Message): void {
  const renew = (card: Message) => (card.id === message.id ? message : card);
  list.messages = list.messages.map(renew);
  list.held = list.held.map(renew);
}
