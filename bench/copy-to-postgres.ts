import { Client } from "pg";
import { openDatabase } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { openFile } from "#db/sqlite/open-file.ts";
import { textTokens } from "#lib/search/tokens.ts";

const ROWS_AT_ONCE = 2000;

type Row = Record<string, unknown>;

/**
 * Makes the same database on Postgres as in a file, ids and all, as it would be in service: indexes
 * grow with the rows, then the server looks at what it has.
 * @param file the path of a generated database
 * @param address of an empty database
 */
export async function copyToPostgres(file: string, address: string): Promise<void> {
  const started = performance.now();
  const db = await openDatabase(address);
  await migrateDatabase(db);
  await db.close();
  const source = openFile(`file:${file}`);
  const target = new Client({ connectionString: address });
  await target.connect();
  // What is half there is thrown away.
  await target.query("SET synchronous_commit = off");
  const { rows: tables } = await target.query<{ name: string; identity: string | null }>(`
    SELECT table_name AS name, max(column_name) FILTER (WHERE is_identity = 'YES') AS identity
    FROM information_schema.columns WHERE table_schema = 'public' GROUP BY table_name`);
  for (const { name, identity } of tables) {
    const read = name === "message_tokens" ? READ_TEXTS : `SELECT * FROM ${name}`;
    const rows = source.driver.prepare<[], Row>(read).iterate();
    for (const batch of batchesOf(rows)) {
      const json = JSON.stringify(
        name === "message_tokens" ? batch.map(withTokens) : batch,
        asText,
      );
      await target.query({
        name,
        text: `INSERT INTO ${name} SELECT * FROM json_populate_recordset(null::${name}, $1)`,
        values: [json],
      });
    }
    if (identity) {
      await target.query(
        `SELECT setval(pg_get_serial_sequence('${name}', '${identity}'), max(${identity})) FROM ${name}`,
      );
    }
  }
  await target.query("VACUUM ANALYZE");
  await target.end();
  await source.close();
  const seconds = (performance.now() - started) / 1000;
  console.error(`Copied ${file} to Postgres in ${seconds.toFixed(0)} s.`);
}

const READ_TEXTS = "SELECT id AS message_id, text FROM messages WHERE visibility = 'public'";

function withTokens({ message_id, text }: Row): Row {
  return { message_id, tokens: textTokens(String(text)).join(" ") };
}

function* batchesOf(rows: Iterable<Row>): Generator<Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < ROWS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Bytes as Postgres writes them. They have become an object by the time that JSON asks. */
function asText(this: Row, key: string, value: unknown): unknown {
  const original = this[key];
  return Buffer.isBuffer(original) ? `\\x${original.toString("hex")}` : value;
}
