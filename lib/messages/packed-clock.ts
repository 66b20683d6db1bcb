import type { SentClock } from "#lib/messages/message-card.ts";

const CLOCKS = ["smsc", "device", "provider", "unknown"] as const satisfies SentClock[];

/** @returns a clock as a row keeps it: its first letter, or null where it is not known */
export function packClock(clock: SentClock | null): string | null {
  return clock === null || clock === "unknown" ? null : clock.charAt(0);
}

/** @returns the clock that `packClock` packed; rows kept whole words at first */
export function unpackClock(packed: string | null): SentClock {
  return CLOCKS.find((clock) => packed && clock.startsWith(packed)) ?? "unknown";
}
