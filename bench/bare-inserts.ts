import { rmSync } from "node:fs";
import { type FileDatabase, openFile, openMigratedFile } from "#db/sqlite/open-file.ts";
import { textTokens } from "#lib/search/tokens.ts";

/** What the process does: how many messages share a commit, and for how long. */
export type BareJob = { perCommit: number; seconds: number; database: string };

type Row = Record<string, unknown> & { id: number; text: string; tokens: string };

/**
 * The baseline of posting: a process of its own in which bare better-sqlite3 inserts the rows that
 * the product made of as many messages, with the product's tables, indexes and pragmas and durable
 * commits, and does nothing else: no request, no check, no code search, no counters.
 * Its first argument names a database to take the rows from, its second how many.
 */
const [from = "", count = "0"] = process.argv.slice(2);
const rows = readRows(from, Number(count));

process.on("message", (job: BareJob) => {
  process.send?.(insertRows(job));
});
process.send?.("ready");

/** @returns messages per second */
function insertRows({ perCommit, seconds, database }: BareJob): number {
  const db = openMigratedFile(`file:${database}`);
  const insert = inserterOf(db);
  const commit = db.driver.transaction((batch: Row[]) => {
    for (const row of batch) insert(row);
  });
  let inserted = 0;
  const started = performance.now();
  let elapsed = 0;
  while (elapsed < seconds && inserted + perCommit <= rows.length) {
    commit.immediate(rows.slice(inserted, inserted + perCommit));
    inserted += perCommit;
    elapsed = (performance.now() - started) / 1000;
  }
  db.close();
  for (const suffix of ["", "-wal", "-shm"]) rmSync(database + suffix, { force: true });
  return inserted / elapsed;
}

/** One row in each table that gets one per message. */
function inserterOf({ driver }: FileDatabase): (row: Row) => void {
  const message = driver.prepare(`
    INSERT INTO messages (number_id, term_id, sender_id, source_id, service_id, country, text,
      codes, sent_at, sent_clock, received_at, visibility, listed, withheld_for, dedupe)
    VALUES (@number_id, @term_id, @sender_id, @source_id, @service_id, @country, @text,
      @codes, @sent_at, @sent_clock, @received_at, @visibility, @listed, @withheld_for, @dedupe)`);
  const original = driver.prepare(
    "INSERT INTO message_originals (message_id, key_id, sealed) VALUES (?, @key_id, @sealed)",
  );
  const found = driver.prepare("INSERT INTO messages_fts (rowid, tokens) VALUES (?, @tokens)");
  const change = driver.prepare(`
    INSERT INTO changes (at, kind, message_id, number_id, tags)
    VALUES (@received_at, 'message-added', ?, @number_id, @tags)`);
  return (row) => {
    const { lastInsertRowid: id } = message.run(row);
    original.run(id, row);
    if (row.visibility === "public") found.run(id, row);
    change.run(id, row);
  };
}

function readRows(database: string, limit: number): Row[] {
  const { driver, close } = openFile(`file:${database}`);
  const read = driver.prepare<[number], Row>(`
    SELECT messages.*, key_id, sealed,
      concat_ws(' ', 'n' || e164, 'c' || messages.country, 's' || senders.slug,
        'v' || substr(services.slug || '-----------', 1, 11)) AS tags
    FROM messages JOIN message_originals ON message_id = messages.id
      JOIN numbers ON numbers.id = number_id JOIN senders ON senders.id = sender_id
      LEFT JOIN services ON services.id = service_id
    ORDER BY messages.id LIMIT ?`);
  const found = read.all(limit);
  for (const row of found) row.tokens = textTokens(row.text).join(" ");
  close();
  return found;
}
