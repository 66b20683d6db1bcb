import { randomBytes } from "node:crypto";
import { z } from "zod";
import { findFreePort } from "#db/testing/find-free-port.ts";
import { startPostgres } from "#db/testing/postgres-server.ts";
import { runCli } from "#e2e/harness/cli.ts";
import { startServer, type TestServer } from "#e2e/harness/server.ts";
import { type Nginx, startNginx } from "./nginx.ts";

const sourceSchema = z.object({ url: z.string(), secret: z.string() });

/** Two instances of the built product on one Postgres, and nginx in front of them. */
export type Site = {
  nginx: Nginx;
  first: TestServer;
  second: TestServer;
  /** Opens the instances' own `/metrics`. */
  metricsToken: string;
  /** Runs a command of the command line. @returns what it printed with `--json` */
  glasspost(args: string[]): Promise<unknown>;
  /** Adds a source. @returns its secret, and where it posts to through nginx */
  addSource(id: string, args?: string[]): Promise<{ url: string; secret: string }>;
  stop(): Promise<void>;
};

/** Starts nginx and both instances, with an empty database. */
export async function startSite(): Promise<Site> {
  const postgres = await startPostgres();
  const port = await findFreePort();
  const metricsToken = randomBytes(24).toString("hex");
  const settings = {
    DATABASE_URL: postgres.url(await postgres.createDatabase()),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATA_KEY: randomBytes(32).toString("base64"),
    TRUSTED_PROXIES: "127.0.0.1",
    RENDERS_PER_MINUTE: "0",
    STREAMS_PER_ADDRESS: "1000",
    METRICS_TOKEN: metricsToken,
  };
  const [first, second] = await Promise.all([
    startServer({ env: settings }),
    startServer({ env: settings }),
  ]);
  const nginx = await startNginx([first.port, second.port], port);
  const glasspost = async (args: string[]) => {
    const result = await runCli([...args, "--json"], { env: settings });
    if (result.code !== 0) throw new Error(`glasspost ${args.join(" ")}: ${result.stderr}`);
    return result.json();
  };
  return {
    nginx,
    metricsToken,
    first,
    second,
    glasspost,
    addSource: async (id, args = []) =>
      sourceSchema.parse(await glasspost(["source", "add", id, "--provider", "generic", ...args])),
    stop: async () => {
      await nginx.stop();
      await Promise.all([first, second].map((server) => server.stop()));
      await postgres.remove();
    },
  };
}
