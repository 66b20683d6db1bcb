import type { IncomingMessage, ServerResponse } from "node:http";
import inject, { type DispatchFunc } from "light-my-request";
import { describe, expect, test } from "vitest";
import { KeptPage } from "#lib/edge/kept-page.ts";
import { sendPage } from "#lib/edge/send.ts";

const body = Buffer.from("Boats leave at noon. ".repeat(100));
const headers = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": "default-src 'none'",
  "cache-control": "public, max-age=0",
  "x-content-type-options": "nosniff",
};

function keptPage(status = 200): KeptPage {
  return new KeptPage({ status, body, tag: "abc", headers, isKeepable: true }, Date.now);
}

/** Asks for a page as a client does. */
function ask(
  given: { method?: "GET" | "HEAD"; headers?: Record<string, string> } = {},
  page = keptPage(),
  status = page.status,
) {
  const dispatch = ((request: IncomingMessage, response: ServerResponse) =>
    sendPage(request, response, page, status)) as unknown as DispatchFunc;
  return inject(dispatch, { method: "GET", url: "/", ...given });
}

describe("sendPage", () => {
  test("sends a page with its headers", async () => {
    const answer = await ask();
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload).toEqual(body);
    expect(answer.headers).toMatchObject({
      ...headers,
      etag: '"abc"',
      vary: "accept-encoding",
      "content-length": String(body.length),
    });
    expect(answer.headers).not.toHaveProperty("content-encoding");
  });

  test.each([
    ["br", '"abc-br"'],
    ["gzip", '"abc-gzip"'],
    ["gzip, br, zstd", '"abc-zstd"'],
  ])(
    "sends those who take %s bytes with the tag %s, and plain ones to others",
    async (encoding, etag) => {
      const page = keptPage();
      const [, sent] = /-(\w+)"$/.exec(etag)!;
      for (let times = 0; times < 2; times++) {
        const answer = await ask({ headers: { "accept-encoding": encoding } }, page);
        expect(answer.headers).toMatchObject({ "content-encoding": sent, etag });
        expect(answer.rawPayload.length).toBeLessThan(body.length);
      }
      expect((await ask({}, page)).rawPayload).toEqual(body);
    },
  );

  test("sends the headers of GET alone to HEAD", async () => {
    const page = keptPage();
    const [head, get] = [await ask({ method: "HEAD" }, page), await ask({}, page)];
    expect(head.rawPayload).toHaveLength(0);
    expect({ ...head.headers, date: "" }).toEqual({ ...get.headers, date: "" });
  });

  test.each([
    ['"abc"', 304],
    ['W/"abc"', 304],
    ["*", 304],
    ['"x", "abc"', 304],
    ['"x",W/"abc","y"', 304],
    [' "abc" ', 304],
    ['"abc-br"', 200],
    ["abc", 200],
    ['"ABC"', 200],
    ['w/"abc"', 200],
    ['"x"', 200],
    ['"*"', 200],
    ["", 200],
    [",,,", 200],
    ['"abc', 200],
  ])("answers If-None-Match %j with %i", async (known, status) => {
    for (const method of ["GET", "HEAD"] as const) {
      const answer = await ask({ method, headers: { "if-none-match": known } });
      expect(answer.statusCode).toBe(status);
      const isWhole = status === 200 && method === "GET";
      expect(answer.rawPayload).toHaveLength(isWhole ? body.length : 0);
    }
  });

  test("compares with the tag of the encoding that would be sent", async () => {
    const accepted = { "accept-encoding": "br" };
    const plain = await ask({ headers: { ...accepted, "if-none-match": '"abc"' } });
    expect(plain.statusCode).toBe(200);
    const same = await ask({ headers: { ...accepted, "if-none-match": '"abc-br"' } });
    expect(same.statusCode).toBe(304);
  });

  test("tells of 304 what caches need, and nothing of bytes that are not sent", async () => {
    const answer = await ask({ headers: { "if-none-match": "*", "accept-encoding": "gzip" } });
    expect(answer.headers).toMatchObject({
      etag: '"abc-gzip"',
      vary: "accept-encoding",
      "cache-control": headers["cache-control"],
      "x-content-type-options": "nosniff",
    });
    const about = Object.keys(answer.headers).filter((name) => /^content-(?!sec)/.test(name));
    expect(about).toEqual([]);
  });

  test.each([400, 404, 410, 429, 503])(
    "never answers 304 where it stands for %i",
    async (status) => {
      for (const known of ["*", '"abc"']) {
        const answer = await ask({ headers: { "if-none-match": known } }, keptPage(), status);
        expect(answer.statusCode).toBe(status);
        expect(answer.rawPayload).toEqual(body);
      }
    },
  );

  test.each([
    [404, headers["cache-control"]],
    [410, headers["cache-control"]],
    [429, "no-store"],
    [500, "no-store"],
    [503, "no-store"],
  ])("sends %i with Cache-Control %j", async (status, expected) => {
    const page = keptPage();
    expect((await ask({}, page, status)).headers["cache-control"]).toBe(expected);
    expect((await ask({}, page)).headers["cache-control"]).toBe(headers["cache-control"]);
  });
});
