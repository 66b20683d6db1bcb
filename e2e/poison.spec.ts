import { connect } from "node:net";
import { changeDatabaseFile } from "#db/testing/database.ts";
import { expect, test } from "./harness/fixtures.ts";
import { type RawAnswer, rawRequest, requestText } from "./harness/raw-request.ts";
import type { TestServer } from "./harness/server.ts";
import { addNumber, addSource, post } from "./harness/source.ts";

// Every attack asks for pages that nobody has asked for yet.
test.use({ serverEnv: { RENDERS_PER_MINUTE: "0" } });

const number = "17875550101";
const keptPath = `/numbers/${number}`;

/** What an attacker wants others to see. */
const MARKER = "evil.example";

/** Writes a request for a page as an attacker would. */
type Attack = (path: string) => string;

let asked = 0;
let expected: { headers: Record<string, string>; html: string };

/** The address of a page that nobody has asked for yet: a later page of a list. */
function coldPath(): string {
  asked += 1;
  return `${keptPath}?before=987654321-${asked}`;
}

test.beforeAll(async ({ server }) => {
  const source = await addSource(server, { id: "poison", provider: "generic" });
  await addNumber(server, number);
  await post(source, { from: "TikTok", to: `+${number}`, text: "Your code is 2468" });
  const path = coldPath();
  expected = pageOf(await ask(server, path), path);
  pageOf(await ask(server, keptPath), keptPath);
});

/** Asks as a client that means no harm. */
function ask(server: TestServer, path: string, headers: string[] = []): Promise<RawAnswer> {
  return rawRequest(server, requestText(path, headers));
}

/** A page but for what differs from one moment, and one page of the list, to the next. */
function pageOf({ headers, body }: RawAnswer, path: string) {
  const { date: _, etag, "content-length": length, ...rest } = headers;
  expect(etag).toMatch(/^"[\w-]{22}"$/);
  expect(Number(length)).toBe(body.length);
  const policy = (rest["content-security-policy"] ?? "").replaceAll(/'sha256-[^']+'/g, "HASH");
  const query = path.split("?")[1] ?? "";
  const html = body
    .toString()
    .replaceAll(query && `?${query}`, "")
    .replaceAll(query.replace("before=", ""), "")
    .replaceAll(/\d{13}/g, "INSTANT")
    .replaceAll(/\b(?:\d+|a|an) (?:seconds?|minutes?) ago|\bnow\b/g, "AGO");
  return { headers: { ...rest, "content-security-policy": policy }, html };
}

/** A page is what it was before: its headers, its bytes, and nothing of an attacker's. */
async function expectClean(server: TestServer, path: string): Promise<void> {
  const answer = await ask(server, path);
  expect(answer.status).toBe(200);
  // Hashes may hold any short word.
  const told = answer.whole.replaceAll(/'sha256-[^']+'|^etag: .*$/gim, "");
  expect(told.toLowerCase().indexOf("evil")).toBe(-1);
  expect(answer.headers).not.toHaveProperty("set-cookie");
  expect(answer.headers.vary).toBe("accept-encoding");
  const page = pageOf(answer, path);
  expect(page.headers).toEqual(expected.headers);
  if (path.includes("?")) expect(differenceOf(page.html, expected.html)).toBe("");
}

/** Where two long texts begin to differ; empty when they are the same. */
function differenceOf(text: string, other: string): string {
  if (text === other) return "";
  let at = 0;
  while (text[at] === other[at]) at += 1;
  return `${text.slice(at - 40, at + 60)} instead of ${other.slice(at - 40, at + 60)}`;
}

function withHeaders(...headers: string[]): Attack {
  return (path) => requestText(path, headers);
}

function withBody(body: string, ...headers: string[]): Attack {
  return (path) => requestText(path, headers) + body;
}

function withQuery(query: string): Attack {
  return (path) => requestText(path + (path.includes("?") ? "&" : "?") + query);
}

const smuggled = `GET /numbers?${MARKER} HTTP/1.1\r\nHost: ${MARKER}\r\n\r\n`;

const unkeyedHeaders: Record<string, string> = {
  host: MARKER,
  "x-forwarded-host": MARKER,
  "x-forwarded-server": MARKER,
  "x-host": MARKER,
  "x-http-host-override": MARKER,
  forwarded: `for=192.0.2.1;host=${MARKER};proto=gopher`,
  "x-forwarded-scheme": "evil",
  "x-forwarded-proto": "evil",
  "x-forwarded-ssl": "on",
  "x-forwarded-for": `192.0.2.1, ${MARKER}`,
  "x-forwarded-port": "666",
  "x-forwarded-prefix": `/${MARKER}`,
  "x-forwarded-path": `/${MARKER}`,
  "x-real-ip": MARKER,
  "true-client-ip": MARKER,
  "x-original-url": "/rules",
  "x-rewrite-url": "/rules",
  "x-original-host": MARKER,
  "x-http-method-override": "POST",
  "x-http-method": "HEAD",
  "x-method-override": "DELETE",
  "accept-language": "es",
  cookie: `NEXT_LOCALE=es; session=${MARKER}`,
  "user-agent": `Mozilla/5.0 (compatible; ${MARKER}bot)`,
  origin: `https://${MARKER}`,
  referer: `https://${MARKER}/`,
  accept: "text/x-component",
  "content-type": `text/${MARKER}`,
  range: "bytes=0-10",
  "if-range": `"${MARKER}"`,
  authorization: `Bearer ${MARKER}`,
  via: `1.1 ${MARKER}`,
  te: "trailers",
  "max-forwards": "0",
  "cache-control": "no-store, max-age=0",
  pragma: "no-cache",
  expect: "100-continue",
  purpose: "prefetch",
  "sec-purpose": "prefetch",
  "sec-fetch-dest": "empty",
  "save-data": "on",
  dpr: "9",
  rsc: "1",
  "next-router-prefetch": "1",
  "next-router-segment-prefetch": "/_tree",
  "next-router-state-tree": "%5B%22evil%22%5D",
  "next-url": `/${MARKER}`,
  "next-action": "00".repeat(20),
  "next-hmr-refresh": "1",
  "next-test-fetch-priority": "1",
  "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware",
  "x-middleware-rewrite": "/rules",
  "x-middleware-next": "1",
  "x-middleware-prefetch": "1",
  "x-middleware-override-headers": "host",
  "x-middleware-request-host": MARKER,
  "x-middleware-set-cookie": `a=${MARKER}`,
  "x-nextjs-data": "1",
  "x-nextjs-html-request-id": MARKER,
  "x-nextjs-request-id": MARKER,
  "x-next-revalidated-tags": "home",
  "x-next-cache-tags": MARKER,
  "x-prerender-revalidate": MARKER,
  "x-prerender-revalidate-if-generated": "1",
  "x-prerender-bypass-mode": "static",
  "x-invoke-path": "/rules",
  "x-invoke-status": "500",
  "x-invoke-error": '{"message":"evil"}',
  "x-invoke-output": "/_error",
  "x-invoke-query": "%7B%22evil%22%3A1%7D",
  "x-matched-path": "/rules",
  "x-now-route-matches": "1=evil",
  "x-vercel-id": MARKER,
  "x-action-forwarded": "1",
  "x-action-revalidated": "[[],1,0]",
  "x-glasspost-client": MARKER,
  "x-next-intl-locale": "es",
};

/** What the requests of each kind try. */
const attacks: Record<string, Attack> = {
  ...Object.fromEntries(
    Object.entries(unkeyedHeaders).map(([name, value]) => [
      `the header ${name}`,
      withHeaders(`${name}: ${value}`),
    ]),
  ),
  "draft and preview cookies": withHeaders(
    "Cookie: __prerender_bypass=evil; __next_preview_data=evil",
  ),
  "two Host headers": withHeaders("Host: localhost", `Host: ${MARKER}`),
  "two Host headers, the other way round": withHeaders(`Host: ${MARKER}`, "Host: localhost"),
  "a Host with a port of its own": withHeaders(`Host: localhost:1@${MARKER}:666`),
  "a Host with markup": withHeaders('Host: evil"><script>go()</script>'),
  "an empty Host": withHeaders("Host:"),
  "no Host in HTTP/1.0": (path) => `GET ${path} HTTP/1.0\r\nX-Forwarded-Host: ${MARKER}\r\n\r\n`,
  "a whole address": (path) => requestText(`http://${MARKER}${path}`),
  "a whole address with a Host of its own": (path) =>
    requestText(`http://localhost${path}`, [`Host: ${MARKER}`]),
  "an address without scheme": (path) => requestText(`//${MARKER}${path}`),
  "an address in another one": (path) => requestText(`@${MARKER}${path}`),
  "a fragment": (path) => requestText(`${path}#${MARKER}`),
  "a body": withBody("q=evil", "Content-Length: 6"),
  "a body of form fields": withBody(
    "before=1-9&evil=1",
    "Content-Type: application/x-www-form-urlencoded",
    "Content-Length: 17",
  ),
  "a body in chunks": withBody("4\r\nevil\r\n0\r\n\r\n", "Transfer-Encoding: chunked"),
  "a body that is another request": withBody(smuggled, `Content-Length: ${smuggled.length}`),
  "a body shorter than it says": withBody("evil", "Content-Length: 4000"),
  "a body longer than it says": withBody(smuggled, "Content-Length: 4"),
  "two lengths": withBody("evil", "Content-Length: 4", "Content-Length: 0"),
  "a length and chunks": withBody(
    `0\r\n\r\n${smuggled}`,
    "Content-Length: 6",
    "Transfer-Encoding: chunked",
  ),
  "chunks under another name": withBody(
    `0\r\n\r\n${smuggled}`,
    "Content-Length: 4",
    "Transfer-Encoding: xchunked",
  ),
  "chunks with a space before the colon": withBody(
    `0\r\n\r\n${smuggled}`,
    "Content-Length: 4",
    "Transfer-Encoding : chunked",
  ),
  "a negative length": withBody("evil", "Content-Length: -1"),
  "a method in a query": withQuery("_method=POST"),
  "campaign parameters": withQuery(`utm_source=${MARKER}&utm_content=${MARKER}&fbclid=${MARKER}`),
  "Next's own parameters": withQuery(
    "_rsc=evil&__nextLocale=es&nxtPe164=evil&__nextDefaultLocale=es",
  ),
  "a page's own parts as parameters": withQuery("locale=es&e164=evil&slug=evil"),
  "parameters that objects have": withQuery("__proto__=evil&constructor=evil&toString=evil"),
  "a callback": withQuery("callback=evil&jsonp=evil"),
  "a list as a parameter": withQuery("before[]=evil&after[evil]=1"),
  "a parameter twice": withQuery("refresh=evil&refresh=15"),
  "cursors that are none": withQuery("after=evil&before=evil"),
  "a parameter behind a semicolon": withQuery("utm_content=1;before=evil"),
  "a parameter behind an escaped ampersand": withQuery("utm_content=1%26before=1-7"),
  "a parameter behind an escaped question mark": withQuery("x=1%3Fbefore=evil"),
  "a parameter with markup": withQuery("x=%22%3E%3Cscript%3Eevil%3C/script%3E"),
  "a parameter with escapes that stand for nothing": withQuery("x=%FF%00%evil"),
  "a parameter with line breaks": withQuery("x=%0d%0aset-cookie:%20evil=1"),
  "a parameter in upper case": withQuery("BEFORE=evil&Refresh=15"),
  "a second question mark": withQuery("?before=evil"),
  "many parameters": withQuery(Array.from({ length: 1500 }, (_, n) => `e${n}=evil`).join("&")),
  ...Object.fromEntries(
    [
      "HEAD",
      "POST",
      "PUT",
      "PATCH",
      "DELETE",
      "OPTIONS",
      "TRACE",
      "PURGE",
      "PROPFIND",
      "QUERY",
    ].map((method) => [
      `the method ${method}`,
      (path) => requestText(path, [`X-Evil: ${MARKER}`], method),
    ]),
  ),
  "a method in lower case": (path) => requestText(path, [], "get"),
  "a server action": (path) =>
    `${requestText(path, [`Next-Action: ${"00".repeat(20)}`, "Content-Length: 6"], "POST")}[evil]`,
  "a form": (path) =>
    `${requestText(path, ["Content-Type: multipart/form-data; boundary=evil", "Content-Length: 4"], "POST")}evil`,
  "a header that is too large": withHeaders(`X-Evil: ${"e".repeat(20_000)}`),
  "too many headers": withHeaders(...Array.from({ length: 3000 }, (_, n) => `X-Evil-${n}: evil`)),
  "a large header that is not too large": withHeaders(`X-Evil: ${"e".repeat(12_000)}`),
  "a control character in a header": withHeaders("X-Evil: a\u0001b"),
  "NUL in a header": withHeaders("X-Evil: a\u0000b"),
  "a bell in a header": withHeaders("X-Evil: a\u0007b"),
  "a line break alone in a header": withHeaders("X-Evil: a\nX-Forwarded-Host: evil"),
  "a carriage return alone in a header": withHeaders("X-Evil: a\rX-Forwarded-Host: evil"),
  "a folded header": withHeaders("X-Evil: a\r\n X-Forwarded-Host: evil"),
  "a header name with a space": withHeaders("X Evil: a"),
  "a header without a colon": withHeaders("evil"),
  "letters beyond ASCII in a header": withHeaders("X-Forwarded-Host: \u00e9vil.example"),
  "a response in a header": withHeaders("X-Evil: a%0d%0a%0d%0aHTTP/1.1 200 OK"),
  "an unknown version": (path) => `GET ${path} HTTP/9.9\r\nHost: ${MARKER}\r\n\r\n`,
  "an upgrade": (path) =>
    `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n`,
  "an upgrade to HTTP/2": (path) =>
    `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n`,
  "headers that a proxy would drop": (path) =>
    `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close, Host, Accept-Encoding\r\nX-Evil: ${MARKER}\r\n\r\n`,
  "an expectation": withHeaders("Expect: evil"),
  "If-None-Match of anything": withHeaders("If-None-Match: *"),
  "If-None-Match of something else": withHeaders(`If-None-Match: "evil", W/"evil"`),
  "If-Modified-Since": withHeaders("If-Modified-Since: Sun, 22 Nov 2037 08:49:37 GMT"),
  "If-Match": withHeaders('If-Match: "evil"'),
  "If-Unmodified-Since": withHeaders("If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT"),
  "an encoding that others do not take": withHeaders("Accept-Encoding: br"),
  "an encoding that nobody has": withHeaders("Accept-Encoding: evil, identity;q=0"),
  "every encoding": withHeaders("Accept-Encoding: gzip, deflate, br, zstd, evil"),
};

test.describe("a page", () => {
  for (const [name, attack] of Object.entries(attacks)) {
    test(`stays what it is after ${name}`, async ({ server }) => {
      for (const path of [coldPath(), keptPath]) {
        await rawRequest(server, attack(path));
        await expectClean(server, path);
      }
    });
  }
});

test("answers who sends unkeyed headers or parameters with the page that others get", async ({
  server,
}) => {
  const same = Object.entries(attacks).filter(([name]) =>
    /^the header (?!host|if-)|param/.test(name),
  );
  for (const [name, attack] of same) {
    if (name === "the header expect") continue;
    const path = coldPath();
    const answer = await rawRequest(server, attack(path));
    expect(answer.status, name).toBe(200);
    const { headers, html } = pageOf(answer, path);
    expect(headers, name).toEqual(expected.headers);
    expect(differenceOf(html, expected.html), name).toBe("");
  }
});

test("fills a page by HEAD as GET does, and answers both with the same headers", async ({
  server,
}) => {
  const path = coldPath();
  const head = await rawRequest(server, requestText(path, [], "HEAD"));
  expect([head.status, head.body.length]).toEqual([200, 0]);
  const get = await ask(server, path);
  expect({ ...head.headers, date: "" }).toEqual({ ...get.headers, date: "" });
});

test("gives each client an encoding that it takes, whoever asked first", async ({ server }) => {
  for (const order of [
    ["br", "gzip", "identity"],
    ["identity", "br", "gzip"],
    ["gzip", "identity", "br"],
  ]) {
    const path = coldPath();
    const tags = new Set<string | undefined>();
    for (const encoding of [...order, ...order]) {
      const { headers } = await ask(server, path, [`Accept-Encoding: ${encoding}`]);
      expect(headers["content-encoding"] ?? "identity").toBe(encoding);
      expect(headers.vary).toBe("accept-encoding");
      tags.add(headers.etag);
    }
    expect(tags.size).toBe(3);
  }
});

test("answers 304 to nobody but who has the bytes", async ({ server }) => {
  const path = coldPath();
  const { etag } = (await ask(server, path)).headers;
  expect((await ask(server, path, [`If-None-Match: ${etag}`])).status).toBe(304);
  expect((await ask(server, path, [`If-None-Match: ${etag}`, "Accept-Encoding: br"])).status).toBe(
    200,
  );
  await expectClean(server, path);
  for (const missing of ["/nothing", "/numbers/17875550199"]) {
    expect((await ask(server, missing, ["If-None-Match: *"])).status).toBe(404);
  }
});

/** Paths that a cache in front might take for a file, or for another page, and where they end. */
const confusing: [path: string, status: number][] = [
  [`${keptPath}/..%2f`, 404],
  [`${keptPath}/%2e%2e/rules`, 404],
  [`${keptPath}/../../rules`, 404],
  [`${keptPath}/./`, 404],
  [`${keptPath};.css`, 404],
  [`${keptPath};a=b`, 404],
  [`${keptPath}/x.css`, 404],
  [`${keptPath}.css`, 404],
  [`${keptPath}.json`, 404],
  [`${keptPath}.rsc`, 404],
  [`${keptPath}.txt`, 404],
  [`${keptPath}.segments/_tree.segment.rsc`, 404],
  [`${keptPath}%00.css`, 404],
  [`${keptPath}%0A.css`, 404],
  [`${keptPath}%0d%0aset-cookie:%20evil=1`, 404],
  [`${keptPath}%23.css`, 404],
  [`${keptPath}%3F.css`, 404],
  [`${keptPath}%2Fx.css`, 404],
  [`${keptPath}%252Fx.css`, 404],
  [`${keptPath}\\x.css`, 404],
  [`${keptPath}%5Cx.css`, 404],
  [`${keptPath}.`, 404],
  [`${keptPath}%20`, 404],
  [`${keptPath}%09`, 404],
  [`${keptPath}%E2%80%8B`, 404],
  [`${keptPath}/`, 200],
  [`${keptPath}//`, 200],
  [`/${keptPath}`, 200],
  [`/numbers//${number}`, 200],
  [`/numbers/+${number}`, 200],
  [`/numbers/%2B${number}`, 200],
  [`/numbers/%31${number.slice(1)}`, 200],
  [`/en${keptPath}`, 200],
  [`/./numbers/${number}`, 404],
  [`/x/../numbers/${number}`, 404],
  [`/numbers%2F${number}`, 404],
  [`/%6Eumbers/${number}`, 404],
  [`/NUMBERS/${number}`, 404],
  [`/EN${keptPath}`, 404],
  [`/numbers/１${number.slice(1)}`, 400],
  [`/numbers/%EF%BC%91${number.slice(1)}`, 404],
  ["/rules/nonexistent.css", 404],
  ["/rules;.css", 404],
  ["/rules.css", 404],
  ["/rules%00.css", 404],
  ["/rules/..%2fapi%2fhealth%2flive", 404],
  ["/countries/puerto-rico/x.js", 404],
  ["/countries/puerto-rico;.js", 404],
  ["/countries/PUERTO-RICO", 200],
  ["/countries/%EF%BD%90uerto-rico", 404],
  ["/senders/tiktok/avatar.png", 404],
  ["/senders/TIKTOK", 200],
  ["/senders/%EF%BD%94iktok", 200],
  ["/senders/ti%E2%84%AAtok", 200],
  ["/_next/static/..%2f..%2fnumbers", 404],
  ["/_next/static/x.css", 404],
  ["/_next/static/%2e%2e/%2e%2e/rules", 404],
  [`/_next/data/x${keptPath}.json`, 404],
  [`/_next/image?url=https://${MARKER}/a.png&w=64&q=75`, 404],
  [`/_next/static/../..${keptPath}`, 404],
  [`/api/..${keptPath}`, 404],
  [`/api/health/live/..%2f..%2f..${keptPath}`, 404],
  [`/robots.txt/..${keptPath}`, 404],
  [`/icon.svg${keptPath}`, 404],
  ["/robots.txt/", 404],
  ["/es/robots.txt", 404],
  ["/missing", 404],
  ["/gone", 404],
  ["/es/failed", 404],
  ["/en/busy", 404],
  ["/%", 400],
  [`${keptPath}%`, 400],
  [`${keptPath}%FF.css`, 400],
  [`/${"e".repeat(2000)}`, 400],
];

test("answers paths that could be taken for others with no page, but leads to it", async ({
  server,
}) => {
  for (const [path, status] of confusing) {
    let answer = await rawRequest(server, requestText(encodeBeyondLatin(path)));
    expect(answer.status, path).not.toBe(200);
    for (let hops = 0; hops < 3; hops++) {
      const { headers, whole } = answer;
      expect(headers, path).not.toHaveProperty("set-cookie");
      expect(headers["cache-control"] ?? "", path).not.toMatch(/immutable|max-age=[1-9]\d/);
      expect(whole.match(/HTTP\/1\.\d \d{3}/g), path).toHaveLength(1);
      if (answer.status !== 308) break;
      expect(answer.headers.location, path).toMatch(/^\/(?:numbers|countries|senders|services)\//);
      answer = await ask(server, answer.headers.location ?? "");
    }
    expect(answer.status, path).toBe(status);
  }
  await expectClean(server, keptPath);
  await expectClean(server, coldPath());
});

/** A request line has bytes: what is no Latin-1 letter goes as UTF-8. */
function encodeBeyondLatin(path: string): string {
  return Buffer.from(path, "utf8").toString("latin1");
}

test("answers one search each, however its words and parameters are written", async ({
  server,
}) => {
  const plain = (await ask(server, "/search?q=a")).body.toString().replaceAll(/\d{13}/g, "");
  for (const query of [
    "q=a&q=evil",
    "x=1&q=a",
    "q=a&utm_source=evil",
    "q=a&Q=evil",
    "q=%61&_rsc=evil",
  ]) {
    const { body } = await ask(server, `/search?${query}`);
    const text = body.toString().replaceAll(/\d{13}/g, "");
    expect(differenceOf(text, plain), query).toBe("");
  }
  for (const query of ["q[]=evil", "q%00=evil", "q;=evil", "x=1;q=evil", "x=1%26q=evil"]) {
    expect((await ask(server, `/search?${query}`)).body.includes("evil"), query).toBe(false);
  }
  await ask(server, "/search?q=evil%0d%0aset-cookie:%20a=b");
  expect((await ask(server, "/search")).body.includes("evil")).toBe(false);
});

test("keeps line breaks of an address out of its answer's head", async ({ server }) => {
  for (const path of [
    `/en/numbers/${number}?before=%0d%0aset-cookie:%20evil=1`,
    "/senders/TikTok?before=%0d%0aset-cookie:%20evil=1",
    "/es//search?q=%0d%0aset-cookie:%20evil=1%0d%0a%0d%0aHTTP/1.1%20200%20OK",
    "/en/%0d%0aset-cookie:%20evil=1",
    "/senders/a%E5%98%8D%E5%98%8Aset-cookie:evil=1",
  ]) {
    const answer = await ask(server, path);
    expect([308, 404], path).toContain(answer.status);
    expect(answer.headers, path).not.toHaveProperty("set-cookie");
    expect(answer.whole.match(/HTTP\/1\.\d \d{3}/g), path).toHaveLength(1);
  }
});

test("takes nothing that follows a request for another's answer", async ({ server }) => {
  const first = (headers: string[], body: string) =>
    ["GET /rules HTTP/1.1", "Host: localhost", ...headers, "", body].join("\r\n");
  const honest = "GET /privacy HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  const titlesAfter = async (text: string) => {
    const { whole } = await rawRequest(server, text);
    return [...whole.matchAll(/HTTP\/1\.\d (\d{3})|<h1[^>]*>([^<]*)/g)].map(([, a, b]) => a ?? b);
  };
  const ofBoth = await titlesAfter(first([], "") + honest);
  expect(ofBoth.filter((each) => each === "200")).toHaveLength(2);
  const length = `Content-Length: ${smuggled.length}`;
  expect(await titlesAfter(first([length], smuggled) + honest)).toEqual(ofBoth);
  const chunk = `${smuggled.length.toString(16)}\r\n${smuggled}\r\n0\r\n\r\n`;
  expect(await titlesAfter(first(["Transfer-Encoding: chunked"], chunk) + honest)).toEqual(ofBoth);
  for (const headers of [
    [length, "Transfer-Encoding: chunked"],
    [length, "Content-Length: 0"],
    ["Transfer-Encoding: chunked", "Transfer-Encoding: identity"],
    ["Transfer-Encoding:\u000bchunked"],
  ]) {
    const [status, ...more] = await titlesAfter(first(headers, `0\r\n\r\n${smuggled}`) + honest);
    expect([status, more], headers.join()).toEqual(["400", []]);
  }
});

test("keeps pages whole for others when a client goes away in the middle", async ({ server }) => {
  const paths = Array.from({ length: 20 }, coldPath);
  await Promise.all(
    paths.map(
      (path) =>
        new Promise<void>((resolve) => {
          const socket = connect(server.port, "127.0.0.1", () => {
            socket.write(requestText(path), () => socket.destroy());
          });
          socket.on("close", () => resolve());
        }),
    ),
  );
  for (const path of paths) await expectClean(server, path);
});

test("answers handlers' addresses alike, whatever Next's own headers say", async ({ server }) => {
  const plain = await ask(server, "/api/health/live");
  for (const [name, value] of Object.entries(unkeyedHeaders)) {
    if (name === "expect") continue;
    const answer = await ask(server, `/api/health/live?${MARKER}`, [`${name}: ${value}`]);
    expect([answer.status, answer.body.toString()], name).toEqual([200, plain.body.toString()]);
    expect(answer.whole, name).not.toContain("evil");
    expect(answer.headers["cache-control"], name).toMatch(/no-store/);
  }
});

test("keeps no failure for a page that is good again", async ({ server }) => {
  const change = (sql: string) =>
    changeDatabaseFile(server.databasePath, "PRAGMA legacy_alter_table = on", sql);
  // One that is new: it is not made again for its age while nothing can be.
  const [path, kept] = [coldPath(), coldPath()];
  await expectClean(server, kept);
  try {
    change("ALTER TABLE messages RENAME TO messages_away");
    const failed = await ask(server, path);
    expect(failed.status).toBe(500);
    expect(failed.headers["cache-control"]).toBe("no-store");
    expect(/<main[\s\S]*<\/html>/.test(failed.body.toString())).toBe(true);
    expect((await ask(server, path)).status).toBe(500);
    await expectClean(server, kept);
  } finally {
    change("ALTER TABLE messages_away RENAME TO messages");
  }
  await expectClean(server, path);
});

test("keeps no 404 for what comes to be", async ({ server }) => {
  const coming = "17875550144";
  const source = await addSource(server, { id: "coming", provider: "generic" });
  for (const path of [`/numbers/${coming}`, "/senders/lighthouse"]) {
    for (let times = 0; times < 3; times++) expect((await ask(server, path)).status).toBe(404);
  }
  await addNumber(server, coming);
  expect((await ask(server, `/numbers/${coming}`)).status).toBe(200);
  const stored = await post(source, { from: "Lighthouse", to: `+${coming}`, text: "Fog at 4" });
  expect(stored.status).toBe(201);
  expect((await ask(server, "/senders/lighthouse")).status).toBe(200);
});
