import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { expect, test } from "./harness/fixtures.ts";
import { type RawAnswer, rawRequest, requestText } from "./harness/raw-request.ts";
import { startServer, type TestServer } from "./harness/server.ts";
import { size } from "./harness/size.ts";
import { addNumber, addSource, post, retireNumber, type TestSource } from "./harness/source.ts";

const token = "edge-metrics-of-this-test";
const settings = { METRICS_TOKEN: token, RENDERS_PER_MINUTE: "0" };
test.use({ serverEnv: settings });

const number = "17875550101";
const retired = "17875550102";
const leaving = "17875550103";

let source: TestSource;

test.beforeAll(async ({ server }) => {
  source = await addSource(server, { id: "edge", provider: "generic" });
  for (const each of [number, retired, leaving]) await addNumber(server, each);
  await retireNumber(server, retired);
  // With it the server has heard of what the command line did.
  await send({ text: "Your code is 2468" });
});

async function send(message: { from?: string; to?: string; text: string }): Promise<void> {
  const response = await post(source, { from: "TikTok", to: `+${number}`, ...message });
  expect(response.status).toBe(201);
}

function ask(server: TestServer, path: string, headers: string[] = [], method = "GET") {
  return rawRequest(server, requestText(path, headers, method));
}

/** A metric's value, its labels included: `glasspost_renders_total`. */
async function total(server: TestServer, metric: string): Promise<number> {
  const { body } = await ask(server, "/metrics", [`Authorization: Bearer ${token}`]);
  const lines = body.toString().split("\n");
  const values = lines.flatMap((line) => {
    const [name = "", value] = line.split(" ");
    return name.replace(/\{.*/, "") === metric ? [Number(value)] : [];
  });
  expect(values.length, metric).toBeGreaterThan(0);
  return values.reduce((sum, value) => sum + value, 0);
}

/** For so long, in milliseconds, a page is kept that nothing has changed. */
const KEPT_MS = 28_000;

/** How many pages are rendered while something is done. */
async function rendersOf(server: TestServer, work: () => Promise<unknown>): Promise<number> {
  const before = await total(server, "glasspost_renders_total");
  await work();
  return (await total(server, "glasspost_renders_total")) - before;
}

const shortly = "public, max-age=0, s-maxage=1, must-revalidate";
const forEver = "public, max-age=31536000, immutable";

/** Asks until the answer is as expected: who asks more than a second from now gets no other one. */
async function expectWithinASecond(answer: () => Promise<unknown>, expected: unknown) {
  const end = performance.now() + 1000;
  for (;;) {
    const isLate = performance.now() > end;
    const found = await answer();
    if (isLate || isDeepStrictEqual(found, expected)) return expect(found).toEqual(expected);
    await sleep(50);
  }
}

/** What is answered, how, and for how long others may keep it. */
const answers: [path: string, status: number, type: string, cacheControl: string][] = [
  ["/", 200, "text/html", shortly],
  [`/numbers/${number}`, 200, "text/html", shortly],
  ["/es/countries/puerto-rico", 200, "text/html", shortly],
  ["/rules", 200, "text/html", shortly],
  ["/search?q=code", 200, "text/html", shortly],
  ["/robots.txt", 200, "text/plain", shortly],
  ["/sitemap.xml", 200, "application/xml", shortly],
  ["/icon.svg", 200, "image/svg+xml", shortly],
  ["a script", 200, "text/javascript", forEver],
  ["a style sheet", 200, "text/css", forEver],
  ["/nothing", 404, "text/html", shortly],
  ["/numbers/17875550177", 404, "text/html", shortly],
  ["/_next/static/chunks/nothing.js", 404, "text/html", shortly],
  [`/numbers/${retired}`, 410, "text/html", shortly],
  ["/%", 400, "text/html", shortly],
];

/** Names of built files change with each build: they are read from a page. */
async function addressOf(server: TestServer, name: string): Promise<string> {
  if (name.startsWith("/")) return name;
  const { body } = await ask(server, "/rules");
  const pattern =
    name === "a script" ? /\/_next\/static\/[^"]+\.js/ : /\/_next\/static\/[^"]+\.css/;
  return pattern.exec(body.toString())?.[0] ?? "";
}

const decoders: [encoding: string, decode: (bytes: Buffer) => Buffer][] = [
  ["br", brotliDecompressSync],
  ["gzip", gunzipSync],
];

for (const [name, status, type, cacheControl] of answers) {
  test(`answers ${name} with ${status} to GET, HEAD, If-None-Match and Accept-Encoding`, async ({
    server,
  }) => {
    const path = await addressOf(server, name);
    const get = await ask(server, path);
    expect(get.status).toBe(status);
    expect(get.headers["content-type"]).toContain(type);
    expect(get.headers["cache-control"]).toBe(cacheControl);
    expect(get.headers.vary).toBe("accept-encoding");
    expect(get.headers["content-length"]).toBe(String(get.body.length));
    expect(get.headers["x-content-type-options"]).toBe("nosniff");

    const head = await ask(server, path, [], "HEAD");
    expect(head.status).toBe(status);
    expect(head.body.length).toBe(0);
    expect({ ...head.headers, date: "" }).toEqual({ ...get.headers, date: "" });

    const tags = new Set([get.headers.etag]);
    for (const [encoding, decode] of decoders) {
      const encoded = await ask(server, path, [`Accept-Encoding: ${encoding}`]);
      expect(encoded.headers["content-encoding"]).toBe(encoding);
      expect(decode(encoded.body).equals(get.body)).toBe(true);
      tags.add(encoded.headers.etag);
    }
    expect(tags.size).toBe(3);

    for (const known of [
      get.headers.etag,
      `W/${get.headers.etag}`,
      `"x", ${get.headers.etag}`,
      "*",
    ]) {
      const again = await ask(server, path, [`If-None-Match: ${known}`]);
      expect(again.status, known).toBe(status === 200 ? 304 : status);
      expect(again.body.length, known).toBe(status === 200 ? 0 : get.body.length);
      expect(again.headers.etag, known).toBe(get.headers.etag);
      expect(again.headers["cache-control"], known).toBe(cacheControl);
      expect(again.headers.vary, known).toBe("accept-encoding");
    }
    for (const other of ['"x"', get.headers.etag?.replaceAll('"', ""), ""]) {
      expect((await ask(server, path, [`If-None-Match: ${other}`])).status, other).toBe(status);
    }
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      const refused = await ask(server, path, [], method);
      expect([refused.status, refused.headers.allow], method).toEqual([405, "GET, HEAD"]);
      expect(refused.headers["cache-control"], method).toBe("no-store");
    }
  });
}

test("compresses a page in a hurry while it is new, and well once it lasts", async ({ server }) => {
  const asBrowsers = ["Accept-Encoding: gzip, deflate, br, zstd"];
  const askAsBrowser = () => ask(server, "/search?q=hurried", asBrowsers);
  const first = await askAsBrowser();
  expect(first.headers["content-encoding"]).toBe("zstd");
  await expect.poll(async () => (await askAsBrowser()).headers["content-encoding"]).toBe("br");
  const settled = await askAsBrowser();
  expect(settled.body.length).toBeLessThan(first.body.length);
  expect(brotliDecompressSync(settled.body).equals(zstdDecompressSync(first.body))).toBe(true);
});

test("sends no file's name from outside its folder, and no source map", async ({ server }) => {
  const script = await addressOf(server, "a script");
  for (const path of [
    `${script}.map`,
    `${script}.br`,
    "/_next/static/",
    "/_next/build-manifest.json",
  ]) {
    expect((await ask(server, path)).status, path).toBe(404);
  }
});

test("shows a message on all its pages in the first answer after its POST's", async ({
  server,
}) => {
  const pages = ["/", `/numbers/${number}`, "/countries/puerto-rico", "/senders/lantern", "/es"];
  await send({ from: "Lantern", text: "The first of them" });
  for (let round = 1; round <= 3; round++) {
    const tags = await Promise.all(
      pages.map(async (path) => (await ask(server, path)).headers.etag),
    );
    await send({ from: "Lantern", text: `Wick ${round} burns` });
    for (const [at, path] of pages.entries()) {
      const answer = await ask(server, path);
      expect(answer.body.includes(`Wick ${round} burns`), path).toBe(true);
      expect(answer.headers.etag, path).not.toBe(tags[at]);
      const known = await ask(server, path, [`If-None-Match: ${tags[at]}`]);
      expect(known.status, path).toBe(200);
    }
  }
});

test("renders nothing for what is kept", async ({ server }) => {
  const pages = [
    "/",
    `/numbers/${number}`,
    "/countries",
    "/privacy",
    "/search?q=code",
    "/sitemap.xml",
  ];
  // Once more where one of them has become too old meanwhile.
  await expect(async () => {
    for (const path of pages) await ask(server, path);
    const hits = await total(server, "glasspost_edge_pages_total");
    const renders = await rendersOf(server, async () => {
      for (let times = 0; times < 5; times++) {
        for (const path of pages) {
          await ask(server, path, times % 2 === 0 ? ["Accept-Encoding: br"] : []);
          await ask(server, path, [], "HEAD");
          await ask(server, `${path}${path.includes("?") ? "&" : "?"}utm_source=${times}`);
        }
      }
    });
    expect(renders).toBe(0);
    expect((await total(server, "glasspost_edge_pages_total")) - hits).toBe(5 * 3 * pages.length);
  }).toPass({ timeout: KEPT_MS });
});

test("renders a page once for 200 who ask at once", async ({ server }) => {
  const path = `/numbers/${number}?refresh=60`;
  const asked: RawAnswer[] = [];
  const renders = await rendersOf(server, async () => {
    const asking = Array.from({ length: 200 }, (_, n) =>
      ask(server, path, [`Accept-Encoding: ${["br", "gzip", "identity"][n % 3]}`]),
    );
    asked.push(...(await Promise.all(asking)));
  });
  expect(renders).toBe(1);
  expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(asked.map(({ headers }) => headers.etag)).size).toBe(3);
});

test("shows that another process retired a number within a second", async ({ server }) => {
  await send({ to: `+${leaving}`, text: "Moored at pier 4" });
  const lists = [
    "/",
    "/numbers",
    "/countries/puerto-rico",
    `/numbers/${number}`,
    "/senders/tiktok",
  ];
  const listing = async () => {
    const shown: string[] = [];
    for (const path of lists) {
      const { body } = await ask(server, path);
      if (body.includes(leaving) || body.includes("Moored")) shown.push(path);
    }
    return shown;
  };
  expect(await listing()).toEqual(lists);
  expect((await ask(server, `/numbers/${leaving}`)).status).toBe(200);
  await retireNumber(server, `+${leaving}`);
  await expectWithinASecond(
    async () => [(await ask(server, `/numbers/${leaving}`)).status, await listing()],
    [410, []],
  );
});

test("finds a number within a second that another process added in a flood", async ({ server }) => {
  const added = "17875550179";
  const askInFlood = async () => {
    const flood = Array.from({ length: 150 }, (_, n) => ask(server, `/numbers/1999556${n}`));
    expect(new Set((await Promise.all(flood)).map(({ status }) => status))).toEqual(new Set([404]));
    return (await ask(server, `/numbers/${added}`)).status;
  };
  await expect.poll(askInFlood).toBe(404);
  await addNumber(server, added);
  await expectWithinASecond(askInFlood, 200);
});

test("makes one page for all unknown numbers, senders and countries", async ({ server }) => {
  // Once more where it has become too old meanwhile.
  await expect(async () => {
    await ask(server, "/numbers/17875550178");
    const entries = await total(server, "glasspost_edge_entries");
    const tags = new Set<string | undefined>();
    const renders = await rendersOf(server, async () => {
      for (let n = 0; n < size(3000); n++) {
        const path = [`/numbers/1999555${n}`, `/senders/nobody-${n}`, `/countries/nowhere-${n}`][
          n % 3
        ];
        const { status, headers } = await ask(server, `${path}?before=1-${n}`);
        expect(status).toBe(404);
        tags.add(headers.etag);
      }
    });
    expect(tags.size).toBe(1);
    expect(renders).toBe(0);
    expect(await total(server, "glasspost_edge_entries")).toBe(entries);
  }).toPass({ timeout: KEPT_MS });
});

test.describe("with little memory", () => {
  test("keeps within it, and keeps what others ask for, through hostile queries", async () => {
    const server = await startServer({ env: { ...settings, EDGE_MEMORY_MIB: "1" } });
    const own = await addSource(server);
    await addNumber(server, number);
    await post(own, { from: "TikTok", to: `+${number}`, text: "Your code is 2468" });
    const askedAt = performance.now();
    for (const path of ["/", `/numbers/${number}`]) await ask(server, path);
    const searches = size(2000);
    const renders = await rendersOf(server, async () => {
      for (let n = 0; n < searches; n++) await ask(server, `/search?q=hostile+${n}&q=${n}`);
      for (let n = 0; n < size(20_000); n++)
        await ask(server, `/?${n}=${"x".repeat(200)}&refresh=0${n}`);
      await ask(server, `/numbers/${number}`);
    });
    // Those two are made anew for their age alone.
    const aged = 2 * Math.floor((performance.now() - askedAt) / KEPT_MS);
    expect(renders).toBeGreaterThanOrEqual(searches);
    expect(renders).toBeLessThanOrEqual(searches + aged);
    expect(await total(server, "glasspost_edge_bytes")).toBeLessThanOrEqual(1024 * 1024);
    expect(await total(server, "glasspost_edge_evictions_total")).toBeGreaterThan(searches / 2);
    await server.stop();
  });

  test("answers alike without any, and renders each time", async () => {
    const server = await startServer({ env: { ...settings, EDGE_MEMORY_MIB: "0" } });
    const own = await addSource(server);
    await addNumber(server, number);
    const renders = await rendersOf(server, async () => {
      for (let n = 0; n < 5; n++) {
        await post(own, { from: "TikTok", to: `+${number}`, text: `Buoy ${n}` });
        const answer = await ask(server, `/numbers/${number}`, ["Accept-Encoding: br"]);
        expect(answer.status).toBe(200);
        expect(brotliDecompressSync(answer.body).includes(`Buoy ${n}`)).toBe(true);
      }
      expect((await ask(server, "/nothing")).status).toBe(404);
      expect((await ask(server, "/robots.txt")).status).toBe(200);
    });
    expect(renders).toBe(7);
    expect(await total(server, "glasspost_edge_entries")).toBe(0);
    expect(await total(server, "glasspost_edge_bytes")).toBe(0);
    await server.stop();
  });
});

test("refuses who asks for too many pages that are not kept, and nobody else", async () => {
  const env = { ...settings, RENDERS_PER_MINUTE: "5", TRUSTED_PROXIES: "127.0.0.1" };
  const server = await startServer({ env });
  await addNumber(server, number);
  // With it the server has heard of the number: nothing makes a page another one from here on.
  await post(await addSource(server), { from: "TikTok", to: `+${number}`, text: "Buoy 9" });
  const from = (client: string) => [`X-Forwarded-For: ${client}`];
  const greedy = from("192.0.2.7");
  expect((await ask(server, `/numbers/${number}`, from("192.0.2.9"))).status).toBe(200);
  for (let n = 1; n <= 5; n++) {
    expect((await ask(server, `/search?q=greed+${n}`, greedy)).status).toBe(200);
  }
  for (const path of ["/search?q=greed+6", "/es", "/countries"]) {
    const refused = await ask(server, path, greedy);
    expect([refused.status, refused.headers["retry-after"]], path).toEqual([429, "30"]);
    expect(refused.headers["cache-control"], path).toBe("no-store");
    const html = refused.body.toString();
    expect(html.includes(`<html lang="${path === "/es" ? "es" : "en"}"`), path).toBe(true);
    expect(/<main[\s\S]*<h1[\s\S]*<\/main>/.test(html), path).toBe(true);
  }
  // What an untrusted client says of itself is behind what the proxy says.
  expect((await ask(server, "/privacy", from("203.0.113.5, 192.0.2.7"))).status).toBe(429);
  // Kept pages, stand-ins and files cost nothing.
  for (const [path, status] of [
    [`/numbers/${number}`, 200],
    ["/search?q=greed+1", 200],
    ["/nothing", 404],
    ["/numbers/17875550178", 404],
    ["/robots.txt", 200],
  ] as const) {
    expect((await ask(server, path, greedy)).status, path).toBe(status);
  }
  // Others are answered, also with the page that was refused, which is then kept for all.
  expect((await ask(server, "/search?q=greed+6", from("192.0.2.8"))).status).toBe(200);
  expect((await ask(server, "/search?q=greed+6", greedy)).status).toBe(200);
  // All addresses of a network are one client.
  for (let n = 0; n < 5; n++) await ask(server, `/search?q=net+${n}`, from(`2001:db8:0:1::${n}`));
  expect((await ask(server, "/search?q=net+5", from("2001:db8:0:1:ffff::1"))).status).toBe(429);
  expect((await ask(server, "/search?q=net+5", from("2001:db8:0:2::1"))).status).toBe(200);
  await server.stop();
});

test("refuses who asks for what was missed too often, and counts it", async () => {
  const server = await startServer({ env: { ...settings, RENDERS_PER_MINUTE: "2" } });
  const statuses: number[] = [];
  for (let n = 0; n < 4; n++) {
    statuses.push((await ask(server, "/live", ["Accept: application/json"])).status);
  }
  expect(statuses).toEqual([200, 200, 429, 429]);
  const { body } = await ask(server, "/metrics", [`Authorization: Bearer ${token}`]);
  expect(body.toString()).toContain('glasspost_streams_refused_total{reason="too-often"} 2\n');
  // What they asked of the database is timed.
  expect(await total(server, "glasspost_query_duration_seconds_count")).toBeGreaterThan(1);
  await server.stop();
});

test("believes nobody about his address but trusted proxies", async () => {
  const server = await startServer({ env: { ...settings, RENDERS_PER_MINUTE: "3" } });
  const statuses: number[] = [];
  for (let n = 0; n < 6; n++) {
    const claimed = [`X-Forwarded-For: 192.0.2.${n}`, `Forwarded: for=192.0.2.${n}`];
    const more = [`X-Real-Ip: 192.0.2.${n}`, `X-Glasspost-Client: 192.0.2.${n}`];
    statuses.push((await ask(server, `/search?q=${n}`, [...claimed, ...more])).status);
  }
  expect(statuses).toEqual([200, 200, 200, 429, 429, 429]);
  await server.stop();
});

test("counts what it answered as it was answered", async ({ server }) => {
  const count = async (label: string) => {
    const { body } = await ask(server, "/metrics", [`Authorization: Bearer ${token}`]);
    const line = body
      .toString()
      .match(new RegExp(`^glasspost_requests_total\\{${label}\\} (\\d+)$`, "m"));
    return Number(line?.[1]);
  };
  const labels = [
    'kind="page",status="4xx"',
    'kind="page",status="2xx"',
    'kind="page",status="3xx"',
  ];
  const before = await Promise.all(labels.map(count));
  await ask(server, "/es/nothing", ["Accept-Encoding: gzip"]);
  await ask(server, "/es/nothing", ["Accept-Encoding: br"]);
  await ask(server, "/about", ["Accept-Encoding: br"]);
  await ask(server, "/about", ["If-None-Match: *"]);
  const after = await Promise.all(labels.map(count));
  expect(after.map((value, at) => value - (before[at] ?? 0))).toEqual([2, 1, 1]);
});
