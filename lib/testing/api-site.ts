import { createServer } from "node:http";
import { type AddressInfo, BlockList } from "node:net";
import { afterAll } from "vitest";
import { type Scope, scopes } from "#lib/api/scopes.ts";
import { createApiKey } from "#lib/api-keys/create-api-key.ts";
import { Edge } from "#lib/edge/edge.ts";
import { LeaseQueue, offerLeaseQueue } from "#lib/leases/lease-queue.ts";
import { ChangeFeed } from "#lib/live/change-feed.ts";
import { offerStreams, Streams } from "#lib/live/streams.ts";
import { site } from "#lib/site.ts";
import { configureSite, type Site } from "#lib/testing/ingest-site.ts";
import { signedIn } from "#lib/testing/signed-in.ts";
import { offerWaiters, Waiters } from "#lib/waiting/waiters.ts";

/** A site whose API answers on a port of this machine; pages it has none. */
export type ApiSite = {
  ctx: Site;
  port: number;
  /** A key with all scopes. */
  key: string;
  /** A key that may only read. */
  weakKey: string;
};

const MANY = { max: 1000, maxPerClient: 1000 };

/**
 * Configures this process as a site whose API is asked over HTTP: once, at the top of a test file.
 * Nothing is limited there, and every number can be leased.
 */
export async function startApiSite(): Promise<ApiSite> {
  Object.assign(process.env, {
    API_PER_MINUTE: "0",
    API_KEY_PER_MINUTE: "0",
    API_MESSAGES_PER_DAY: "1000000",
    LEASE_SHARE: "1",
    LEASES_PER_PROJECT: "1000",
    LEASE_REST_SECONDS: "0",
  });
  const ctx = await configureSite();
  const feed = await ChangeFeed.start(ctx);
  const waiters = new Waiters(feed, { ...MANY, now: ctx.now });
  const leaseQueue = new LeaseQueue(feed, MANY);
  const streams = new Streams(ctx, feed, { ...MANY, onAnnounced: () => {} });
  offerWaiters(waiters);
  offerStreams(streams);
  offerLeaseQueue(leaseQueue);
  const nothing = null as never;
  const edge = new Edge({
    handle: nothing,
    pages: nothing,
    live: nothing,
    assets: nothing,
    site: site(),
    trustedProxies: new BlockList(),
    isDevelopment: false,
  });
  const server = createServer((request, response) => void edge.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(async () => {
    waiters.close();
    streams.close();
    leaseQueue.close();
    feed.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { name: account } = await signedIn(ctx, "member");
  const all = Object.keys(scopes) as Scope[];
  const { key } = await createApiKey(ctx, { account, name: "all", scopes: all });
  const { key: weakKey } = await createApiKey(ctx, { account, name: "one", scopes: ["read"] });
  return { ctx, port: (server.address() as AddressInfo).port, key, weakKey };
}
