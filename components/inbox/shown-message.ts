import type { MessageCard } from "#lib/messages/message-card.ts";
import type { Code } from "#lib/otp/code.ts";

/** Where a code stands in a text. */
export type ShownCode = Pick<Code, "code" | "start" | "end">;

/** As much of a message as its card shows: pages carry no more. */
export type ShownMessage = Omit<MessageCard, "codes"> & { codes: ShownCode[] };

/** Leaves out of a message what its card does not show. */
export function shownMessage(message: MessageCard): ShownMessage {
  return {
    ...message,
    codes: message.codes.map(({ code, start, end }) => ({ code, start, end })),
  };
}
