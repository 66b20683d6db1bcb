import { expect, test } from "./harness/fixtures.ts";
import { addNumber, addSource, post, retireNumber } from "./harness/source.ts";

const number = "17875550101";

test.beforeAll(async ({ server }) => {
  const source = await addSource(server, { id: "pages", provider: "generic" });
  await addNumber(server, number);
  await post(source, {
    from: "Dutch Bros.",
    to: `+${number}`,
    text: "[Dutch Bros.] Your code is 2468",
  });
  await post(source, { from: "АЛЬФА", to: `+${number}`, text: "Код: 135790" });
  await post(source, { from: "小红书", to: `+${number}`, text: "【小红书】验证码 864209" });
});

const get = (url: string, init?: RequestInit) => fetch(url, { redirect: "manual", ...init });

const indexable = [
  "/",
  "/countries",
  "/countries/puerto-rico",
  "/rules",
  "/privacy",
  "/about",
  "/docs/api",
  "/contact",
  "/takedown",
  "/opt-out",
  "/transparency",
];
const unindexed = [
  "/numbers",
  `/numbers/${number}`,
  "/senders",
  "/senders/dutch-bros",
  `/senders/${encodeURIComponent("альфа")}`,
  `/senders/${encodeURIComponent("小红书")}`,
  "/services",
  "/services/dutch-bros",
  `/services/${encodeURIComponent("小红书")}`,
  "/search?q=code",
];

for (const prefix of ["", "/es"]) {
  for (const path of [...indexable, ...unindexed]) {
    const address = path === "/" ? prefix || "/" : prefix + path;
    test(`answers ${address} whole, with its head and its policy`, async ({ server }) => {
      const response = await get(server.url + address);
      const html = await response.text();
      expect(response.status).toBe(200);
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("unsafe");
      expect(response.headers.get("set-cookie")).toBeNull();
      expect(response.headers.get("x-powered-by")).toBeNull();
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(html).toContain(`<html lang="${prefix ? "es" : "en"}"`);
      const head = html.slice(0, html.indexOf("</head>"));
      expect(head).toMatch(/<title>[^<]+<\/title>/);
      expect(head).toMatch(/<link rel="canonical" href="[^"]+"/);
      expect(head).toMatch(/<meta property="og:title"/);
      if (unindexed.includes(path) && !["/numbers", "/senders", "/services"].includes(path)) {
        expect(head).toMatch(/<meta name="robots" content="noindex/);
      }
      if (indexable.includes(path)) expect(head).not.toContain("noindex");
    });
  }
}

test("answers unknown addresses with 404 and a way on", async ({ page, server }) => {
  for (const path of [
    "/nothing",
    "/numbers/19995550199",
    "/numbers/abc",
    "/numbers/%00",
    "/countries/atlantis",
    "/senders/nobody",
    "/services/nothing",
    "/gone",
    "/es/nada",
    "/a/b/c/d",
    "/missing",
    "/numbers/..%2f..%2fetc%2fpasswd",
  ]) {
    expect((await get(server.url + path)).status, path).toBe(404);
  }
  await page.goto(`${server.url}/contact`);
  const response = await fetch(`${server.url}/nothing`);
  expect(await response.text()).toMatch(/<main[\s\S]*href="\/numbers"/);
});

test("answers with a page, and never with what Next's own scripts read", async ({ server }) => {
  const behind = [
    ".rsc",
    "%2Ersc",
    ".r%73c",
    ".prefetch.rsc",
    ".segments/_tree.segment.rsc",
    ".txt",
  ];
  const pages = [
    "/senders/dutch-bros",
    "/services/dutch-bros",
    "/countries/puerto-rico",
    `/numbers/${number}`,
    "/es/senders",
    "/search",
    "/en",
    "/index",
    "/admin/sign-in",
    "/admin",
    "/account",
  ];
  const told: unknown[] = [];
  for (const path of pages.flatMap((page) => behind.map((each) => page + each))) {
    const response = await fetch(`${server.url}${path}?q=code`, { headers: { rsc: "1" } });
    const type = response.headers.get("content-type");
    const text = await response.text();
    const isPage = type === "text/html; charset=utf-8" && text.startsWith("<!DOCTYPE html>");
    // The console leads whoever is not signed in to where one does.
    const isRight = response.status === 404 || path.startsWith("/admin/sign-in");
    if (!isPage || !isRight) told.push([path, response.status, type]);
  }
  expect(told).toEqual([]);
  const names = ["/search?q=code.rsc", "/search?q=x&_rsc=1", "/senders/dutch-bros?_rsc=1"];
  for (const path of names) {
    const response = await get(server.url + path, { headers: { rsc: "1" } });
    expect([path, response.status]).toEqual([path, 200]);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  }
});

test("refuses malformed escapes with 400, never 500", async ({ server }) => {
  for (const path of [
    "/numbers/%FF",
    "/%",
    "/%E0%A4%A",
    "/es/senders/%C3%28",
    "/services/%FF",
    "/api/ingest/%FF",
  ]) {
    expect((await get(server.url + path)).status, path).toBe(400);
  }
  expect((await get(`${server.url}/search?q=%FF%`)).status).toBe(200);
});

const older = `before=msg_${"a".repeat(26)}`;

test("sends each address to its one spelling, and nobody away from the site", async ({
  server,
}) => {
  const table: [string, string][] = [
    ["/en", "/"],
    ["/en/numbers", "/numbers"],
    ["/numbers/", "/numbers"],
    [`/numbers/+${number}`, `/numbers/${number}`],
    [`/numbers/%2B${number}?${older}&x=1`, `/numbers/${number}?${older}`],
    ["/es/", "/es"],
    ["/en//example.com", "/example.com"],
  ];
  for (const [from, to] of table.slice(0, 6)) {
    const response = await get(server.url + from);
    expect(response.status, from).toBe(308);
    expect(response.headers.get("location"), from).toBe(to);
  }
  for (const path of [
    "//example.com",
    "/en//example.com",
    "/\\example.com",
    "/en/%5C%5Cexample.com/",
  ]) {
    const response = await get(server.url + path);
    expect(response.headers.get("location") ?? "/", path).toMatch(/^\/(?![/\\])/);
  }
});

test("sends other spellings of senders and countries to their pages", async ({ server }) => {
  for (const [from, to] of [
    ["/senders/Dutch%20Bros.", "/senders/dutch-bros"],
    ["/services/DUTCH%20BROS", "/services/dutch-bros"],
    ["/countries/PR", "/countries/puerto-rico"],
    ["/es/countries/Puerto-Rico", "/es/countries/puerto-rico"],
  ]) {
    const response = await get(server.url + from);
    expect([response.status, response.headers.get("location")], from).toEqual([308, to]);
  }
});

test("serves files as what they are, and no page in their place", async ({ server }) => {
  for (const [path, type] of [
    ["/icon.svg", "image/svg+xml"],
    ["/manifest.webmanifest", "application/manifest+json"],
    ["/.well-known/security.txt", "text/plain"],
  ]) {
    const response = await get(server.url + path);
    expect(response.headers.get("content-type"), path).toContain(type);
  }
  for (const path of ["/favicon.ico", "/apple-icon.png", "/icon-x.svg"]) {
    expect((await get(server.url + path)).status, path).toBe(404);
  }
});

test("paints a page before it fetches its scripts, unless that takes a second", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByRole("button", { name: "2468" })).toBeVisible();
  await page.waitForFunction(
    () =>
      performance.getEntriesByType("paint").length > 0 &&
      performance.getEntriesByType("resource").some(({ name }) => name.endsWith(".js")),
  );
  const { painted, fetched } = await page.evaluate(() => ({
    painted: Math.min(...performance.getEntriesByType("paint").map(({ startTime }) => startTime)),
    fetched: performance
      .getEntriesByType("resource")
      .filter(({ name }) => name.endsWith(".js"))
      .map(({ startTime }) => startTime),
  }));
  expect(Number.isFinite(painted)).toBe(true);
  expect(fetched.length).toBeGreaterThan(0);
  expect(Math.min(...fetched)).toBeGreaterThanOrEqual(Math.min(painted, 1000));
});

test("answers a retired number with 410, in lists no more", async ({ server }) => {
  const retired = "17875550190";
  const source = await addSource(server, { id: "retiring", provider: "generic" });
  await addNumber(server, retired);
  await post(source, { from: "TikTok", to: `+${retired}`, text: "Kingfisher code 445566" });
  await retireNumber(server, `+${retired}`);
  const response = await get(`${server.url}/numbers/${retired}`);
  expect(response.status).toBe(410);
  expect(await response.text()).toMatch(/href="\/numbers"/);
  for (const path of [
    "/",
    "/numbers",
    "/countries/puerto-rico",
    "/senders/tiktok",
    "/search?q=kingfisher",
  ]) {
    expect(await (await get(server.url + path)).text(), path).not.toContain("445566");
  }
});

test("keeps what a visitor sends out of pages", async ({ server }) => {
  const plain = await (await get(`${server.url}/numbers/${number}`)).text();
  const dressed = await get(`${server.url}/numbers/${number}?evil=%22%3E%3Cscript%3E&_rsc=1`, {
    headers: {
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "gopher",
      "x-middleware-subrequest": "middleware",
      "x-invoke-path": "/about",
      "x-matched-path": "/about",
      "accept-language": "es",
      cookie: "NEXT_LOCALE=es",
      rsc: "1",
      "next-router-prefetch": "1",
    },
  });
  const html = await dressed.text();
  expect(dressed.headers.get("content-type")).toContain("text/html");
  // An id may hold any short word.
  expect(html.replaceAll(/msg_[a-z2-7]{26}/g, "")).not.toContain("evil");
  expect(html).not.toContain("gopher");
  const withoutTimes = (text: string) =>
    text.replaceAll(/\d{13}/g, "").replaceAll(/\b\d+ (?:seconds?|minutes?) ago|now/g, "");
  expect(withoutTimes(html).length).toBe(withoutTimes(plain).length);
});

test("takes only reading of pages", async ({ server }) => {
  const response = await get(server.url, {
    method: "POST",
    body: "a=b",
    headers: { "next-action": "x" },
  });
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("GET, HEAD");
  const head = await get(server.url, { method: "HEAD" });
  expect(head.status).toBe(200);
  expect(await head.text()).toBe("");
});

test("serves the files that robots and researchers look for", async ({ server }) => {
  const robots = await (await get(`${server.url}/robots.txt`)).text();
  expect(robots).toMatch(/Sitemap: http/);
  const sitemap = await (await get(`${server.url}/sitemap.xml`)).text();
  expect(sitemap).toContain("/countries/puerto-rico</loc>");
  expect(sitemap).not.toContain(number);
  expect((await get(`${server.url}/api/health/live`)).status).toBe(200);
  expect(await (await get(`${server.url}/api/health/ready`)).json()).toEqual({ status: "ready" });
  const unknown = await get(`${server.url}/api/nothing`);
  expect(unknown.status).toBe(404);
  expect(unknown.headers.get("content-type")).toContain("application/problem+json");
});

test("compresses pages for those who can read them", async ({ server }) => {
  for (const [accepted, sent] of [
    ["br, gzip", "br"],
    ["gzip", "gzip"],
    ["identity", null],
    ["br;q=0, gzip;q=0", null],
  ] as const) {
    const response = await get(server.url, { headers: { "accept-encoding": accepted } });
    expect(response.headers.get("content-encoding"), accepted).toBe(sent);
    expect(await response.text()).toContain("</html>");
  }
});
