import { Client, type ClientConfig, Pool, types } from "pg";
import type { PostgresLimits } from "#db/client.ts";
import { query } from "#db/postgres/query.ts";

/** An open Postgres database: connections that read, one that writes, and how to make more. */
export type PostgresConnection = {
  dialect: "postgres";
  /** Reads, several at once. */
  readers: Pool;
  /** Writes, one transaction after the other. */
  writer: Pool;
  /** A connection of its own, not yet open. `unlimited`: its statements may take any time. */
  makeClient(unlimited?: boolean): Client;
  close(): Promise<void>;
};

const CONNECT_WITHIN_MS = 3000;
/** A process that stopped in the middle of a transaction must not hold up the others for longer. */
const IDLE_IN_TRANSACTION_MS = 10_000;

const INT8 = 20;

/** Whole numbers of eight bytes as numbers: none of ours is beyond 2^53. */
const typeParsers: ClientConfig["types"] = {
  getTypeParser: (oid, format) =>
    oid === INT8 ? Number : types.getTypeParser(oid, format as "text"),
};

/**
 * Opens a database on a Postgres server, and looks whether it answers.
 * @throws DatabaseUnavailable when it doesn't; an Error when its encoding is not UTF-8
 */
export async function openPostgres(
  url: string,
  { connections, statementMs }: PostgresLimits,
): Promise<PostgresConnection> {
  const config: ClientConfig = {
    connectionString: url,
    application_name: "glasspost",
    types: typeParsers,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
  };
  const limited: ClientConfig = {
    ...config,
    statement_timeout: statementMs,
    // For a server that says nothing at all any more: a little after it should have given up itself.
    query_timeout: statementMs + 1000,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
  };
  // One writes, one listens.
  const max = connections - 2;
  const readers = new Pool({ ...limited, max, idleTimeoutMillis: 60_000 });
  const writer = new Pool({ ...limited, max: 1, idleTimeoutMillis: 0, pipeline: true });
  // An idle connection that breaks is replaced with the next use. Who uses one is told by its query;
  // the event that comes besides would end the process.
  for (const pool of [readers, writer]) {
    pool.on("error", () => {});
    pool.on("connect", (client) => client.on("error", () => {}));
  }
  const connection: PostgresConnection = {
    dialect: "postgres",
    readers,
    writer,
    makeClient: (unlimited = false) => new Client(unlimited ? config : limited),
    close: async () => void (await Promise.all([readers.end(), writer.end()])),
  };
  try {
    await requireUtf8(readers);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return connection;
}

async function requireUtf8(readers: Pool): Promise<void> {
  const [[encoding] = []] = await query(readers, { text: "SHOW server_encoding", values: [] });
  if (encoding !== "UTF8") {
    throw new Error(`The database's encoding is ${encoding}; it must be UTF8.`);
  }
}
