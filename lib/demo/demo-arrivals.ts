import { type DemoMessage, demoMessages, demoNumbers } from "#lib/demo/demo-messages.ts";
import { fillTemplate } from "#lib/demo/fill-template.ts";
import { type Random, seededRandom } from "#lib/demo/seeded-random.ts";
import type { InboundMessage } from "#lib/ingest/adapter.ts";
import { type ParsedNumber, parseNumber } from "#lib/numbers/parse-number.ts";

/** A message of the demo, and when it arrives (UTC milliseconds). */
export type DemoArrival = { message: InboundMessage; at: number };

const SEED = 9009;

/** The messages arrived within this time, more of them lately; the last one minutes ago. */
const SPAN_MS = 71 * 3_600_000;
const YOUNGEST_MS = 90_000;

/** Those from before arrived on the two days before the last, most of them at one time of the day. */
const DAY_MS = 24 * 3_600_000;
const BUSY_MS = 10 * 3_600_000;

/** Numbers that messages come to sooner. */
const NEAR = /^\+1/;

/** How many of them tell when they were sent. */
const TELLING = 0.85;

/**
 * Every message of the demo in the order it arrives, the same ones each time.
 * @param now UTC milliseconds; all have arrived by then
 */
export function demoArrivals(now: number): DemoArrival[] {
  const random = seededRandom(SEED);
  const numbers = demoNumbers.map((number) => parseNumber(number)!);
  const counts = new Map<string, number>();
  const written = demoMessages.flatMap((message) =>
    Array.from({ length: message.times ?? 1 }, () => message),
  );
  const former = demoMessages.flatMap((message) =>
    Array.from({ length: message.formerly ?? 0 }, () => ({ message, age: formerAge(random) })),
  );
  const recent = shuffle(written, random).map((message, index, all) => {
    const age = SPAN_MS * (1 - (index + random.fraction()) / all.length) ** 1.6 + YOUNGEST_MS;
    return { message, age };
  });
  const arriving = [...former, ...recent].sort((a, b) => b.age - a.age);
  return arriving.map(({ message, age }, index) => {
    const at = Math.round(now - age);
    const to = numberFor(message, numbers, counts, random);
    const deliveryMs = 1000 + 38_000 * random.fraction() ** (NEAR.test(to) ? 4 : 2.5);
    // Providers tell whole seconds.
    const sentAt = Math.floor((at - deliveryMs) / 1000) * 1000;
    const isTelling = random.fraction() < TELLING;
    return {
      at,
      message: {
        from: message.from,
        to,
        text: fillTemplate(message.text, random),
        providerId: `demo-${index}`,
        sentAt: isTelling ? sentAt : null,
        sentClock: isTelling ? "provider" : "unknown",
      },
    };
  });
}

function formerAge(random: Random): number {
  const days = random.fraction() < 0.5 ? 1 : 2;
  return days * DAY_MS + BUSY_MS * Math.abs(random.fraction() + random.fraction() - 1);
}

function shuffle<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, place: random.fraction() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** A drawn number of the message's countries: of two draws the one with fewer messages so far. */
function numberFor(
  { to }: DemoMessage,
  numbers: readonly ParsedNumber[],
  counts: Map<string, number>,
  random: Random,
): string {
  const fitting = to ? numbers.filter(({ country }) => to.includes(country ?? "")) : numbers;
  const [first, second] = [random.pick(fitting).e164, random.pick(fitting).e164];
  const e164 = (counts.get(second) ?? 0) < (counts.get(first) ?? 0) ? second : first;
  counts.set(e164, (counts.get(e164) ?? 0) + 1);
  return `+${e164}`;
}
