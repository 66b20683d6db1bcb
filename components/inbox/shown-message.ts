import type { MessageCard } from "#lib/messages/message-card.ts";
import type { StoredCode } from "#lib/messages/packed-codes.ts";

/** Where a code stands in a text, and why it is one. */
export type ShownCode = Pick<StoredCode, "code" | "start" | "end" | "why">;

/** As much of a message as its card shows: pages carry no more. */
export type ShownMessage = Omit<MessageCard, "codes"> & { codes: ShownCode[] };

/** Leaves out of a message what its card does not show. */
export function shownMessage(message: MessageCard): ShownMessage {
  const { sender, service, codes } = message;
  return {
    ...message,
    service: service?.slug === sender.slug ? null : service,
    codes: codes.map(({ code, start, end, why }) => ({ code, start, end, why })),
  };
}
