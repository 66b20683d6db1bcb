import type { SenderIdentity } from "#lib/senders/identify-sender.ts";

/** A sender with a page, as the public may see it. */
export type SenderCard = {
  slug: string;
  /** As last written by the sender, e.g. `+9009`. */
  title: string;
  kind: SenderIdentity["kind"];
  /** Messages received, all time; never falls. */
  received: number;
  /** Messages shown now. */
  listed: number;
  /** ISO 8601 instant, UTC. */
  lastMessageAt: string;
};

/** A page of senders, last message first. */
export type SenderPage = { senders: SenderCard[]; older: string | null; newer: string | null };
