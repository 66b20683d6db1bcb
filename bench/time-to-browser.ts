import { setTimeout as sleep } from "node:timers/promises";
import { type Figure, percentile } from "./figures.ts";
import { numbers } from "./numbers.ts";
import { openBrowser } from "./open-browser.ts";
import { marks } from "./post-message.ts";
import { runTraffic } from "./run-traffic.ts";
import type { Server } from "./server.ts";

const GROUP = "from the provider's POST to the card in a browser";
const PER_SECOND = 20;
const WARM_SECONDS = 2;
const SETTLE_MS = 1000;

/**
 * How long it takes from a provider's POST being sent until a real browser that shows the number's
 * page has the message's card in its document. Both ends read this machine's clock.
 * @param server on a database that the messages may go to
 * @throws when a card never comes
 */
export async function timeToBrowser(
  server: Server,
  { seconds }: { seconds: number },
): Promise<Figure[]> {
  const number = numbers[0]!;
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.addInitScript(noteMarks, marks.source);
    await page.goto(`${server.url}/numbers/${number}`, { waitUntil: "load" });
    // The stream opens a moment after the page is there.
    await sleep(SETTLE_MS);
    const job = {
      serverUrl: server.url,
      perSecond: PER_SECOND,
      forNumber: PER_SECOND,
      number,
    };
    await runTraffic({ ...job, seconds: WARM_SECONDS });
    const { marked } = await runTraffic({ ...job, seconds });
    await sleep(SETTLE_MS);
    const seen = await page.evaluate(() => Reflect.get(window, "benchMarks") as Seen);
    const delays = marked.flatMap(({ mark, sentAt }) => {
      const at = seen[mark];
      return at === undefined ? [] : [at - sentAt];
    });
    if (delays.length < marked.length) {
      const missing = marked.length - delays.length;
      throw new Error(`${missing} of ${marked.length} cards never came to the open page.`);
    }
    const more = {
      messages: delays.length,
      max: Math.max(...delays),
      p50UntilAnswered: percentile(
        marked.map(({ sentAt, answeredAt }) => answeredAt - sentAt),
        50,
      ),
    };
    return [
      figure("p50", percentile(delays, 50), 50, more),
      figure("p99", percentile(delays, 99), 150, more),
    ];
  } finally {
    await browser.close();
  }
}

function figure(name: string, value: number, atMost: number, more: Record<string, number>): Figure {
  return {
    group: GROUP,
    name: `${name}, ${PER_SECOND} messages/s`,
    value,
    unit: "ms",
    target: { atMost },
    more,
  };
}

/** UTC milliseconds by mark. */
type Seen = Record<string, number>;

/** Runs in the page, before its own scripts: notes when an element with a mark enters the document. */
function noteMarks(pattern: string): void {
  const seen: Seen = {};
  Reflect.set(window, "benchMarks", seen);
  const note = (node: Node) => {
    const at = Date.now();
    const element = node instanceof Element ? node : node.parentElement;
    const around = element?.closest("[data-message]");
    const cards = around ? [around] : (element?.querySelectorAll("[data-message]") ?? []);
    for (const card of cards) {
      for (const [mark] of (card.textContent ?? "").matchAll(new RegExp(pattern, "g"))) {
        seen[mark] ??= at;
      }
    }
  };
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(note);
  }).observe(document, { childList: true, subtree: true });
}
