import { type FileDatabase, openFile } from "#db/sqlite/open-file.ts";
import { type BareJob, type BareRow, readBareRows } from "./bare-rows.ts";

/**
 * The baseline of posting: a process of its own in which bare better-sqlite3 inserts the rows that
 * the product made of as many messages, with the product's tables, indexes and pragmas and durable
 * commits, and does nothing else: no request, no check, no code search, no counters. SQLite has one
 * writer, so there is one connection.
 * Its first argument names a database to take the rows from, its second how many.
 */
const [from = "", count = "0"] = process.argv.slice(2);
const rows = readBareRows(from, Number(count));

process.on("message", (job: BareJob) => {
  process.send?.(insertRows(job));
});
process.send?.("ready");

/** @returns messages per second */
function insertRows({ perCommit, seconds, database }: BareJob): number {
  const db = openFile(database);
  const insert = inserterOf(db);
  const commit = db.driver.transaction((batch: BareRow[]) => {
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
  return inserted / elapsed;
}

/** One row in each table that gets one per message. */
function inserterOf({ driver }: FileDatabase): (row: BareRow) => void {
  const message = driver.prepare(`
    INSERT INTO messages (number_id, term_id, sender_id, source_id, service_id, country, text,
      codes, sent_at, sent_clock, received_at, visibility, listed, withheld_for, dedupe,
      coding, format_id)
    VALUES (@number_id, @term_id, @sender_id, @source_id, @service_id, @country, @text,
      @codes, @sent_at, @sent_clock, @received_at, @visibility, @listed, @withheld_for, @dedupe,
      @coding, @format_id)`);
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
