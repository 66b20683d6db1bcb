import { join } from "node:path";
import { openFile } from "#db/sqlite/open-file.ts";
import { compared, type Figure, mean } from "./figures.ts";
import { numbers } from "./numbers.ts";
import { pages } from "./pages.ts";
import { benchSource, prepareDatabase } from "./prepare-database.ts";
import { readMetric } from "./read-metric.ts";
import { runLoad } from "./run-load.ts";
import { type Server, withServer } from "./server.ts";
import { withFolder } from "./with-folder.ts";

const SAMPLE_MS = 100;
const POSTS = { connections: 4, perRequest: 100 };
const VIEWS = { connections: 32, seconds: 30 };
const FIRST_AGE = 1_000_000_000;
const AGES_PER_TURN = 1_000_000;
const MIB = 2 ** 20;
/** Fewer tell how a process warms up, not whether it stays as it is. */
const ENOUGH_TO_JUDGE = 500_000;

/** What is viewed: every number's page, and one page of each other kind. */
const paths = [
  ...numbers.map((number) => `/numbers/${number}`),
  ...pages.map(({ path }) => path).filter((path) => !/^\/(?:search|senders\/)/.test(path)),
];

/** Bytes, in the order of time: what the process holds while it works, and what its heap does. */
type Samples = { resident: number[]; heap: number[] };

/**
 * What the server's memory does while many messages arrive and as many pages are viewed, in short
 * turns: the mean of the last quarter beside that of the second. The first quarter warms up.
 * @param count how many of each
 * @param turnSeconds how long messages arrive before as many pages are viewed
 * @param maxSeconds after which it ends, however far it came
 */
export async function steadyMemory(options: {
  count: number;
  turnSeconds: number;
  maxSeconds: number;
}): Promise<Figure[]> {
  return withFolder(async (folder) => {
    const database = `file:${join(folder, "db")}`;
    const db = openFile(database);
    await prepareDatabase(db, Date.now());
    db.close();
    return withServer(database, { RENDERS_PER_MINUTE: "0" }, (server) => measure(server, options));
  });
}

async function measure(
  server: Server,
  { count, turnSeconds, maxSeconds }: Parameters<typeof steadyMemory>[0],
): Promise<Figure[]> {
  const samples: Samples = { resident: [], heap: [] };
  const timer = setInterval(() => samples.resident.push(server.residentBytes()), SAMPLE_MS);
  const end = performance.now() + maxSeconds * 1000;
  let posted = 0;
  let viewed = 0;
  try {
    for (let turn = 0; posted < count && performance.now() < end; turn++) {
      const { answered } = await runLoad({
        kind: "post",
        url: `${server.url}/api/ingest/${benchSource.name}`,
        seconds: turnSeconds,
        firstAge: FIRST_AGE + turn * AGES_PER_TURN,
        ...POSTS,
      });
      posted += answered * POSTS.perRequest;
      const enough = posted - viewed;
      viewed += (await runLoad({ kind: "get", url: server.url, paths, enough, ...VIEWS })).answered;
      samples.heap.push(await readMetric(server.url, "glasspost_nodejs_heap_size_used_bytes"));
    }
  } finally {
    clearInterval(timer);
  }
  const [, second, , last] = quartersOf(samples.resident);
  const [, secondHeap, , lastHeap] = quartersOf(samples.heap);
  return [
    compared({
      group: "memory while messages arrive and pages are viewed",
      name: `${posted.toLocaleString("en")} posts, ${viewed.toLocaleString("en")} views`,
      unit: "MiB",
      value: last! / MIB,
      baseline: second! / MIB,
      ...(posted >= ENOUGH_TO_JUDGE && { target: { atMost: 1.05 } }),
      more: {
        max: Math.max(...samples.resident) / MIB,
        heap: lastHeap! / MIB,
        baselineHeap: secondHeap! / MIB,
      },
    }),
  ];
}

/** The means of four parts of equal length; of fewer than four samples they are not numbers. */
function quartersOf(samples: number[]): number[] {
  const length = Math.ceil(samples.length / 4);
  return [0, 1, 2, 3].map((part) => mean(samples.slice(part * length, (part + 1) * length)));
}
