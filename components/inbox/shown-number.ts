import { wholeSecond } from "#components/ui/whole-second.ts";
import type { NumberCard } from "#lib/numbers/number-card.ts";

/** As much of a number as a row shows: pages carry no more. */
export type ShownNumber = Pick<NumberCard, "e164" | "display" | "lastMessageAt">;

/** Leaves out of a number what its row does not show. */
export function shownNumber({ e164, display, lastMessageAt }: NumberCard): ShownNumber {
  return { e164, display, lastMessageAt: lastMessageAt && wholeSecond(lastMessageAt) };
}
