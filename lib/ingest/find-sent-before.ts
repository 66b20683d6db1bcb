import { millisecondsInMinute } from "date-fns/constants";
import { findSameSending } from "#db/queries/messages.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";

/** How long a provider that repeats itself under another id is believed to do so. */
export const RESENT_WITHIN_MS = 10 * millisecondsInMinute;

/** What two sendings of one message have in common, whatever their ids. */
export type Sending = {
  termId: number;
  sourceId: number;
  senderKey: string;
  /** UTC milliseconds, as the provider says. */
  sentAt: number;
  /** What was received, as it came. */
  text: string;
};

/**
 * Finds a message that came before under another id: of the same source, sender, number, time of
 * sending and text. Only what fits but for its text is unsealed.
 * @returns its id; null for none
 */
export function* findSentBefore(
  { db, keyring, now }: Context,
  { text, ...sending }: Sending,
): Steps<number | null> {
  const since = now() - RESENT_WITHIN_MS;
  const rows = yield* step(findSameSending(db, { ...sending, since }));
  const same = rows.find(({ sealed }) => {
    const original = JSON.parse(keyring.open(sealed, "message")) as { text: string };
    return original.text === text;
  });
  return same?.id ?? null;
}
