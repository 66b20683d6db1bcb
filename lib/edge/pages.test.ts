import type { IncomingMessage, ServerResponse } from "node:http";
import inject, { type DispatchFunc } from "light-my-request";
import { describe, expect, test } from "vitest";
import { Pages, type PagesOptions } from "#lib/edge/pages.ts";
import { routeOf } from "#lib/edge/route-of.ts";
import type { Site } from "#lib/site.ts";
import { testContext } from "#lib/testing/context.ts";
import { add, PR_NUMBER, US_NUMBER } from "#lib/testing/inbox.ts";

const site: Site = {
  name: "Glasspost",
  publicUrl: "https://sms.example.com",
  operator: null,
  contactEmail: null,
  retentionDays: 7,
  advertisement: null,
};

/** Pages on a database of their own, rendered by a function that says which page it is. */
function siteOf(options: Partial<PagesOptions> = {}) {
  const ctx = testContext();
  const rendered: string[] = [];
  const statuses = new Map<string, number>();
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? "";
    rendered.push(path);
    response.writeHead(statuses.get(path) ?? 200, { "content-type": "text/html" });
    response.end(`page ${path}`);
  };
  const pages = new Pages({ handle, ctx, site, memoryMib: 1, rendersPerMinute: 0, ...options });
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
  return { ctx, pages, rendered, statuses, ask };
}

describe("Pages", () => {
  test("answers with a page, rendered once", async () => {
    const { ctx, rendered, ask } = siteOf();
    await add(ctx);
    for (let times = 0; times < 3; times++) {
      const { status, body } = await ask(`/numbers/${PR_NUMBER}?utm_source=${times}`);
      expect([status, body]).toEqual([200, `page /en/numbers/${PR_NUMBER}`]);
    }
    expect(rendered).toEqual([`/en/numbers/${PR_NUMBER}`]);
  });

  test("renders no page of what the database does not have", async () => {
    const { rendered, ask } = siteOf();
    for (const url of ["/numbers/17875550199", "/numbers/tide", "/senders/x", "/countries/spain"]) {
      const { status, body } = await ask(url);
      expect([status, body], url).toEqual([404, "page /en/missing"]);
    }
    expect((await ask("/es/senders/x")).body).toBe("page /es/missing");
    expect(rendered).toEqual(["/en/missing", "/es/missing"]);
  });

  test("sends another spelling to its page, and the page's own to nobody", async () => {
    const { ask, rendered } = siteOf();
    const { status, headers } = await ask("/senders/TikTok?before=1-2");
    expect([status, headers.location]).toEqual([308, "/senders/tiktok?before=1-2"]);
    expect((await ask("/senders/tiktok")).status).toBe(404);
    expect(rendered).toEqual(["/en/missing"]);
  });

  test("stands in for a page that turns out to be missing, also when that is kept", async () => {
    const { rendered, statuses, ask } = siteOf();
    statuses.set("/en/search?q=tide", 404);
    for (let times = 0; times < 3; times++) {
      const { status, body } = await ask("/search?q=tide");
      expect([status, body]).toEqual([404, "page /en/missing"]);
    }
    expect(rendered).toEqual(["/en/search?q=tide", "/en/missing"]);
  });

  test("stands in for a page that failed, for no longer than that", async () => {
    const { statuses, ask, pages } = siteOf();
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
    const { ask } = siteOf({ rendersPerMinute: 2 });
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
    const { ask } = siteOf();
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
    const { ctx, pages, rendered, ask } = siteOf();
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
