import { expect, test } from "vitest";
import { packClock, unpackClock } from "#lib/messages/packed-clock.ts";

test.each(["smsc", "device", "provider", "unknown"] as const)(
  "unpackClock gives back %s, also as rows kept it at first",
  (clock) => {
    expect(unpackClock(packClock(clock))).toBe(clock);
    expect(unpackClock(clock)).toBe(clock);
  },
);

test("what nobody knows is unknown", () => {
  for (const packed of [null, "", "sundial"]) expect(unpackClock(packed)).toBe("unknown");
});
