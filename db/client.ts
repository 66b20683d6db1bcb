import { backgroundEnd } from "#db/background.ts";
import { type Builder, builderOf } from "#db/builder.ts";
import type { PostgresConnection } from "#db/postgres/connection.ts";
import type { SqliteConnection } from "#db/sqlite/connection.ts";

/** What a process holds open; module graphs share it, though they share no modules. */
export type Connection = SqliteConnection | PostgresConnection;

/** An open database. Outside `db/` it is only handed on. */
export type Database = {
  connection: Connection;
  builder: Builder;
  /** Waits for work in the background first. */
  close(): Promise<void>;
};

/** How many connections to Postgres a process may open (3 at least), and how long a statement may take there. */
export type PostgresLimits = { connections: number; statementMs: number };

const USUAL_LIMITS: PostgresLimits = { connections: 10, statementMs: 5000 };

/**
 * Opens the database that an address names; loads its driver, and no other. A file is made when
 * there is none, its folder too; a server must have the database already.
 * @param url `file:` and a path, or `postgres://…`
 * @throws when it can't be opened; DatabaseUnavailable when the server does not answer
 */
export async function openDatabase(url: string, limits = USUAL_LIMITS): Promise<Database> {
  return attach(await openConnection(url, limits));
}

/** The same without what statements are built with: for a module graph that only hands it on. */
export async function openConnection(url: string, limits = USUAL_LIMITS): Promise<Connection> {
  if (isPostgres(url)) {
    const { openPostgres } = await import("#db/postgres/connection.ts");
    return openPostgres(url, limits);
  }
  const { openSqlite } = await import("#db/sqlite/connection.ts");
  return openSqlite(databasePath(url));
}

/** Puts this module graph's builder over a connection that another graph may have opened. */
export function attach(connection: Connection): Database {
  return {
    connection,
    builder: builderOf(connection.dialect),
    async close() {
      await backgroundEnd(connection);
      await connection.close();
    },
  };
}

/** Whether an address names a Postgres server. */
export function isPostgres(url: string): boolean {
  return /^postgres(?:ql)?:/.test(url);
}

/** The file that a `file:` address names. */
export function databasePath(url: string): string {
  return url.replace(/^file:/, "");
}
