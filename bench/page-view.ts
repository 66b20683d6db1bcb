import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "@playwright/test";
import type { Figure } from "./figures.ts";
import { numbers } from "./numbers.ts";
import { openBrowser } from "./open-browser.ts";
import { readMetric } from "./read-metric.ts";
import type { Server } from "./server.ts";

const GROUP = "one browser's view of a number page";
const SETTLE_MS = 1500;
const WHEEL_TURNS = 40;
/** KB and not KiB: the stricter of both. */
const KB = 1000;

/** One answer that the page asked for, with the bytes of its head and its encoded body. */
type Loaded = { url: string; type: string; wireBytes: number; bodyBytes: number };

/**
 * What a browser that comes for the first time loads with a number page, and how many pages Next
 * renders for it until it has scrolled to the end. The page was kept before.
 */
export async function pageView(server: Server): Promise<Figure[]> {
  const url = `${server.url}/numbers/${numbers[0]}`;
  const browser = await openBrowser();
  try {
    // The first view makes what is kept; the second one is a stranger's.
    await view(browser, url);
    const before = await readMetric(server.url, "glasspost_renders_total");
    const loaded = await view(browser, url);
    const renders = (await readMetric(server.url, "glasspost_renders_total")) - before;
    return [renderFigure(renders), ...wireFigures(loaded, new URL(server.url).host)];
  } finally {
    await browser.close();
  }
}

async function view(browser: Browser, url: string): Promise<Loaded[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const loaded = await listLoaded(page);
  await page.goto(url, { waitUntil: "load" });
  await page.mouse.move(400, 400);
  for (let turned = 0; turned < WHEEL_TURNS; turned++) {
    await page.mouse.wheel(0, 600);
    await sleep(20);
  }
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await sleep(SETTLE_MS);
  await context.close();
  return loaded;
}

async function listLoaded(page: Page): Promise<Loaded[]> {
  const session = await page.context().newCDPSession(page);
  const loaded: Loaded[] = [];
  const answers = new Map<string, Loaded>();
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    const length = Object.entries(response.headers).find(([name]) =>
      /^content-length$/i.test(name),
    );
    const entry = { url: response.url, type, wireBytes: 0, bodyBytes: Number(length?.[1] ?? 0) };
    answers.set(requestId, entry);
    loaded.push(entry);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const entry = answers.get(requestId);
    if (entry) entry.wireBytes = encodedDataLength;
  });
  await session.send("Network.enable");
  return loaded;
}

function renderFigure(renders: number): Figure {
  return {
    group: GROUP,
    name: "renders by Next",
    value: renders,
    unit: "renders",
    target: { atMost: 0 },
  };
}

function wireFigures(loaded: Loaded[], host: string): Figure[] {
  const ofType = (type: string) => loaded.filter((each) => each.type === type);
  const strangers = loaded.filter(({ url }) => /^https?:/.test(url) && new URL(url).host !== host);
  const other = [...ofType("Font"), ...strangers];
  return [
    sizeFigure("HTML", ofType("Document"), 12),
    sizeFigure("JavaScript", ofType("Script"), 120),
    countFigure("style sheets", ofType("Stylesheet"), 1),
    countFigure("fonts, and answers of other hosts", other, 0),
  ];
}

function sizeFigure(name: string, loaded: Loaded[], atMost: number): Figure {
  const wire = loaded.reduce((sum, { wireBytes }) => sum + wireBytes, 0);
  const body = loaded.reduce((sum, { bodyBytes }) => sum + bodyBytes, 0);
  return {
    group: GROUP,
    name: `${name}, as it is encoded`,
    value: body / KB,
    unit: "KB",
    target: { atMost },
    more: { files: loaded.length, kib: body / 1024, withResponseHeadsKb: wire / KB },
  };
}

function countFigure(name: string, loaded: Loaded[], atMost: number): Figure {
  const kb = loaded.reduce((sum, { wireBytes }) => sum + wireBytes, 0) / KB;
  const value = loaded.length;
  return { group: GROUP, name, value, unit: "files", target: { atMost }, more: { kb } };
}
