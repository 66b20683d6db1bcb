import type { MessageCard } from "#lib/messages/message-card.ts";

/** What a stream tells: one change, as the public may see it. */
export type LiveEvent =
  /** A message came, its public copy became another, or its codes or service did. */
  | { kind: "message-added" | "message-redacted" | "message-reindexed"; message: MessageCard }
  /** A message is shown no more; `id` is its public id. */
  | { kind: "message-hidden" | "message-deleted"; id: string }
  /** A number joined or left the list, or is leased or free again; digits without `+`. */
  | {
      kind:
        | "number-added"
        | "number-activated"
        | "number-cooling"
        | "number-leased"
        | "number-freed"
        | "number-retired";
      number: string;
    };

/**
 * What a client that asks at intervals gets: all changes after the one that it named.
 * `seq` is where to go on; `reset`: too much or too old was missed, the page must be loaded anew.
 */
export type LiveAnswer = { seq: number; reset: boolean; events: LiveEvent[] };
