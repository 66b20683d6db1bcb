import { Client } from "pg";
import { type BareJob, type BareRow, readBareRows } from "./bare-rows.ts";

/**
 * The same for Postgres: bare `pg` on as many connections as messages are posted over, each with a
 * transaction of its own. Statements are prepared, and none waits for an answer that it does not need.
 * Its arguments are those of the other one.
 */
const [from = "", count = "0"] = process.argv.slice(2);
const rows = readBareRows(from, Number(count));

process.on("message", async (job: BareJob) => {
  process.send?.(await insertRows(job));
});
process.send?.("ready");

/** @returns messages per second */
async function insertRows({ perCommit, connections, seconds, database }: BareJob): Promise<number> {
  const config = { connectionString: database, pipeline: true };
  const clients = Array.from({ length: connections }, () => new Client(config));
  await Promise.all(clients.map((client) => client.connect()));
  let taken = 0;
  let inserted = 0;
  const started = performance.now();
  const end = started + 1000 * seconds;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < end && taken + perCommit <= rows.length) {
        const batch = rows.slice(taken, taken + perCommit);
        taken += perCommit;
        await commit(client, batch);
        inserted += batch.length;
      }
    }),
  );
  const elapsed = (performance.now() - started) / 1000;
  await Promise.all(clients.map((client) => client.end()));
  return inserted / elapsed;
}

const message = insertOf(
  "messages",
  "number_id term_id sender_id source_id service_id country text codes sent_at sent_clock received_at visibility listed withheld_for dedupe coding format_id",
  " RETURNING id",
);
const original = insertOf("message_originals", "message_id key_id sealed");
const found = insertOf("message_tokens", "message_id tokens");
const change = insertOf("changes", "at kind message_id number_id tags");

/** One row in each table that gets one per message. */
async function commit(client: Client, batch: BareRow[]): Promise<void> {
  const begun = client.query("BEGIN");
  const ids = await Promise.all(batch.map((row) => client.query(message(row))));
  const sent = batch.flatMap((row, index) => {
    const ofMessage = { ...row, message_id: ids[index]!.rows[0].id };
    return [
      client.query(original(ofMessage)),
      ...(row.visibility === "public" ? [client.query(found(ofMessage))] : []),
      client.query(change({ ...ofMessage, at: row.received_at, kind: "message-added" })),
    ];
  });
  await Promise.all([begun, ...sent, client.query("COMMIT")]);
}

function insertOf(table: string, names: string, suffix = "") {
  const columns = names.split(" ");
  const places = columns.map((_, index) => `$${index + 1}`);
  const text = `INSERT INTO ${table} (${columns}) VALUES (${places})${suffix}`;
  return (row: Record<string, unknown>) => ({
    name: table,
    text,
    values: columns.map((column) => row[column]),
  });
}
