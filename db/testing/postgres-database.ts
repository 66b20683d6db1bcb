import { Client, Pool, types } from "pg";
import { type Database, openDatabase } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import type { Row } from "#db/testing/database.ts";
import type { EitherDatabase } from "#db/testing/either-database.ts";
import type { PostgresDatabases } from "#db/testing/postgres-databases.ts";
import { sharedPostgres } from "#db/testing/shared-postgres.ts";

/** Databases of a test file on the Postgres that all share. */
export type PostgresTestDatabases = {
  server: PostgresDatabases;
  /** Makes an empty one with the current tables, or empties one that was removed before. */
  make(): Promise<PostgresTestDatabase>;
  /** Drops all of them. */
  dropAll(): Promise<void>;
};

export type PostgresTestDatabase = EitherDatabase & {
  /** Its address: `postgres://…`. */
  url: string;
  /** Begins a transaction on a connection of its own, as another program would; it is open until `remove`. */
  begin(): Promise<{ query(sql: string): Promise<Row[]> }>;
};

/** A database that is there to be used, and the one connection that looks into it past the program. */
type Place = { name: string; client: Pool };

/**
 * Migrates one database, which the others are copies of. A copy takes longer than most tests, so
 * what a test is done with is emptied for the next one.
 */
export async function postgresTestDatabases(): Promise<PostgresTestDatabases> {
  const server = await sharedPostgres();
  const names = [await server.createDatabase()];
  const [template] = names as [string];
  const first = await openDatabase(server.url(template));
  await migrateDatabase(first);
  await first.close();
  const free: Place[] = [];

  const makePlace = async (): Promise<Place> => {
    const name = await server.createDatabase(template);
    names.push(name);
    const connectionString = server.url(name);
    const client = new Pool({ connectionString, types: plainTypes, max: 1, idleTimeoutMillis: 0 });
    // A connection that is broken fails its query; the event comes besides.
    client.on("error", () => {});
    return { name, client };
  };

  return {
    server,
    async make() {
      const place = free.pop() ?? (await makePlace());
      const { name, client } = place;
      const url = server.url(name);
      const db = await openDatabase(url);
      const opened: Database[] = [db];
      const begun: Client[] = [];
      const query = (sql: string) => rowsOf(client, sql);
      return {
        db,
        url,
        query,
        async indexed(token) {
          const rows = await query(`select message_id from message_tokens
            where '${token}' = any (string_to_array(tokens, ' ')) order by 1`);
          return rows.map((row) => row.message_id);
        },
        async begin() {
          const theirs = new Client({ connectionString: url, types: plainTypes });
          theirs.on("error", () => {});
          await theirs.connect();
          await theirs.query("BEGIN");
          begun.push(theirs);
          return { query: (sql) => rowsOf(theirs, sql) };
        },
        async connect() {
          const another = await openDatabase(url);
          opened.push(another);
          return another;
        },
        async remove() {
          await Promise.all(begun.map((each) => each.end()));
          await Promise.all(opened.map((each) => each.close()));
          await empty(query);
          free.push(place);
        },
      };
    },
    async dropAll() {
      await Promise.all(free.map(({ client }) => client.end()));
      for (const name of names) await server.dropDatabase(name);
    },
  };
}

/** The rows of the last one of some statements. */
async function rowsOf(on: Client | Pool, sql: string): Promise<Row[]> {
  return [await on.query(sql)].flat().at(-1)?.rows ?? [];
}

const BOOL = 16;
const INT8 = 20;
const NUMERIC = 1700;

/** Values as SQLite gives them. */
const plainTypes = {
  getTypeParser(oid: number, format?: "text") {
    if (oid === BOOL) return (value: string) => Number(value === "t");
    if (oid === INT8 || oid === NUMERIC) return Number;
    return types.getTypeParser(oid, format);
  },
} as typeof types;

/** Truncating is cleaner, and takes twenty times as long. Ids begin anew. */
async function empty(query: (sql: string) => Promise<Row[]>): Promise<void> {
  const tables = await query(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public'",
  );
  const sequences =
    "select setval(quote_ident(sequencename)::regclass, 1, false) from pg_sequences where schemaname = 'public'";
  const deletes = tables.map(({ name }) => `delete from ${name}`);
  // What a trigger keeps goes, too.
  const asReplica = "set local session_replication_role = replica";
  await query(["begin", asReplica, ...deletes, sequences, "commit"].join("; "));
}
