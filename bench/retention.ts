import { setTimeout as sleep } from "node:timers/promises";
import { openFile } from "#db/sqlite/open-file.ts";
import { settle } from "#lib/counters/settle-arrivals.ts";
import { compared, type Figure, percentile } from "./figures.ts";
import { numbers } from "./numbers.ts";
import { runTraffic } from "./run-traffic.ts";
import { keepingNothing, withServer } from "./server.ts";

const GROUP = "retention while messages arrive";
const PER_SECOND = 50;
const TURN_SECONDS = 10;
const DAY_MS = 86_400_000;
/** More than a generated database spans, so that no hour takes another one's place. */
const SHIFT_MS = 30 * DAY_MS;
const BETWEEN_PAGES_MS = 50;

const number = numbers[0]!;
const paths = ["/", `/numbers/${number}`, "/countries", "/countries/united-states"];

/** What must be counted right afterwards: a row for each thing whose counter is wrong. */
const mistaken = `
  SELECT 'number ' || n.e164 AS name FROM numbers n WHERE n.listed <>
    (SELECT count(*) FROM messages m WHERE m.listed = 1 AND m.number_id = n.id)
  UNION ALL SELECT 'sender ' || s.key FROM senders s WHERE s.listed <>
    (SELECT count(*) FROM messages m WHERE m.listed = 1 AND m.sender_id = s.id)
  UNION ALL SELECT 'service ' || s.key FROM services s WHERE s.listed <>
    (SELECT count(*) FROM messages m WHERE m.listed = 1 AND m.service_id = s.id)
  UNION ALL SELECT 'country ' || c.code FROM countries c WHERE c.listed <>
    (SELECT count(*) FROM messages m WHERE m.listed = 1 AND m.country = c.code)
  UNION ALL SELECT 'hours of ' || kind || ' ' || ref FROM hourly_counts WHERE kind = 'number'
    GROUP BY kind, ref HAVING sum(listed) <>
    (SELECT listed FROM numbers WHERE CAST(id AS TEXT) = ref)`;

/**
 * Deletes every message of a database that has become too old, while others arrive, and renders pages
 * meanwhile; beside the same pages when nothing else happens. Then every counter is counted again.
 * @param database its path; it is changed
 */
export async function retention(
  database: string,
  { idleSeconds }: { idleSeconds: number },
): Promise<Figure[]> {
  const count = age(database);
  const address = `file:${database}`;
  const idle = await withServer(address, keepingNothing, ({ url }) => {
    const end = performance.now() + idleSeconds * 1000;
    return timePages(url, () => performance.now() > end);
  });
  const busy = await withServer(address, { ...keepingNothing, RETENTION_DAYS: "7" }, ({ url }) =>
    timeRetention(url, database, count),
  );
  const faults = await mistakesIn(database);
  if (faults.length > 0) throw new Error(`Wrong afterwards: ${faults.slice(0, 5).join(", ")}`);
  const times = (percent: number) => ({
    value: percentile(busy.times, percent),
    baseline: percentile(idle, percent),
    unit: "ms",
  });
  return [
    compared({
      group: GROUP,
      name: `a page, ${count.toLocaleString("en")} deleted, median`,
      ...times(50),
      target: { atMost: 1.3 },
      more: { deletedPerSecond: count / busy.seconds, seconds: busy.seconds, posted: busy.posted },
    }),
    compared({ group: GROUP, name: "the same, 95 of 100", ...times(95) }),
    compared({ group: GROUP, name: "the same, 99 of 100", ...times(99) }),
  ];
}

/** Makes all of it as old as need be. @returns how many messages that is */
function age(database: string): number {
  const { driver } = openFile(`file:${database}`);
  driver.prepare("UPDATE messages SET received_at = received_at - ?").run(SHIFT_MS);
  driver.prepare("UPDATE hourly_counts SET hour = hour - ?").run(SHIFT_MS);
  const count = driver.prepare<[], number>("SELECT max(id) FROM messages").pluck().get()!;
  driver.close();
  return count;
}

/** How long pages take, one after the other, until it is over. */
async function timePages(url: string, isOver: () => boolean): Promise<number[]> {
  const times: number[] = [];
  for (let nth = 0; !isOver(); nth++) {
    const begun = performance.now();
    const answer = await fetch(url + paths[nth % paths.length]);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`A page was answered ${answer.status}.`);
    // The first of each are made while everything is new to the process.
    if (nth >= 5 * paths.length) times.push(performance.now() - begun);
    await sleep(BETWEEN_PAGES_MS);
  }
  return times;
}

async function timeRetention(url: string, database: string, count: number) {
  const { driver } = openFile(`file:${database}`);
  const old = driver.prepare(`SELECT 1 FROM messages WHERE id <= ${count} LIMIT 1`);
  const begun = performance.now();
  let isOver = false;
  let posted = 0;
  const traffic = async () => {
    while (!isOver) {
      const job = {
        serverUrl: url,
        seconds: TURN_SECONDS,
        perSecond: PER_SECOND,
        forNumber: 5,
        number,
      };
      posted += (await runTraffic(job)).posted;
    }
  };
  const watch = async () => {
    while (old.get() !== undefined) await sleep(100);
    isOver = true;
    return (performance.now() - begun) / 1000;
  };
  try {
    const [times, seconds] = await Promise.all([timePages(url, () => isOver), watch(), traffic()]);
    return { times, seconds, posted };
  } finally {
    isOver = true;
    driver.close();
  }
}

async function mistakesIn(database: string): Promise<string[]> {
  const db = openFile(`file:${database}`);
  const { driver } = db;
  try {
    await settle({ db });
    driver.exec("INSERT INTO messages_fts (messages_fts) VALUES ('integrity-check')");
    return driver.prepare<[], string>(mistaken).pluck().all();
  } finally {
    driver.close();
  }
}
