import { setTimeout as sleep } from "node:timers/promises";
import {
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  test as playwrightTest,
} from "@playwright/test";
import { startServer, type TestServer } from "./server.ts";
import { watchContext } from "./watch-context.ts";

export { expect };

type WorkerFixtures = {
  /** Settings of the worker's server; a file that sets them gets a server of its own. */
  serverEnv: Record<string, string>;
  /** A server of the built product with an empty database, one for each worker. */
  server: TestServer;
};

type PlainFixtures = {
  /** Opens a context beside the test's own; it is closed after the test. */
  openContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
};

type TestFixtures = {
  /** Origins beside the server's own that pages may ask. */
  allowedOrigins: string[];
};

const CLOSES_WITHIN_MS = 10_000;

/** Playwright's `test`, for a file that starts its servers itself. */
export const plainTest = playwrightTest.extend<PlainFixtures>({
  openContext: async ({ browser }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      opened.push(context);
      return context;
    });
    await Promise.all(opened.map(close));
  },
  context: async ({ openContext }, use) => use(await openContext()),
});

/**
 * Playwright's `test` with a server, whose pages are opened by path. A test fails when one of its
 * pages logs an error, throws, violates its Content-Security-Policy or asks another origin.
 */
export const test = plainTest.extend<TestFixtures, WorkerFixtures>({
  serverEnv: [{}, { option: true, scope: "worker" }],
  allowedOrigins: [[], { option: true }],
  server: [
    async ({ serverEnv }, use) => {
      const server = await startServer({ env: serverEnv });
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  context: async ({ context, server, allowedOrigins }, use) => {
    const watch = await watchContext(context, [server.url, ...allowedOrigins]);
    await use(context);
    expect(watch.faults, "what went wrong on the pages").toEqual([]);
  },
});

/** Once in some thousand times Chromium never says that it closed a context; its end closes it. */
async function close(context: BrowserContext): Promise<void> {
  const isClosed = context.close().then(() => true);
  const isGivenUp = sleep(CLOSES_WITHIN_MS, false, { ref: false });
  if (!(await Promise.race([isClosed, isGivenUp]))) console.warn("A context was left open.");
}
