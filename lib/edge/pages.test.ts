import type { IncomingMessage, ServerResponse } from "node:http";
import inject, { type DispatchFunc } from "light-my-request";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { DatabaseUnavailable } from "#db/errors.ts";
import { AbsentNumbers } from "#lib/edge/absent-numbers.ts";
import { Pages, type PagesOptions } from "#lib/edge/pages.ts";
import { noteRenderError } from "#lib/edge/render-errors.ts";
import { routeOf } from "#lib/edge/route-of.ts";
import { DatabaseWatch } from "#lib/health/database-watch.ts";
import { ChangeFeed } from "#lib/live/change-feed.ts";
import { newestSeq } from "#lib/live/newest-seq.ts";
import { retireNumber } from "#lib/numbers/retire-number.ts";
import type { Site } from "#lib/site.ts";
import { testContext } from "#lib/testing/context.ts";
import { add, PR_NUMBER, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";
import { losableContext } from "#lib/testing/losable-context.ts";

const site: Site = {
  name: "Glasspost",
  publicUrl: "https://sms.example.com",
  operator: null,
  contactEmail: null,
  retentionDays: 7,
  advertisement: null,
};

/** Pages on a database of their own, rendered by a function that says which page it is. */
async function siteOf(options: Partial<PagesOptions> = {}) {
  const ctx = testContext();
  const { losable, loss } = losableContext(ctx);
  const watch = new DatabaseWatch(() => newestSeq(losable), ctx.now);
  onTestFinished(() => watch.stop());
  const feed = await ChangeFeed.start(ctx);
  onTestFinished(() => feed.stop());
  const rendered: string[] = [];
  const statuses = new Map<string, number>();
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? "";
    rendered.push(path);
    if (loss.isLost && !withoutDatabase.test(path)) {
      // As Next does when a page throws.
      noteRenderError(new DatabaseUnavailable(), request.headers);
      response.writeHead(500, { "content-type": "text/html" }).end();
      return;
    }
    response.writeHead(statuses.get(path) ?? 200, { "content-type": "text/html" });
    response.end(`page ${path}`);
  };
  const pages = new Pages({
    handle,
    ctx: losable,
    watch,
    absentNumbers: new AbsentNumbers(losable, feed),
    site,
    memoryMib: 1,
    rendersPerMinute: 0,
    ...options,
  });
  const ask = async (url: string, address = "192.0.2.7") => {
    const route = routeOf(url);
    if (route.kind !== "page") throw new Error(`${url} is no page.`);
    const dispatch = ((request: IncomingMessage, response: ServerResponse) =>
      pages.answer(request, response, route, {
        address: () => address,
        redirect: (location) => response.writeHead(308, { location }).end(),
      })) as unknown as DispatchFunc;
    const { statusCode, payload, headers } = await inject(dispatch, { method: "GET", url });
    return { status: statusCode, body: payload, headers };
  };
  const askFile = async (url: string) => {
    const dispatch = ((request: IncomingMessage, response: ServerResponse) =>
      pages.file(request, response, url)) as unknown as DispatchFunc;
    const { statusCode, payload } = await inject(dispatch, { method: "GET", url });
    return { status: statusCode, body: payload };
  };
  return { ctx, pages, watch, loss, rendered, statuses, ask, askFile };
}

/** What is made without asking the database. */
const withoutDatabase = /^\/(?:robots\.txt|\w\w\/(?:unavailable|missing|failed|rules|gone))$/;

describe("Pages", () => {
  test("answers with a page, rendered once", async () => {
    const { ctx, rendered, ask } = await siteOf();
    await add(ctx);
    for (let times = 0; times < 3; times++) {
      const { status, body } = await ask(`/numbers/${PR_NUMBER}?utm_source=${times}`);
      expect([status, body]).toEqual([200, `page /en/numbers/${PR_NUMBER}`]);
    }
    expect(rendered).toEqual([`/en/numbers/${PR_NUMBER}`]);
  });

  test("renders no page of what the database does not have", async () => {
    const { rendered, ask } = await siteOf();
    for (const url of ["/numbers/17875550199", "/numbers/tide", "/senders/x", "/countries/spain"]) {
      const { status, body } = await ask(url);
      expect([status, body], url).toEqual([404, "page /en/missing"]);
    }
    expect((await ask("/es/senders/x")).body).toBe("page /es/missing");
    expect(rendered).toEqual(["/en/missing", "/es/missing"]);
  });

  test("answers a flood of absent numbers without asking, and pages as ever", async () => {
    const { ctx, loss, watch, rendered, ask } = await siteOf();
    for (const e164 of [PR_NUMBER, US_NUMBER]) await add(ctx, e164);
    await retireNumber(ctx, US_NUMBER);
    for (let n = 0; n < 150; n++) expect((await ask(`/numbers/99900${n}`)).status).toBe(404);
    loss.isLost = true;
    const askAll = async () => {
      const urls = ["/numbers/99900", "/es/numbers/99901", `/numbers/${US_NUMBER}/feed.atom`];
      const answers = await Promise.all(urls.map((url) => ask(url)));
      return answers.map(({ status, body }) => [status, body]);
    };
    expect(await askAll()).toEqual([
      [404, "page /en/missing"],
      [404, "page /es/missing"],
      [410, "page /en/gone"],
    ]);
    expect(loss.failures).toBe(0);
    watch.report();
    const unavailable = [503, "page /en/unavailable"];
    expect(await askAll()).toEqual([unavailable, [503, "page /es/unavailable"], unavailable]);
    loss.isLost = false;
    await vi.waitFor(() => expect(watch.isLost).toBe(false), 5000);
    expect(await ask(`/numbers/${PR_NUMBER}`)).toMatchObject({ status: 200 });
    expect(rendered).toContain(`/en/numbers/${PR_NUMBER}`);
  });

  test("sends another spelling to its page, and the page's own to nobody", async () => {
    const { ask, rendered } = await siteOf();
    const { status, headers } = await ask("/senders/TikTok?before=1-2");
    expect([status, headers.location]).toEqual([308, "/senders/tiktok?before=1-2"]);
    expect((await ask("/senders/tiktok")).status).toBe(404);
    expect(rendered).toEqual(["/en/missing"]);
  });

  test("stands in for a page that turns out to be missing, also when that is kept", async () => {
    const { rendered, statuses, ask } = await siteOf();
    statuses.set("/en/search?q=tide", 404);
    for (let times = 0; times < 3; times++) {
      const { status, body } = await ask("/search?q=tide");
      expect([status, body]).toEqual([404, "page /en/missing"]);
    }
    expect(rendered).toEqual(["/en/search?q=tide", "/en/missing"]);
  });

  test("stands in for a page that failed, for no longer than that", async () => {
    const { statuses, ask, pages } = await siteOf();
    statuses.set("/en/rules", 500);
    for (let times = 0; times < 2; times++) {
      const { status, body, headers } = await ask("/rules");
      expect([status, body]).toEqual([500, "page /en/failed"]);
      expect(headers["cache-control"]).toBe("no-store");
    }
    statuses.clear();
    expect(await ask("/rules")).toMatchObject({ status: 200, body: "page /en/rules" });
    expect(pages.store.stats().entries).toBe(2);
  });

  test("refuses a client that asks for too many pages, and takes others'", async () => {
    const { ask } = await siteOf({ rendersPerMinute: 2 });
    expect((await ask("/rules")).status).toBe(200);
    expect((await ask("/about")).status).toBe(200);
    const { status, body, headers } = await ask("/es/privacy");
    expect([status, body, headers["retry-after"]]).toEqual([429, "page /es/busy", "30"]);
    expect(headers["cache-control"]).toBe("no-store");
    expect((await ask("/rules")).status).toBe(200);
    expect((await ask("/es/privacy", "192.0.2.8")).body).toBe("page /es/privacy");
    expect((await ask("/es/privacy")).status).toBe(200);
  });

  test("tells those whom it can't answer soon to come again, and forgets that", async () => {
    const { ask } = await siteOf();
    const asked = Array.from({ length: 300 }, (_, n) => ask(`/search?q=${n}`));
    const answers = await Promise.all(asked);
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused).toHaveLength(300 - 260);
    for (const { body, headers } of refused) {
      expect([body, headers["retry-after"]]).toEqual(["page /en/busy", "2"]);
      expect(headers["cache-control"]).toBe("no-store");
    }
    expect((await ask("/search?q=299")).status).toBe(200);
  });

  test("forgets what a change touches, and all numbers' pages when one comes or goes", async () => {
    const { ctx, pages, rendered, ask } = await siteOf();
    await add(ctx);
    await add(ctx, US_NUMBER);
    const urls = ["/", "/rules", `/numbers/${PR_NUMBER}`, `/numbers/${US_NUMBER}`];
    const renderedNow = async () => {
      rendered.splice(0);
      for (const url of urls) await ask(url);
      return [...rendered];
    };
    const change = { seq: 1, at: ctx.now(), messageId: 1, tags: ["home", `number:${PR_NUMBER}`] };
    expect(await renderedNow()).toHaveLength(4);
    pages.forget([{ ...change, kind: "message-added" }]);
    expect(await renderedNow()).toEqual(["/en", `/en/numbers/${PR_NUMBER}`]);
    pages.forget([{ ...change, kind: "number-retired", tags: ["number:17875550188"] }]);
    expect(await renderedNow()).toEqual(urls.slice(2).map((url) => `/en${url}`));
    expect(await renderedNow()).toEqual([]);
  });
});

describe("What is studied", () => {
  test("ages as messages arrive, and is forgotten at once when one is taken away", async () => {
    const { ctx, pages, rendered, ask } = await siteOf();
    await add(ctx);
    await storeOne(ctx, { from: "Harbour" });
    const url = "/senders/harbour/study";
    const isRendered = async () => {
      rendered.splice(0);
      expect((await ask(url)).status).toBe(200);
      return rendered.length > 0;
    };
    const change = { seq: 1, at: ctx.now(), messageId: 1, tags: ["home", "sender:harbour"] };
    expect(await isRendered()).toBe(true);
    pages.forget([{ ...change, kind: "message-added" }]);
    expect(await isRendered()).toBe(false);
    for (const kind of ["message-hidden", "message-redacted", "message-deleted"] as const) {
      pages.forget([{ ...change, kind }]);
      expect(await isRendered(), kind).toBe(true);
    }
  });
});

describe("Pages, while the database is lost,", () => {
  /** A site with two kept pages, whose database was lost a minute ago. */
  async function lostSite() {
    const made = await siteOf();
    await add(made.ctx);
    await made.ask("/");
    await made.ask(`/numbers/${PR_NUMBER}`);
    await made.askFile("/sitemap.xml");
    made.rendered.splice(0);
    made.loss.isLost = true;
    made.ctx.advance(60_000);
    return made;
  }

  test("answers with what is kept, however old, and renders nothing more than once for it", async () => {
    const { ask, rendered, ctx } = await lostSite();
    for (let times = 0; times < 9; times++) {
      for (const url of ["/", `/numbers/${PR_NUMBER}`]) {
        const { status, body } = await ask(url);
        expect([status, body]).toEqual([200, `page /en${url === "/" ? "" : url}`]);
      }
      ctx.advance(60_000);
    }
    expect(rendered).toEqual(["/en"]);
    // Ten minutes have passed since anything was heard of.
    const { status, body, headers } = await ask("/");
    expect([status, body, headers["retry-after"]]).toEqual([503, "page /en/unavailable", "5"]);
  });

  test("says why there is no page, in its language, and never keeps that for it", async () => {
    const { ask, loss, watch, rendered } = await lostSite();
    for (const url of ["/senders", "/numbers/17875550188", "/search?q=tide"]) {
      const { status, body, headers } = await ask(url);
      expect([status, body], url).toEqual([503, "page /en/unavailable"]);
      expect([headers["retry-after"], headers["cache-control"]]).toEqual(["5", "no-store"]);
    }
    expect((await ask("/es/senders")).body).toBe("page /es/unavailable");
    expect(rendered).toEqual(["/en/senders", "/en/unavailable", "/es/unavailable"]);
    loss.isLost = false;
    await vi.waitFor(() => expect(watch.isLost).toBe(false), 5000);
    expect(await ask("/senders")).toMatchObject({ status: 200, body: "page /en/senders" });
    expect((await ask("/numbers/17875550188")).status).toBe(404);
  });

  test("asks it once in the name of all who ask together", async () => {
    const { ask, rendered } = await lostSite();
    const urls = Array.from({ length: 200 }, (_, n) => `/search?q=${n}`);
    const answers = await Promise.all(urls.map((url) => ask(url)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    const failures = rendered.filter((path) => path.includes("search"));
    // As many as run at once; what waited for its turn was not tried.
    expect(failures.length).toBeLessThanOrEqual(4);
    await Promise.all(urls.map(() => ask("/senders")));
    expect(rendered).not.toContain("/en/senders");
  });

  test("makes what needs no database, and calls a mistake in it a mistake", async () => {
    const { ask, askFile, statuses } = await lostSite();
    expect((await ask("/senders")).status).toBe(503);
    expect((await ask("/rules")).status).toBe(200);
    expect((await askFile("/robots.txt")).status).toBe(200);
    statuses.set("/es/rules", 500);
    expect(await ask("/es/rules")).toMatchObject({ status: 500, body: "page /es/failed" });
  });

  test("calls a page that fails a mistake, not a loss, as long as the database answers", async () => {
    const { ask, statuses, watch } = await siteOf();
    statuses.set("/en/senders", 500);
    expect(await ask("/senders")).toMatchObject({ status: 500, body: "page /en/failed" });
    expect(watch.isLost).toBe(false);
  });

  test("answers with the map of the site that is kept, and fails where there is none", async () => {
    const { askFile } = await lostSite();
    expect(await askFile("/sitemap.xml")).toEqual({ status: 200, body: "page /sitemap.xml" });
    const empty = await siteOf();
    empty.loss.isLost = true;
    const failure = { code: "database-unavailable" };
    const dispatch = { headers: {} } as IncomingMessage;
    await expect(
      empty.pages.file(dispatch, {} as ServerResponse, "/sitemap.xml"),
    ).rejects.toMatchObject(failure);
    expect(empty.watch.isLost).toBe(true);
    await expect(
      empty.pages.file(dispatch, {} as ServerResponse, "/sitemap.xml"),
    ).rejects.toMatchObject(failure);
    expect(empty.rendered).toEqual(["/sitemap.xml"]);
  });

  test.each([
    ["message-added", 200],
    ["number-added", 200],
    ["message-hidden", 503],
    ["message-redacted", 503],
    ["message-reindexed", 503],
    ["message-deleted", 503],
    ["number-retired", 503],
    ["number-leased", 503],
    ["number-freed", 503],
  ] as const)("answers with a page before %s with %i", async (kind, expected) => {
    const { ask, pages, ctx } = await lostSite();
    const change = { seq: 2, at: ctx.now(), messageId: 1, tags: [`number:${PR_NUMBER}`] };
    pages.forget([{ ...change, kind }]);
    ctx.advance(2000);
    expect((await ask(`/numbers/${PR_NUMBER}`)).status).toBe(expected);
    expect((await ask("/")).status).toBe(200);
  });
});
