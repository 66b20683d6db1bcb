import { randomBytes } from "node:crypto";
import { Client } from "pg";
import type { Row } from "./database.ts";

/** The databases of a Postgres server, for tests to make and look into. */
export type PostgresDatabases = {
  /** The address of one of its databases: `postgres://…`. */
  url(database: string): string;
  /**
   * Makes a database of a test's own.
   * @param template one to copy, to which nothing is connected; without it an empty one is made
   * @returns its name
   */
  createDatabase(template?: string): Promise<string>;
  /** Drops one that `createDatabase` made, if it is there, and ends the connections to it. */
  dropDatabase(database: string): Promise<void>;
  /** Runs statements past the program, on a connection of their own. @returns the last one's rows */
  query(database: string, sql: string): Promise<Row[]>;
};

const prefix = "glasspost_test_";

/**
 * Opens nothing yet: each call connects anew, so a server may be stopped and started between them.
 * @param address `postgres://…` of a user who may create databases, with the database to do it from
 */
export function postgresDatabases(address: string): PostgresDatabases {
  const { protocol, pathname } = new URL(address);
  if (!/^postgres(?:ql)?:$/.test(protocol)) {
    throw new Error(
      `A Postgres server has an address that begins with postgres://, not ${protocol}`,
    );
  }
  const first = decodeURIComponent(pathname.slice(1)) || "postgres";

  const url = (database: string) => {
    const changed = new URL(address);
    changed.pathname = `/${encodeURIComponent(database)}`;
    return changed.href;
  };

  const query = async (database: string, sql: string) => {
    const client = new Client({ connectionString: url(database) });
    // A connection that breaks fails its query; the event comes besides.
    client.on("error", () => {});
    try {
      await client.connect();
      const results = [await client.query(sql)].flat();
      return results.at(-1)?.rows ?? [];
    } finally {
      await client.end().catch(() => {});
    }
  };

  return {
    url,
    query,
    async createDatabase(template = "template0") {
      const name = `${prefix}${randomBytes(6).toString("hex")}`;
      await query(first, `CREATE DATABASE ${name} TEMPLATE "${template}"`);
      return name;
    },
    async dropDatabase(database) {
      if (!/^glasspost_test_[0-9a-f]+$/.test(database)) {
        throw new Error(`The tests drop only databases that they made, not ${database}.`);
      }
      await query(first, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    },
  };
}
