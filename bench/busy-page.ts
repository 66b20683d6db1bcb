import { besidePlain } from "./beside-plain.ts";
import { type Figure, percentile } from "./figures.ts";
import { numbers } from "./numbers.ts";
import { runTraffic } from "./run-traffic.ts";
import type { Server } from "./server.ts";
import type { Marked } from "./traffic.ts";

const GROUP = "a page while messages arrive";
const PER_SECOND = 100;
const FOR_THE_PAGE = 10;
/** The load starts a moment after the messages do, and ends before them. */
const LEAD_SECONDS = 1;
const MAX_AGE_MS = 1000;

/**
 * A number's page under load while 100 messages a second arrive, 10 of them for it, beside a plain
 * server that sends the same bytes and gets no message; and how long each of those messages took,
 * once it was acknowledged, until the page came with it, and those that were hidden until it came
 * without them.
 * @param served the messages go to its database
 */
export async function busyPage(
  { server, database }: { server: Server; database: string },
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Figure[]> {
  const number = numbers[0]!;
  const marked: Marked[] = [];
  const rate = await besidePlain(server, {
    group: GROUP,
    name: `${PER_SECOND} messages/s, ${FOR_THE_PAGE} of them for it`,
    path: `/numbers/${number}`,
    rounds,
    seconds,
    target: { atLeast: 0.6 },
    meanwhile: async (load) => {
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
      const traffic = runTraffic(
        {
          serverUrl: server.url,
          seconds: seconds + 2 * LEAD_SECONDS,
          perSecond: PER_SECOND,
          forNumber: FOR_THE_PAGE,
          number,
          watchesIn: database,
        },
        begin,
      );
      const loaded = begun.then(load);
      const [{ marked: seen }, result] = await Promise.all([traffic, loaded]);
      marked.push(...seen);
      return result;
    },
  });
  return [rate, shownAfter(marked), goneAfter(marked)];
}

function shownAfter(marked: Marked[]): Figure {
  const unseen = marked.filter(({ seenAt }) => seenAt === null).length;
  if (unseen > 0) throw new Error(`${unseen} of ${marked.length} messages never showed.`);
  const delays = marked.map(({ seenAt, answeredAt }) => Math.max(0, seenAt! - answeredAt));
  return {
    group: GROUP,
    name: "until it shows a message, at most",
    value: Math.max(...delays),
    unit: "ms",
    target: { atMost: MAX_AGE_MS },
    more: {
      messages: delays.length,
      p50: percentile(delays, 50),
      p99: percentile(delays, 99),
      maxFromPost: Math.max(...marked.map(({ seenAt, sentAt }) => seenAt! - sentAt)),
    },
  };
}

function goneAfter(marked: Marked[]): Figure {
  const hidden = marked.filter(({ hiddenAt }) => hiddenAt !== null);
  const shown = hidden.filter(({ goneAt }) => goneAt === null).length;
  if (shown > 0) throw new Error(`${shown} of ${hidden.length} hidden messages stayed.`);
  const delays = hidden.map(({ hiddenAt, goneAt }) => goneAt! - hiddenAt!);
  return {
    group: GROUP,
    name: "until it hides a message, at most",
    value: Math.max(...delays),
    unit: "ms",
    target: { atMost: MAX_AGE_MS },
    more: { messages: delays.length, p50: percentile(delays, 50) },
  };
}
