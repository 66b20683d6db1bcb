import { createServer, type ServerOptions } from "node:http";
import next from "next";
import { migrateDatabase } from "#db/migrate.ts";
import { type Context, contextOf, publicContext } from "#lib/context.ts";
import { demoCurl, seedDemo } from "#lib/demo/seed-demo.ts";
import { edge } from "#lib/edge/edge.ts";
import { type Env, getEnv } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { startRetention } from "#lib/retention/start-retention.ts";
import { site } from "#lib/site.ts";
import { requireKey } from "#lib/sources/require-key.ts";

const DRAIN_MS = 4000;

const env = readEnv();
const isDevelopment = process.env.NODE_ENV === "development";
const ctx = await openContext();
if (env.DEMO) await seedDemo(contextOf({ kind: "system", part: "seed" }));

const app = next({ dev: isDevelopment, dir: import.meta.dirname });
await app.prepare();
const answer = edge({
  handle: app.getRequestHandler(),
  ctx,
  site: site(),
  trustedProxies: env.TRUSTED_PROXIES,
  isDevelopment,
});

const server = createServer(serverOptions(), (request, response) => {
  answer(request, response).catch((error) => {
    log().error({ err: error }, "a request failed");
    if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain" });
    response.end("Something went wrong on our side.\n");
  });
});
if (isDevelopment) server.on("upgrade", app.getUpgradeHandler());
server.on("error", (error: NodeJS.ErrnoException) => {
  const isTaken = error.code === "EADDRINUSE";
  fail(isTaken ? `Port ${env.PORT} is taken: set PORT to a free one.` : error.message);
});
const stopRetention = startRetention(
  contextOf({ kind: "system", part: "retention" }),
  env.RETENTION_DAYS,
);

server.listen(env.PORT, env.HOST, async () => {
  console.log(`Glasspost is ready at http://localhost:${env.PORT}`);
  const curl = env.DEMO ? await demoCurl(ctx, `http://localhost:${env.PORT}`) : null;
  if (curl) console.log(`\nPost an SMS to a demo number:\n\n  ${curl}\n`);
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    stopRetention();
    const finish = () => {
      ctx.db.close();
      process.exit(0);
    };
    server.close(finish);
    server.closeIdleConnections();
    setTimeout(finish, DRAIN_MS).unref();
  });
}

function readEnv(): Env {
  try {
    return getEnv();
  } catch (error) {
    return fail((error as Error).message);
  }
}

/** Slow requests end; nothing here speaks another protocol but Next's development server. */
function serverOptions(): ServerOptions {
  return {
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    shouldUpgradeCallback: () => isDevelopment,
  };
}

async function openContext(): Promise<Context> {
  try {
    const opened = publicContext();
    migrateDatabase(opened.db);
    await requireKey(opened);
    return opened;
  } catch (error) {
    return fail(`The database can't be opened: ${(error as Error).message}`);
  }
}

function fail(sentences: string): never {
  console.error(sentences);
  process.exit(1);
}
