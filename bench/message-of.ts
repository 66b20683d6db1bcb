import type { InboundMessage } from "#lib/ingest/adapter.ts";
import { numbers } from "./numbers.ts";
import { between, pick, type Random, randomOf, zipf } from "./random.ts";
import { senders } from "./senders.ts";

const drawNumber = zipf(numbers.length);
const drawSender = zipf(senders.length);

/**
 * The message of an age: always the same one. A large database ends with the very messages that a
 * small one consists of, so that their first pages differ in nothing but what lies behind them.
 * @param age how many messages are newer
 * @param receivedAt UTC milliseconds
 */
export function messageOf(age: number, receivedAt: number): InboundMessage {
  const random = randomOf(age);
  const sender = senders[drawSender(random)]!;
  const number = numbers[drawNumber(random)]!;
  const text = pick(random, sender.templates).replaceAll(/\{(\w)\}/g, (_, name) =>
    name === "b" ? sender.brand : name === "c" ? sender.code(random) : fillings[name]!(random),
  );
  const isDated = random() < 0.7;
  return {
    from: sender.from,
    to: `+${number}`,
    text,
    providerId: `bench-${age}`,
    sentAt: isDated ? receivedAt - between(random, 400, 9000) : null,
    sentClock: isDated ? "provider" : "unknown",
  };
}

const fillings: Record<string, (random: Random) => string> = {
  m: (random) => String(pick(random, [2, 3, 5, 10, 15, 30])),
  n: (random) => String(between(random, 100_000, 99_999_999)),
  t: (random) => `${between(random, 8, 20)}:${pick(random, ["00", "15", "30", "45"])}`,
  l: (random) => `https://track.example/${between(random, 1e6, 1e9).toString(36)}`,
};
