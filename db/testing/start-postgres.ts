import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import type { PostgresServer } from "./postgres-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where test files ask for the address of the run's Postgres. */
    postgresStarter: string;
  }
}

/**
 * Vitest's global setup: a Postgres that all test files of a run share. It starts when the first of
 * them asks, so that a run of tests without it costs nothing. TEST_DATABASE_URL takes its place.
 * @returns what ends it with the run
 */
export default async function offerPostgres(project: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<PostgresServer> | null = null;
  const findAddress = async () => {
    const other = process.env.TEST_DATABASE_URL;
    if (other) return other;
    starting ??= import("./postgres-server.ts").then(({ startPostgres }) => startPostgres());
    return (await starting).url("postgres");
  };

  // A secret path, since other users of the machine can ask as well.
  const secret = `/${randomBytes(16).toString("hex")}`;
  const starter = createServer(async ({ url }, response) => {
    if (url !== secret) return response.writeHead(404).end();
    try {
      response.end(await findAddress());
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  starter.listen(0, "127.0.0.1").unref();
  await once(starter, "listening");
  const { port } = starter.address() as AddressInfo;
  project.provide("postgresStarter", `http://127.0.0.1:${port}${secret}`);

  return async () => {
    starter.close();
    starter.closeAllConnections();
    const server = await starting?.catch(() => null);
    await server?.remove();
  };
}
