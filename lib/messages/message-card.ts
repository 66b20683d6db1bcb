import type { StoredCode } from "#lib/messages/packed-codes.ts";
import type { WithholdReason } from "#lib/moderation/withhold-reason.ts";

/** Whose clock a message's `sentAt` was read from. */
export type SentClock = "smsc" | "device" | "provider" | "unknown";

/** A message as the public may see it: on pages, in search results, later in streams and the API. */
export type MessageCard = {
  /** `msg_` and 26 base32 characters. */
  id: string;
  /** `slug` is null for a sender without a page: its title is masked then. */
  sender: { title: string; slug: string | null };
  /** The service that its text names; null for none. */
  service: { title: string; slug: string } | null;
  /** `e164` digits without `+`, and the same in international format. */
  number: { e164: string; display: string };
  /** ISO 3166-1 alpha-2 code of the number's country. */
  country: string | null;
  /** The public copy; null when the message is withheld. */
  text: string | null;
  /** Why the text is not shown. */
  withheldFor: WithholdReason | null;
  /** Offsets are UTF-16 units in `text`. */
  codes: StoredCode[];
  /** ISO 8601 instants, UTC. `sentAt` is what the provider says and may be absent. */
  sentAt: string | null;
  sentClock: SentClock;
  receivedAt: string;
};

/** A page of messages, newest first, with the cursors of its neighbours (values for `before=` and `after=`). */
export type MessagePage = {
  messages: MessageCard[];
  older: string | null;
  newer: string | null;
};
