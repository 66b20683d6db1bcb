import type { LiveEvent } from "#lib/live/live-event.ts";
import type { MessageCard as Message } from "#lib/messages/message-card.ts";

/**
 * Reads a change as a stream carries it.
 * @param data JSON, or what a broken proxy made of it
 * @returns null when it is none that a page could show
 */
export function readLiveEvent(data: string): LiveEvent | null {
  const event = readJson(data);
  return isLiveEvent(event) ? event : null;
}

/** @returns undefined when it is no JSON */
function readJson(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

/** Tells whether a value is a change that a page can show without failing over it. */
export function isLiveEvent(value: unknown): value is LiveEvent {
  const event = value as Record<string, unknown> | null | undefined;
  switch (event?.kind) {
    case "message-added":
    case "message-redacted":
    case "message-reindexed":
      return isMessage(event.message as Partial<Message> | null | undefined);
    case "message-hidden":
    case "message-deleted":
      return isText(event.id);
    default:
      return isText(event?.kind) && isText(event.number);
  }
}

/** The parts without which a card could not be drawn. */
function isMessage(message: Partial<Message> | null | undefined): boolean {
  return (
    isText(message?.id) &&
    isText(message.sender?.title) &&
    isText(message.number?.display) &&
    (message.text === null || isText(message.text)) &&
    Array.isArray(message.codes) &&
    message.codes.every((found) => isText(found?.code)) &&
    Date.parse(message.receivedAt ?? "") > 0
  );
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
