import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Locator, type Page } from "@playwright/test";
import type { TestServer } from "./server.ts";

/** A page's message cards, newest first. */
export function cards(page: Page): Locator {
  return page.locator("article[data-message]");
}

/** The words beside the heading that say whether the page is live. */
export function liveState(page: Page): Locator {
  return page.locator("[data-live]");
}

/** The button that shows what was held back. */
export function heldButton(page: Page): Locator {
  return page.locator("[data-show-new]");
}

/** Opens a page and waits until its stream has greeted it. */
export async function openLive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(liveState(page)).toHaveText("Live");
}

/** Makes a page believe that its tab is hidden, or seen again. */
export async function setHidden(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => value });
    document.dispatchEvent(new Event("visibilitychange"));
  }, isHidden);
}

type LayoutShift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };

/**
 * Sums up by how much things on a page moved by themselves (Layout Instability API) from now on. A time
 * whose own words become longer, as "now" does, moves nothing else and is left out.
 */
export async function watchLayout(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = globalThis as { layoutShift?: number };
    seen.layoutShift = 0;
    const isOfTime = ({ node }: { node: Node | null }) => {
      const element = node instanceof Element ? node : node?.parentElement;
      return element?.closest("time, :has(> time:only-child)") != null;
    };
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as LayoutShift[]) {
        const isMoved = sources.length === 0 || !sources.every(isOfTime);
        if (isMoved) seen.layoutShift = (seen.layoutShift ?? 0) + value;
      }
    }).observe({ type: "layout-shift" });
  });
  return () =>
    page.evaluate(async () => {
      for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
      return (globalThis as { layoutShift?: number }).layoutShift ?? -1;
    });
}

/** A proxy that hands everything on but streams: those it swallows, as one does that buffers. */
export type BufferingProxy = { url: string; streams: () => number; close: () => Promise<void> };

/** Starts a buffering proxy before a server. */
export async function startBufferingProxy({ port }: TestServer): Promise<BufferingProxy> {
  let streams = 0;
  const proxy = createServer((incoming, response) => {
    const { url, method, headers } = incoming;
    const isStream = String(headers.accept).includes("text/event-stream");
    if (isStream) streams += 1;
    const outgoing = request({ port, path: url, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      if (isStream) answer.resume();
      else answer.pipe(response);
    });
    outgoing.on("error", () => response.destroy());
    response.on("close", () => outgoing.destroy());
    incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://localhost:${(proxy.address() as AddressInfo).port}`,
    streams: () => streams,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
      }),
  };
}
