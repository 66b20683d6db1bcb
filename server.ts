import { createServer, type ServerOptions, type ServerResponse } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import next from "next";
import { isRefused } from "#db/errors.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { hasNoAdmin } from "#lib/accounts/has-no-admin.ts";
import { startAlerts } from "#lib/alerts/start-alerts.ts";
import { describeError } from "#lib/cli/describe-error.ts";
import { type Context, contextOf, openConfiguredDatabase, publicContext } from "#lib/context.ts";
import { startSettling } from "#lib/counters/start-settling.ts";
import { demoCurl, seedDemo } from "#lib/demo/seed-demo.ts";
import { AbsentNumbers } from "#lib/edge/absent-numbers.ts";
import { Assets } from "#lib/edge/assets.ts";
import { Edge } from "#lib/edge/edge.ts";
import { Live } from "#lib/edge/live.ts";
import { Pages } from "#lib/edge/pages.ts";
import { assetHeaders, securityHeaders } from "#lib/edge/security-headers.ts";
import { type Env, getEnv } from "#lib/env.ts";
import { DatabaseWatch } from "#lib/health/database-watch.ts";
import { isDatabaseUnavailable } from "#lib/health/is-database-unavailable.ts";
import { offerPreparer } from "#lib/ingest/prepare-elsewhere.ts";
import { Preparer } from "#lib/ingest/preparer.ts";
import { startParts } from "#lib/ingest/start-parts.ts";
import { LeaseQueue, offerLeaseQueue } from "#lib/leases/lease-queue.ts";
import { startLeases } from "#lib/leases/start-leases.ts";
import { ChangeFeed } from "#lib/live/change-feed.ts";
import { newestSeq } from "#lib/live/newest-seq.ts";
import { offerStreams, Streams } from "#lib/live/streams.ts";
import { log } from "#lib/log.ts";
import { countAnnouncement } from "#lib/metrics/count.ts";
import { startMetrics } from "#lib/metrics/start-metrics.ts";
import { startOptOuts } from "#lib/opt-outs/start-opt-outs.ts";
import { startRotation } from "#lib/pools/start-rotation.ts";
import { ownAddress } from "#lib/probes/own-address.ts";
import { startProbes } from "#lib/probes/start-probes.ts";
import { hasStaleMessages } from "#lib/reindex/finder-state.ts";
import { startRetention } from "#lib/retention/start-retention.ts";
import { followRules } from "#lib/rules/follow-rules.ts";
import { site } from "#lib/site.ts";
import { requireKey } from "#lib/sources/require-key.ts";
import { offerWaiters, Waiters } from "#lib/waiting/waiters.ts";

const DRAIN_MS = 4000;
const CLOSE_MS = 500;
const CLOSE_IDLE_MS = 50;
const DATABASE_WITHIN_MS = 30_000;
const DATABASE_AGAIN_MS = 500;

const env = readEnv();
const isDevelopment = process.env.NODE_ENV === "development";
const ctx = await openContext();
await noteStaleMessages();
if (env.DEMO) await seedDemo(contextOf({ kind: "system", part: "seed" }));

const app = next({ dev: isDevelopment, dir: import.meta.dirname });
await app.prepare();
const feed = await ChangeFeed.start(ctx);
followRules(ctx, feed);
const streams = new Streams(ctx, feed, {
  max: env.STREAMS,
  maxPerClient: env.STREAMS_PER_ADDRESS,
  onAnnounced: (ms) => countAnnouncement(ms / 1000),
});
const waiters = new Waiters(feed, {
  max: env.WAITERS,
  maxPerClient: env.WAITERS_PER_ADDRESS,
  now: ctx.now,
});
offerWaiters(waiters);
const leaseQueue = new LeaseQueue(feed, {
  max: env.WAITERS,
  maxPerClient: env.WAITERS_PER_ADDRESS,
});
offerLeaseQueue(leaseQueue);
offerStreams(streams);
const preparer = new Preparer(ctx.keyring);
offerPreparer(preparer);
const watch = new DatabaseWatch(() => newestSeq(ctx), ctx.now);
const alerts = startAlerts(contextOf({ kind: "system", part: "alerts" }));
const edge = makeEdge();

const server = createServer(serverOptions(), (request, response) => {
  try {
    edge.answer(request, response)?.catch((error) => giveUp(response, error));
  } catch (error) {
    giveUp(response, error);
  }
});
if (isDevelopment) server.on("upgrade", app.getUpgradeHandler());
server.on("error", (error: NodeJS.ErrnoException) => {
  const isTaken = error.code === "EADDRINUSE";
  fail(isTaken ? `Port ${env.PORT} is taken: set PORT to a free one.` : error.message);
});
const stopRetention = startRetention(contextOf({ kind: "system", part: "retention" }), env);

const stopRotation = startRotation(contextOf({ kind: "system", part: "rotation" }), [
  streams,
  waiters,
]);

const stopProbes = startProbes(contextOf({ kind: "system", part: "probes" }), ownAddress());

const stopParts = startParts(contextOf({ kind: "system", part: "parts" }));
const stopSettling = startSettling(ctx);
const stopLeases = startLeases(contextOf({ kind: "system", part: "leases" }));
const stopOptOuts = startOptOuts(contextOf({ kind: "system", part: "opt-outs" }));

server.listen(env.PORT, env.HOST, async () => {
  console.log(`Glasspost is ready at http://localhost:${env.PORT}`);
  const curl = env.DEMO
    ? await demoCurl(ctx, `http://localhost:${env.PORT}`).catch(() => null)
    : null;
  if (curl) console.log(`\nPost an SMS to a demo number:\n\n  ${curl}\n`);
  const hasNone = await hasNoAdmin(ctx).catch(() => false);
  if (hasNone) console.log("Make the first admin:\n\n  npx glasspost admin create <name>\n");
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    stopRetention();
    stopParts();
    stopSettling();
    alerts.stop();
    stopOptOuts();
    stopLeases();
    stopRotation();
    stopProbes();
    watch.stop();
    feed.stop();
    streams.close();
    waiters.close();
    leaseQueue.close();
    preparer.close();
    const finish = () => {
      // A database that says nothing is not waited for.
      setTimeout(() => process.exit(0), CLOSE_MS).unref();
      void ctx.db.close().finally(() => process.exit(0));
    };
    server.close(finish);
    // Connections of those who waited are idle once they are answered.
    setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_MS).unref();
    setTimeout(finish, DRAIN_MS).unref();
  });
}

function giveUp(response: ServerResponse, error: unknown): void {
  log().error({ err: error }, "a request failed");
  response.destroy();
}

/** What answers: pages that are kept, streams, built files, and Next behind them. */
function makeEdge(): Edge {
  const about = site();
  const handle = app.getRequestHandler();
  const headers = securityHeaders(about);
  const { EDGE_MEMORY_MIB, RENDERS_PER_MINUTE, TRUSTED_PROXIES } = env;
  const pages = new Pages({
    handle,
    ctx,
    watch,
    absentNumbers: new AbsentNumbers(ctx, feed),
    site: about,
    memoryMib: EDGE_MEMORY_MIB,
    rendersPerMinute: RENDERS_PER_MINUTE,
  });
  const live = new Live({ ctx, watch, streams, perMinute: RENDERS_PER_MINUTE, headers });
  feed.onChanges((changes) => pages.forget(changes));
  startMetrics(ctx.db, {
    pages: () => pages.store.stats(),
    streams: () => live.stats(),
    waiters: () => waiters.stats(),
    alerts: () => alerts.open(),
  });
  const folder = join(import.meta.dirname, ".next", "static");
  return new Edge({
    handle,
    pages,
    live,
    assets: new Assets(folder, assetHeaders(about)),
    site: about,
    trustedProxies: TRUSTED_PROXIES,
    isDevelopment,
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
    // Above what proxies keep idle connections for, or they send a request to one that just ends.
    keepAliveTimeout: 75_000,
    shouldUpgradeCallback: () => isDevelopment,
  };
}

/** A database server that is started together with this one may be there a little later. */
async function openContext(): Promise<Context> {
  let isWaiting = false;
  for (const begunAt = performance.now(); ; await sleep(DATABASE_AGAIN_MS)) {
    try {
      await openConfiguredDatabase();
      const opened = publicContext();
      await migrateDatabase(opened.db);
      await requireKey(opened);
      return opened;
    } catch (error) {
      const isLost = isDatabaseUnavailable(error);
      const isLate = performance.now() - begunAt > DATABASE_WITHIN_MS;
      const reason = isLost ? describeError(error).error.message : (error as Error).message;
      if (isLost && !isLate && !isRefused(error)) {
        if (!isWaiting) log().warn(`${reason} Waiting for it.`);
        isWaiting = true;
        continue;
      }
      return fail(`The database can't be opened: ${reason}`);
    }
  }
}

/** Messages that an earlier finder read stay as it read them until they are read again. */
async function noteStaleMessages(): Promise<void> {
  const isStale = await hasStaleMessages(ctx);
  if (isStale) log().info("`npx glasspost reindex` would bring older messages up to date");
}

function fail(sentences: string): never {
  console.error(sentences);
  process.exit(1);
}
