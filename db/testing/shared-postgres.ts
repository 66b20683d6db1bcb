import { inject } from "vitest";
import { type PostgresDatabases, postgresDatabases } from "./postgres-databases.ts";

/**
 * The Postgres that all test files of a run share, started when the first one asks. Each test makes
 * and drops its own databases there; none may stop it.
 * @throws why it does not start
 */
export async function sharedPostgres(): Promise<PostgresDatabases> {
  const response = await fetch(inject("postgresStarter"));
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  return postgresDatabases(answer);
}
