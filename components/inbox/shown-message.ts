import { wholeSecond } from "#components/ui/whole-second.ts";
import type { MessageCard } from "#lib/messages/message-card.ts";
import type { StoredCode } from "#lib/messages/packed-codes.ts";
import { deliveryTime } from "./delivery-time.ts";

/** Where a code stands in a text, and why it is one; without its normal form where the text spells it. */
export type ShownCode = Pick<StoredCode, "start" | "end" | "why"> & { code?: string };

/** As much of a message as its card shows: pages carry no more. Streams carry all of it. */
export type ShownMessage = Omit<
  MessageCard,
  "number" | "country" | "codes" | "service" | "withheldFor" | "sentAt" | "sentClock"
> & {
  /** Not there on the number's own page, and neither is its country. */
  number?: MessageCard["number"];
  country?: MessageCard["country"];
  codes: ShownCode[];
  /** Not there when the sender has the same name. */
  service?: MessageCard["service"];
  withheldFor?: MessageCard["withheldFor"];
  sentAt?: string | null;
  /** How long it was on its way, in milliseconds but whole seconds, in place of `sentAt`. */
  delivery?: number;
};

/**
 * Leaves out of a message what its card does not show.
 * @param showsNumber whether cards name the number and its country
 */
export function shownMessage(message: MessageCard, showsNumber: boolean): ShownMessage {
  const {
    number,
    country,
    sentAt,
    sentClock: _,
    withheldFor,
    service,
    receivedAt,
    ...rest
  } = message;
  const { sender, codes } = rest;
  const delivery = deliveryTime(sentAt, receivedAt);
  return {
    ...rest,
    ...(showsNumber && { number, country }),
    receivedAt: wholeSecond(receivedAt),
    ...(delivery !== null && { delivery: delivery - (delivery % 1000) }),
    ...(service && service.slug !== sender.slug && { service }),
    ...(withheldFor && { withheldFor }),
    codes: codes.map(({ code, raw, start, end, why }) => ({
      ...(code !== raw && { code }),
      start,
      end,
      why,
    })),
  };
}

/** A code's normal form. */
export function codeIn(text: string, { code, start, end }: ShownCode): string {
  return code ?? text.slice(start, end);
}
