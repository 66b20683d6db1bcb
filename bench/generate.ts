import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyLog } from "#db/maintenance.ts";
import { type FileDatabase, openFile } from "#db/sqlite/open-file.ts";
import { settle } from "#lib/counters/settle-arrivals.ts";
import type { InboundMessage } from "#lib/ingest/adapter.ts";
import { storeMessages } from "#lib/ingest/store-messages.ts";
import { checkDatabase } from "./check-database.ts";
import { messageOf } from "./message-of.ts";
import { prepareDatabase } from "./prepare-database.ts";

const BATCH = 1000;
const BATCHES_PER_CLEANING = 20;
const CACHE_KIB = 1_000_000;
const DAY_MS = 24 * 3600 * 1000;
const WEEK_MS = 7 * DAY_MS;
const MONTH_MS = 30 * DAY_MS;
const CHANGES_KEPT_MS = 2 * DAY_MS;

/**
 * A database of so many messages, made through the product's own pipeline, once per schema and
 * generator; later runs find it in the folder for temporary files.
 * @param span `month`: all of them came within the last 30 days, however few they are, and some were
 *   long on their way
 * @returns its path
 */
export async function generateDatabase(count: number, span: Span = "week"): Promise<string> {
  const size = span === "month" ? `month${count}` : String(count);
  const name = `glasspost-bench-${versionOf()}-${size}.db`;
  const path = join(tmpdir(), name);
  if (existsSync(path) && (await isCurrent(path, count))) return path;
  removeOthers(size);
  const draft = `${path}.draft`;
  const started = performance.now();
  const db = openFile(`file:${draft}`);
  await fill(db, count, span);
  const mistakes = await checkDatabase(db, count);
  if (mistakes.length > 0) throw new Error(mistakes.join("\n"));
  deleteOldChanges(db);
  emptyLog(db);
  db.close();
  renameSync(draft, path);
  const seconds = (performance.now() - started) / 1000;
  console.error(`Made ${count} messages in ${seconds.toFixed(0)} s: ${path}`);
  return path;
}

type Span = "week" | "month";

async function fill(db: FileDatabase, count: number, span: Span): Promise<void> {
  // Nothing of a half-made database is kept, so nothing needs to be durable before its end.
  db.driver.pragma("synchronous = OFF");
  db.driver.pragma("wal_autocheckpoint = 20000");
  // Indexes are written everywhere at once: most of a large one's pages are kept at hand.
  db.driver.pragma(`cache_size = -${CACHE_KIB}`);
  const gap = span === "month" ? MONTH_MS / count : gapOf(count);
  const newest = Date.now();
  const { ctx, source } = await prepareDatabase(db, newest - count * gap);
  let last: Promise<unknown> = Promise.resolve();
  let batches = 0;
  for (let age = count; age > 0; age -= BATCH) {
    const instants = Array.from({ length: Math.min(BATCH, age) }, (_, index) =>
      Math.floor(newest - (age - index) * gap),
    );
    const messages = instants.map((instant, index) => {
      const message = messageOf(age - index - 1, instant);
      return span === "month" ? delayed(message, instant) : message;
    });
    const stored = storeMessages({ ...ctx, now: ticking(instants) }, source, messages);
    // One batch is worked out while the other waits for its commit.
    await last;
    last = stored;
    // As in service: what is deleted makes room for what comes.
    if (++batches % BATCHES_PER_CLEANING === 0) deleteOldChanges(db, instants[0]!);
  }
  await last;
  await settle(ctx);
}

/** The same message, a while longer on its way: half of them not much, some for minutes. */
function delayed(message: InboundMessage, receivedAt: number): InboundMessage {
  const { sentAt } = message;
  if (sentAt === null) return message;
  const seconds = 2 ** (10 * ((receivedAt - sentAt) / 9000) ** 2);
  return { ...message, sentAt: Math.floor(receivedAt - 500 * seconds) };
}

/** Messages of a week; of small databases the last hours of one, at the pace of a million a week. */
function gapOf(count: number): number {
  return WEEK_MS / Math.max(count, 1_000_000);
}

/** The clock is asked twice a message: for the message and for its change. */
function ticking(instants: number[]): () => number {
  let asked = 0;
  return () => instants[Math.min(asked++ >> 1, instants.length - 1)]!;
}

/** A kept database is used while the product would still store the same; its old changes go, as in service. */
async function isCurrent(path: string, count: number): Promise<boolean> {
  const db = openFile(`file:${path}`);
  try {
    deleteOldChanges(db);
    return (await checkDatabase(db, count)).length === 0;
  } finally {
    db.close();
  }
}

/** Changes stand in the order of time; the newest stays, however old it is. */
function deleteOldChanges({ driver }: FileDatabase, now = Date.now()): void {
  driver
    .prepare(`
      DELETE FROM changes WHERE seq < coalesce(
        (SELECT seq FROM changes WHERE at >= ? ORDER BY seq LIMIT 1),
        (SELECT max(seq) FROM changes))`)
    .run(now - CHANGES_KEPT_MS);
}

function versionOf(): string {
  const hash = createHash("sha256");
  const generator = ["generate", "message-of", "numbers", "random", "senders", "templates"];
  const migrations = new URL("../db/migrations/sqlite/", import.meta.url);
  const files = [
    ...generator.map((name) => new URL(`./${name}.ts`, import.meta.url)),
    ...readdirSync(migrations)
      .filter((name) => name.endsWith(".sql"))
      .sort()
      .map((name) => new URL(name, migrations)),
  ];
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 10);
}

function removeOthers(size: string): void {
  for (const name of readdirSync(tmpdir())) {
    const [, other] = /^glasspost-bench-[0-9a-f]{10}-((?:month)?\d+)\.db/.exec(name) ?? [];
    if (other === size) rmSync(join(tmpdir(), name), { force: true });
  }
}

if (import.meta.main) {
  const count = Number(process.argv[2]);
  if (!Number.isSafeInteger(count) || count < BATCH) {
    console.error("Usage: node bench/generate.ts COUNT, from 1000");
    process.exit(1);
  }
  console.log(await generateDatabase(count));
}
