import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { openFile } from "#db/sqlite/open-file.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { getText } from "./get-text.ts";
import { messageOf } from "./message-of.ts";
import { numbers } from "./numbers.ts";
import { markedPost, markOf, type Post, Poster } from "./post-message.ts";
import { benchContext } from "./prepare-database.ts";

/** Messages that arrive at a steady pace, some of them for one number. */
export type TrafficJob = {
  serverUrl: string;
  seconds: number;
  /** Messages a second to all numbers. */
  perSecond: number;
  /** How many of them are for `number`. */
  forNumber: number;
  number: string;
  /** Tells runs apart: each has marks and ids of its own. */
  run: number;
  /**
   * Looks at the number's page all the time, to see when it shows what was posted; and hides a
   * message that it shows every three seconds, in this database.
   */
  watchesIn?: string;
};

/** UTC milliseconds of one marked message. */
export type Marked = {
  mark: string;
  sentAt: number;
  answeredAt: number;
  /** When its page came with it; null while it did not. */
  seenAt: number | null;
  /** When it began to be hidden, and when its page first came without it after that. */
  hiddenAt: number | null;
  goneAt: number | null;
};

/** A marked message while it is looked for. */
type Watched = Marked & { id: string };

export type TrafficResult = { posted: number; failed: number; marked: Marked[] };

const MARKS_PER_RUN = 1_000_000;
const FIRST_AGE = 700_000_000;
const LOOK_EVERY_MS = 40;
const HIDE_EVERY_MS = 3000;
/** Longer than a message stays on a page at the pace of these runs it is not looked for. */
const LAST_LOOK_MS = 5000;

process.once("message", async (job: TrafficJob) => {
  process.send?.(await run(job));
  process.disconnect();
});
process.send?.("ready");

async function run(job: TrafficJob): Promise<TrafficResult> {
  const poster = new Poster(job.serverUrl);
  const marked: Watched[] = [];
  const posts: Promise<unknown>[] = [];
  let failed = 0;
  const state = { isDone: false };
  const { watchesIn } = job;
  const watching = watchesIn ? watch(job, marked, state) : Promise.resolve();
  const hiding = watchesIn ? hideSome(watchesIn, marked, state) : Promise.resolve();
  const started = Date.now();
  const every = Math.round(job.perSecond / job.forNumber);
  const total = job.seconds * job.perSecond;
  for (let nth = 0; nth < total; nth++) {
    await sleep(Math.max(0, started + (1000 * nth) / job.perSecond - Date.now()));
    const isMarked = nth % every === 0;
    const post = isMarked ? postMarked(nth) : poster.post(otherMessage(job, nth));
    posts.push(
      post.catch(() => {
        failed += 1;
      }),
    );
  }
  await Promise.all(posts);
  const end = Date.now() + LAST_LOOK_MS;
  while (watchesIn && marked.some(isAwaited) && Date.now() < end) await sleep(LOOK_EVERY_MS);
  state.isDone = true;
  await Promise.all([watching, hiding]);
  poster.close();
  return { posted: total, failed, marked };

  async function postMarked(nth: number): Promise<void> {
    const mark = markOf(job.run * MARKS_PER_RUN + nth);
    const sentAt = Date.now();
    const id = await poster.post(markedPost(mark, job.number));
    const answeredAt = Date.now();
    marked.push({ mark, id, sentAt, answeredAt, seenAt: null, hiddenAt: null, goneAt: null });
  }
}

function isAwaited({ seenAt, hiddenAt, goneAt }: Marked): boolean {
  return seenAt === null || (hiddenAt !== null && goneAt === null);
}

/** Hides the newest message that its page shows, every three seconds, as another process does. */
async function hideSome(
  database: string,
  marked: Watched[],
  state: { isDone: boolean },
): Promise<void> {
  const db = openFile(`file:${database}`);
  const ctx = benchContext(db);
  for (; !state.isDone; await sleep(HIDE_EVERY_MS)) {
    const shown = marked.findLast(({ seenAt, hiddenAt }) => seenAt !== null && hiddenAt === null);
    if (!shown) continue;
    shown.hiddenAt = Date.now();
    await hideMessage(ctx, { id: shown.id, reason: "Benchmark" });
  }
  db.close();
}

/** What arrives for the other numbers. */
function otherMessage({ run, number }: TrafficJob, nth: number): Post {
  const { from, text } = messageOf(FIRST_AGE + run * MARKS_PER_RUN + nth, 0);
  const others = numbers.filter((each) => each !== number);
  return {
    id: `traffic-${run}-${nth}`,
    from,
    to: `+${others[nth % others.length]}`,
    text,
  };
}

/** Asks for the number's page over a connection of its own, again and again. */
async function watch(
  { serverUrl, number }: TrafficJob,
  marked: Marked[],
  state: { isDone: boolean },
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  while (!state.isDone) {
    const askedAt = Date.now();
    const html = await getText(`${serverUrl}/numbers/${number}`, agent);
    const at = Date.now();
    for (const entry of marked) {
      const isShown = html.includes(entry.mark);
      if (isShown) entry.seenAt ??= at;
      else if (entry.hiddenAt !== null && entry.hiddenAt < askedAt) entry.goneAt ??= at;
    }
    await sleep(LOOK_EVERY_MS);
  }
  agent.destroy();
}
