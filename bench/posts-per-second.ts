import { openDatabase } from "#db/client.ts";
import type { BareJob } from "./bare-rows.ts";
import { endChild, nextMessage, startChild } from "./child.ts";
import type { EmptyDatabases } from "./empty-databases.ts";
import { compared, type Figure, mean } from "./figures.ts";
import type { LoadResult } from "./load-sockets.ts";
import { benchSource, prepareDatabase } from "./prepare-database.ts";
import { runLoad } from "./run-load.ts";
import { type Server, startServer } from "./server.ts";

/** Ages that no benchmark database holds. */
const FIRST_AGE = 100_000_000;
const BARE_ROWS = 60_000;

const scenarios: { name: string; connections: number; perRequest: number }[] = [
  { name: "single, 64 connections", connections: 64, perRequest: 1 },
  { name: "single, 1 connection", connections: 1, perRequest: 1 },
  { name: "100 a request, 4 connections", connections: 4, perRequest: 100 },
];

/** What is posted into, and what it is compared with. */
export type Posting = {
  group: string;
  databases: EmptyDatabases;
  /** The script of a process that inserts as many rows and does nothing else. */
  bareInserts: URL;
  /** What the ratios of scenarios are to reach, by their names. */
  targets: Record<string, { atLeast: number }>;
};

/**
 * Durable messages per second over HTTP into a fresh database, beside bare inserts by the same
 * driver that commit as many messages at a time over as many connections. Both take turns, so that
 * the disk treats them alike.
 * @param rowsFrom a generated database, whose rows the baseline inserts
 */
export async function postsPerSecond(
  rowsFrom: string,
  { group, databases, bareInserts, targets }: Posting,
  { rounds, seconds, warmSeconds }: { rounds: number; seconds: number; warmSeconds: number },
): Promise<Figure[]> {
  const bare = startChild(bareInserts, [rowsFrom, String(BARE_ROWS)]);
  const withEmpty = async <T>(work: (address: string) => Promise<T>): Promise<T> => {
    const address = await databases.create();
    const result = await work(address);
    await databases.drop(address);
    return result;
  };
  const insertBare = (job: BareJob) => {
    const rate = nextMessage<number>(bare);
    bare.send(job);
    return rate;
  };
  try {
    await nextMessage(bare);
    const figures: Figure[] = [];
    for (const { name, connections, perRequest } of scenarios) {
      const here: PostResult[] = [];
      const baseline: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const load = { connections, perRequest, seconds, warmSeconds };
        here.push(await withEmpty((database) => postInto(databases, database, load)));
        const job = { perCommit: perRequest, connections, seconds };
        baseline.push(await withEmpty((database) => insertBare({ ...job, database })));
      }
      figures.push(
        compared({
          group,
          name,
          unit: "messages/s",
          value: mean(here.map(({ perSecond }) => perSecond * perRequest)),
          baseline: mean(baseline),
          ...(targets[name] && { target: targets[name] }),
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
  }
}

type Load = { connections: number; perRequest: number; seconds: number };

type PostResult = LoadResult & { cpuMs: number };

/** @throws when the database does not hold every acknowledged message afterwards */
async function postInto(
  databases: EmptyDatabases,
  database: string,
  { warmSeconds, ...job }: Load & { warmSeconds: number },
): Promise<PostResult> {
  const db = await openDatabase(database);
  await prepareDatabase(db, Date.now());
  await db.close();
  const server = await startServer(database);
  try {
    const url = `${server.url}/api/ingest/${benchSource.name}`;
    const warm = await post(server, url, { ...job, seconds: warmSeconds, firstAge: FIRST_AGE });
    const result = await post(server, url, { ...job, firstAge: 2 * FIRST_AGE });
    const acknowledged = (warm.answered + result.answered) * job.perRequest;
    const stored = await databases.countMessages(database);
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
  job: Load & { firstAge: number },
): Promise<PostResult> {
  const before = server.cpuSeconds();
  const result = await runLoad({ kind: "post", url, ...job });
  const cpu = server.cpuSeconds() - before;
  return { ...result, cpuMs: (1000 * cpu) / (result.answered * job.perRequest) };
}
