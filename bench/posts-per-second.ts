import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFile } from "#db/sqlite/open-file.ts";
import type { BareJob } from "./bare-inserts.ts";
import { endChild, nextMessage, startChild } from "./child.ts";
import { compared, type Figure } from "./figures.ts";
import type { LoadResult } from "./load.ts";
import { benchSource, prepareDatabase } from "./prepare-database.ts";
import { runLoad } from "./run-load.ts";
import { type Server, startServer } from "./server.ts";

/** Ages that no benchmark database holds. */
const FIRST_AGE = 100_000_000;
const BARE_ROWS = 60_000;

const scenarios: {
  name: string;
  connections: number;
  perRequest: number;
  target?: { atLeast: number };
}[] = [
  { name: "single, 64 connections", connections: 64, perRequest: 1, target: { atLeast: 1 } },
  { name: "single, 1 connection", connections: 1, perRequest: 1 },
  {
    name: "100 a request, 4 connections",
    connections: 4,
    perRequest: 100,
    target: { atLeast: 0.4 },
  },
];

/**
 * Durable messages per second over HTTP into a fresh database, beside bare better-sqlite3 that
 * commits as many messages at a time. Both take turns, so that the disk treats them alike.
 * @param rowsFrom a generated database, whose rows the baseline inserts
 */
export async function postsPerSecond(
  rowsFrom: string,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "glasspost-bench-posts-"));
  const bare = startChild(new URL("./bare-inserts.ts", import.meta.url), [
    rowsFrom,
    String(BARE_ROWS),
  ]);
  try {
    await nextMessage(bare);
    const figures: Figure[] = [];
    for (const scenario of scenarios) {
      const here: PostResult[] = [];
      const baseline: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const database = join(folder, `${figures.length}-${round}`);
        here.push(await postInto(database, { ...scenario, seconds }));
        const rate = nextMessage<number>(bare);
        const job: BareJob = {
          perCommit: scenario.perRequest,
          seconds,
          database: `${database}-bare`,
        };
        bare.send(job);
        baseline.push(await rate);
      }
      figures.push(
        compared({
          group: "posts per second",
          name: scenario.name,
          unit: "messages/s",
          value: mean(here.map(({ perSecond }) => perSecond * scenario.perRequest)),
          baseline: mean(baseline),
          ...(scenario.target && { target: scenario.target }),
          more: {
            p50: mean(here.map(({ p50 }) => p50)),
            p99: mean(here.map(({ p99 }) => p99)),
            cpuMsPerMessage: mean(here.map(({ cpuMs }) => cpuMs)),
          },
        }),
      );
    }
    return figures;
  } finally {
    await endChild(bare);
    rmSync(folder, { recursive: true, force: true });
  }
}

type PostResult = LoadResult & { cpuMs: number };

/** @throws when the database does not hold every acknowledged message afterwards */
async function postInto(
  database: string,
  job: { connections: number; perRequest: number; seconds: number },
): Promise<PostResult> {
  const db = openFile(`file:${database}`);
  await prepareDatabase(db, Date.now());
  db.close();
  const server = await startServer(database);
  try {
    const url = `${server.url}/api/ingest/${benchSource.name}`;
    const warm = await post(server, url, { ...job, seconds: 2, firstAge: FIRST_AGE });
    const result = await post(server, url, { ...job, firstAge: 2 * FIRST_AGE });
    const acknowledged = (warm.answered + result.answered) * job.perRequest;
    const stored = countMessages(database);
    if (stored < acknowledged) {
      throw new Error(`${acknowledged} messages were acknowledged, ${stored} are stored.`);
    }
    return result;
  } finally {
    await server.stop();
  }
}

async function post(
  server: Server,
  url: string,
  job: { connections: number; perRequest: number; seconds: number; firstAge: number },
): Promise<PostResult> {
  const before = server.cpuSeconds();
  const result = await runLoad({ kind: "post", url, ...job });
  const cpu = server.cpuSeconds() - before;
  return { ...result, cpuMs: (1000 * cpu) / (result.answered * job.perRequest) };
}

function countMessages(database: string): number {
  const { driver, close } = openFile(`file:${database}`);
  const [count] = driver.prepare("SELECT count(*) FROM messages").pluck().all() as number[];
  close();
  return count ?? 0;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
