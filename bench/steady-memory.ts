import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "#db/client.ts";
import { compared, type Figure, mean, median } from "./figures.ts";
import { numbers } from "./numbers.ts";
import { benchSource, prepareDatabase } from "./prepare-database.ts";
import { readMetric } from "./read-metric.ts";
import { runLoad } from "./run-load.ts";
import { type Server, startServer } from "./server.ts";

const SAMPLE_MS = 250;
const PER_REQUEST = 100;
/** How the two kinds of work take turns: so many seconds of each. */
const POST_SECONDS = 8;
const VIEW_SECONDS = 2;
const POST_CONNECTIONS = 4;
const VIEW_CONNECTIONS = 32;
const FIRST_AGE = 1_000_000_000;
const MIB = 2 ** 20;

/** The pages of all numbers in turn, in an order of their own: `{n}` makes each address another. */
const viewed = `/numbers/${numbers[0]}?seen={n}`;

type Sample = { done: number; resident: number };

/**
 * What the server's memory does while many messages come and many pages are viewed: the mean of the
 * last quarter beside that of the second. The first one warms up.
 * @param count how many of each
 * @param maxSeconds after which it ends, however far it came
 */
export async function steadyMemory({
  count,
  maxSeconds,
}: {
  count: number;
  maxSeconds: number;
}): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "glasspost-bench-memory-"));
  const database = join(folder, "db");
  const db = openDatabase(`file:${database}`);
  await prepareDatabase(db, Date.now());
  db.close();
  const server = await startServer(database);
