import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { drizzle as drizzlePostgres } from "drizzle-orm/pg-proxy";
import { drizzle as drizzleSqlite } from "drizzle-orm/sqlite-proxy";
import * as postgresTables from "#db/schema.postgres.ts";
import * as sqliteTables from "#db/schema.sqlite.ts";

/** Which database a process stands on. */
export type Dialect = "sqlite" | "postgres";

/** What `db/queries` builds statements with: Drizzle, which here only writes them, and every table. */
export type Builder = typeof sqliteTables & { orm: BetterSQLite3Database; dialect: Dialect };

const options = { casing: "snake_case" } as const;

/** The builder of a dialect. Its types are SQLite's: the tables are the same in both. */
export function builderOf(dialect: Dialect): Builder {
  const isSqlite = dialect === "sqlite";
  const orm = isSqlite
    ? drizzleSqlite(runNothing, runNothing, options)
    : drizzlePostgres(runNothing, options);
  const tables = isSqlite ? sqliteTables : postgresTables;
  return { ...tables, orm: orm as unknown as BetterSQLite3Database, dialect };
}

/** Statements run through `db/prepared.ts` alone. */
function runNothing(): never {
  throw new Error("A statement was run past db/prepared.ts");
}
