import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { DatabaseUnavailable } from "#db/errors.ts";
import { renderPage } from "#lib/edge/render.ts";
import { noteRenderError } from "#lib/edge/render-errors.ts";
import type { Site } from "#lib/site.ts";

const site: Site = {
  name: "Glasspost",
  publicUrl: "https://sms.example.com",
  operator: null,
  contactEmail: null,
  retentionDays: 7,
  advertisement: null,
};

/** Renders with a handler that answers as the test says. */
function render(answer: (response: ServerResponse, request: IncomingMessage) => void) {
  return renderPage(
    async (request, response) => answer(response, request),
    "/en/numbers/17875550101?before=1-2",
    site,
  );
}

describe("renderPage", () => {
  test("asks with a request of its own", async () => {
    let seen: Partial<IncomingMessage> = {};
    await render((response, request) => {
      seen = { method: request.method, url: request.url, headers: request.headers };
      response.end("<p>");
    });
    expect(seen).toMatchObject({ method: "GET", url: "/en/numbers/17875550101?before=1-2" });
    const { host, accept, "user-agent": agent, ...more } = seen.headers ?? {};
    expect([host, accept, agent]).toEqual(["sms.example.com", "text/html", "lightMyRequest"]);
    expect(more).toEqual({ "x-glasspost-render": expect.stringMatching(/^\d+$/) });
  });

  test("captures a page whole, with the policy of its very scripts", async () => {
    const page = await render((response) => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.write("<p>小</p>");
      response.end("<script>go()</script>");
    });
    expect(page).toMatchObject({ status: 200, isKeepable: true });
    expect(page.body.toString()).toBe("<p>小</p><script>go()</script>");
    expect(page.tag).toMatch(/^[\w-]{22}$/);
    expect(page.headers["content-security-policy"]).toMatch(/script-src 'self' 'sha256-[^ ]+';/);
    expect(page.headers["cache-control"]).toBe("public, max-age=0, s-maxage=1, must-revalidate");
  });

  test("keeps no header but the type", async () => {
    const page = await render((response) => {
      response.setHeader("x-powered-by", "x");
      response.setHeader("link", "</evil>; rel=preload");
      response.setHeader("vary", "rsc, next-router-prefetch");
      response.setHeader("cache-control", "private, max-age=31536000");
      response.setHeader("content-type", "image/svg+xml");
      response.end("<svg>");
    });
    expect(page.headers["content-type"]).toBe("image/svg+xml");
    expect(page.headers["content-security-policy"]).toContain("sandbox");
    expect(page.headers).not.toHaveProperty("vary");
    expect(JSON.stringify(page.headers)).not.toMatch(/evil|powered|private/);
  });

  test("names the same bytes by the same tag, and others by another", async () => {
    const tags = await Promise.all(
      ["a", "a", "b"].map(async (text) => (await render((response) => response.end(text))).tag),
    );
    expect(tags[0]).toBe(tags[1]);
    expect(tags[0]).not.toBe(tags[2]);
  });

  test.each([
    ["a failure", 500, {}],
    ["a server that is busy", 503, {}],
    ["a page with a cookie", 200, { "set-cookie": "session=1" }],
  ] as const)("says of %s that it may not be kept", async (_, status, headers) => {
    const page = await render((response) => response.writeHead(status, headers).end("x"));
    expect(page).toMatchObject({ status, isKeepable: false });
    expect(page.headers).not.toHaveProperty("set-cookie");
  });

  test.each([
    ["fails as the database did", 500, new DatabaseUnavailable()],
    ["shows a page's own mistake", 500, new TypeError("a mistake")],
    ["shows a page that went on without the database", 200, new DatabaseUnavailable()],
  ])("%s", async (_, status, error) => {
    const page = render((response, { headers }) => {
      noteRenderError(error, headers);
      response.writeHead(status).end();
    });
    if (status === 500 && error instanceof DatabaseUnavailable)
      await expect(page).rejects.toBe(error);
    else expect((await page).status).toBe(status);
  });

  test("fails where the handler fails, before and in the middle of a page", async () => {
    await expect(renderPage(() => Promise.reject(new Error("no")), "/en", site)).rejects.toThrow();
    await expect(
      renderPage(
        async (_, response) => {
          response.writeHead(200);
          response.write("<p>half");
          throw new Error("no");
        },
        "/en",
        site,
      ),
    ).rejects.toThrow();
  });
});
