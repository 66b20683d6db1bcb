import { existsSync } from "node:fs";
import { attach, type Database, databasePath, isPostgres, openDatabase } from "#db/client.ts";
import { CopyRefused, type Target } from "#db/copy/side.ts";

/** An end of a copy that is open, and the database for what else is asked of it. */
export type OpenSide = { side: Target; db: Database };

/** An end that failed: the reason is its `cause`. */
export class SideFailure extends Error {
  readonly code = "side-failure";
  readonly end: "source" | "target";

  constructor(end: "source" | "target", cause: unknown) {
    super(`The ${end} failed`, { cause });
    this.end = end;
  }
}

/** Reads wait their turn for a little; nothing else is written here in the meantime. */
const LIMITS = { connections: 3, statementMs: 60_000 };

/**
 * Opens a database that is there, to read from it.
 * @throws SideFailure when it can't be opened, or there is none
 */
export function openThere(end: SideFailure["end"], url: string): Promise<OpenSide> {
  return failing(end, async () => {
    if (isPostgres(url)) return openSide(end, await openDatabase(url, LIMITS));
    const path = databasePath(url);
    if (!existsSync(path)) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
    const { openSqliteToRead } = await import("#db/sqlite/connection.ts");
    return openSide(end, attach(openSqliteToRead(path)));
  });
}

/**
 * Opens a database to copy to; a file is made when there is none.
 * @throws SideFailure when it can't be opened
 */
export function openTarget(url: string): Promise<OpenSide> {
  return failing("target", async () => openSide("target", await openDatabase(url, LIMITS)));
}

async function openSide(end: SideFailure["end"], db: Database): Promise<OpenSide> {
  const { connection } = db;
  if (connection.dialect === "sqlite") {
    const { SqliteSide } = await import("#db/copy/sqlite-side.ts");
    return { side: naming(end, new SqliteSide(connection)), db };
  }
  const { PostgresSide } = await import("#db/copy/postgres-side.ts");
  return { side: naming(end, await PostgresSide.open(connection)), db };
}

/** The same end, whose failures say which end failed. */
function naming(end: SideFailure["end"], side: Target): Target {
  return new Proxy(side, {
    get(_, name) {
      const value: unknown = Reflect.get(side, name, side);
      if (typeof value !== "function") return value;
      return (...given: unknown[]) => failing(end, () => value.apply(side, given));
    },
  });
}

async function failing<T>(end: SideFailure["end"], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof CopyRefused ? error : new SideFailure(end, error);
  }
}
