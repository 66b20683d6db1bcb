import { randomBytes } from "node:crypto";
import { expect, onTestFinished } from "vitest";
import { openDatabase } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { child, moduleUrl } from "#db/testing/child.ts";
import { holdPostgres, WAITING } from "#db/testing/hold-postgres.ts";
import { sharedPostgres } from "#db/testing/shared-postgres.ts";
import type { Actor } from "#lib/auth/actor.ts";
import type { Context } from "#lib/context.ts";
import { keyringOf } from "#lib/keys/keyring.ts";

/**
 * A context that several processes share: on a Postgres database that ends with the running test.
 * `ctx.now` is what `clock.at` says.
 */
export async function postgresContext(actor: Actor) {
  const postgres = await sharedPostgres();
  const name = await postgres.createDatabase();
  const url = postgres.url(name);
  const db = await openDatabase(url);
  onTestFinished(async () => {
    await db.close();
    await postgres.dropDatabase(name);
  });
  await migrateDatabase(db);
  const key = randomBytes(32);
  const clock = { at: Date.now() };
  const ctx: Context = { db, keyring: keyringOf(key), actor, now: () => clock.at };
  const query = (statement: string) => postgres.query(name, statement);

  /**
   * Starts a process with such a context of its own, whose clock stands. It says its id first.
   * @param code what it does with `ctx`; its imports may stand anywhere in it
   */
  const startProcess = (code: string) =>
    child(`
      import { openDatabase } from ${moduleUrl("db/client.ts")};
      import { keyringOf } from ${moduleUrl("lib/keys/keyring.ts")};
      const ctx = {
        db: await openDatabase(${JSON.stringify(url)}),
        keyring: keyringOf(Buffer.from("${key.toString("hex")}", "hex")),
        actor: ${JSON.stringify(actor)},
        now: () => ${clock.at},
      };
      say(String(process.pid));
      ${code}
    `);

  /** Starts a process that has to wait for a row somewhere in the middle, however fast it is, and kills it. */
  const killWhile = async (held: string, code: string): Promise<void> => {
    const release = await holdPostgres(url, held);
    const doomed = startProcess(code);
    const pid = Number(await doomed.next());
    await expect.poll(() => query(WAITING), { timeout: 60_000, interval: 5 }).toHaveLength(1);
    process.kill(pid, "SIGKILL");
    await doomed.ended();
    await release();
  };

  return { ctx, clock, query, startProcess, killWhile };
}
