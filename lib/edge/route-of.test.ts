import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Route, routeOf } from "#lib/edge/route-of.ts";

const page = (
  path: string,
  number: string | null = null,
  locale = "en",
  respelled: string | null = null,
) => ({ kind: "page", locale, path, number, respelled });
const missing = (locale = "en") => ({ kind: "missing", locale });
const redirect = (location: string) => ({ kind: "redirect", location });

// Pages, with and without language.
const pages: [string, unknown][] = [
  ["/", page("/en")],
  ["/?before=msg_a", page("/en?before=msg_a")],
  ["/es", page("/es", null, "es")],
  ["/numbers", page("/en/numbers")],
  ["/numbers?country=puerto-rico", page("/en/numbers?country=puerto-rico")],
  ["/numbers/17875550101", page("/en/numbers/17875550101", "17875550101")],
  ["/es/numbers/17875550101", page("/es/numbers/17875550101", "17875550101", "es")],
  ["/numbers/tiktok", page("/en/numbers/tiktok", "tiktok")],
  ["/countries", page("/en/countries")],
  ["/countries/puerto-rico?after=x", page("/en/countries/puerto-rico?after=x")],
  ["/senders/9009", page("/en/senders/9009")],
  ["/senders/%E5%B0%8F", page("/en/senders/%E5%B0%8F")],
  ["/search?q=a+b", page("/en/search?q=a+b")],
  ["/rules", page("/en/rules")],
  ["/es/contact", page("/es/contact", null, "es")],
];

// What people mean who write it in another way: where nothing has that very name, they are sent there.
const respellings: [string, unknown][] = [
  ["/senders/TikTok", page("/en/senders/TikTok", null, "en", "/senders/tiktok")],
  ["/senders/Dutch%20Bros.", page("/en/senders/Dutch%20Bros.", null, "en", "/senders/dutch-bros")],
  [
    "/senders/+9009?after=a",
    page("/en/senders/+9009?after=a", null, "en", "/senders/9009?after=a"),
  ],
  ["/es/countries/PR", page("/es/countries/PR", null, "es", "/es/countries/puerto-rico")],
  [
    "/countries/Puerto-Rico",
    page("/en/countries/Puerto-Rico", null, "en", "/countries/puerto-rico"),
  ],
];

// A page knows its own parameters, in its own order, each once.
const parameters: [string, unknown][] = [
  ["/?utm_source=x&before=b", page("/en?before=b")],
  ["/?after=a&before=b", page("/en?before=b&after=a")],
  ["/?before=1&before=2", page("/en?before=1")],
  ["/?before=", page("/en")],
  ["/rules?before=1", page("/en/rules")],
  ["/search?q=a?b", page("/en/search?q=a%3Fb")],
  ["/search?q=%00%ff", page("/en/search?q=%00%EF%BF%BD")],
  [`/search?q=${"x".repeat(400)}`, page(`/en/search?q=${"x".repeat(300)}`)],
  ["/search?q=a&_rsc=1&__proto__=2", page("/en/search?q=a")],
];

const redirects: [string, unknown][] = [
  ["/en", redirect("/")],
  ["/en/", redirect("/")],
  ["/en/numbers", redirect("/numbers")],
  ["/en/numbers?country=spain&x=1", redirect("/numbers?country=spain")],
  ["/es/", redirect("/es")],
  ["//", redirect("/")],
  ["/numbers/", redirect("/numbers")],
  ["/numbers//17875550101", redirect("/numbers/17875550101")],
  ["/numbers/+17875550101", redirect("/numbers/17875550101")],
  ["/numbers/%2B17875550101", redirect("/numbers/17875550101")],
  ["/numbers/%31", redirect("/numbers/1")],
  ["//numbers", redirect("/numbers")],
  ["/es///search?q=x", redirect("/es/search?q=x")],
  ["//search?q=x", redirect("/search?q=x")],
];

const other: [string, unknown][] = [
  ["/nothing", missing()],
  ["/es/nothing", missing("es")],
  ["/de/numbers", missing()],
  ["/numbers/1/2", missing()],
  ["/__proto__", missing()],
  ["/constructor", missing()],
  ["//example.com", missing()],
  ["//example.com/%2e%2e", missing()],
  ["/\\example.com", missing()],
  ["/%5Cexample.com", missing()],
  ["/%09/example.com", missing()],
  ["/%0d%0aset-cookie:%20a=b", missing()],
  ["/senders/..", missing()],
  ["/senders/.", missing()],
  ["/es/countries/..", missing("es")],
  ["/countries/%2e%2E", missing()],
  ["/numbers/..", missing()],
  ["http://example.com/", missing()],
  ["*", missing()],
  ["", missing()],
  ["/numbers/%FF", { kind: "malformed" }],
  ["/%", { kind: "malformed" }],
  ["/%zz", { kind: "malformed" }],
  [`/${"x".repeat(1024)}`, { kind: "malformed" }],
  ["/api/ingest/main", { kind: "api", methods: ["POST"] }],
  ["/api/ingest/main?x=1", { kind: "api", methods: ["POST"] }],
  ["/api/health/live", { kind: "api", methods: ["GET", "HEAD"] }],
  ["/api/health/ready", { kind: "api", methods: ["GET", "HEAD"] }],
  ["/api/health/other", missing()],
  ["/api/ingest/%2e%2e", missing()],
  ["/favicon.ico", missing()],
  ["/icon-x.svg", missing()],
  ["/icon.svg", { kind: "file" }],
  ["/senders/..#", missing()],
  ["/api/ingest/a/b", missing()],
  ["/api", missing()],
  ["/robots.txt", { kind: "file" }],
  ["/sitemap.xml", { kind: "file" }],
  ["/.well-known/security.txt", { kind: "file" }],
  ["/.env", missing()],
  ["/_next/static/chunks/a-1.js", { kind: "asset" }],
  ["/_next/static/%5Blocale%5D/a.js", { kind: "asset" }],
  ["/_next/static/../server/app.js", missing()],
  ["/_next/static/%2e%2e/server/app.js", missing()],
  ["/_next/image?url=x", missing()],
  ["/_next/data/x.json", missing()],
];

const pieces = fc.constantFrom(
  ..."/\\?#&=.:;@%+ \t\r\n\0",
  "//",
  "..",
  "%2f",
  "%5c",
  "%2e",
  "%00",
  "%ff",
  "%E5%B0%8F",
  "en",
  "es",
  "numbers",
  "senders",
  "search",
  "api",
  "example.com",
  "before=",
  "q=",
  "\u00e9",
  "\u00ff",
);

/** Addresses as a request line can have them: Node gives one character per byte. */
const requestLine = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("/", "//", "/en/", "/es/", ""),
      fc.constantFrom("", "senders/", "numbers/", "countries/", "search?q=", "_next/static/"),
      fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join("")),
    )
    .map((parts) => parts.join("")),
  fc.array(fc.integer({ min: 0, max: 255 })).map((bytes) => Buffer.from(bytes).toString("latin1")),
);

describe("routeOf", () => {
  test.each([...pages, ...respellings, ...parameters, ...redirects, ...other])(
    "reads %j",
    (url, expected) => {
      expect(routeOf(url)).toEqual(expected);
    },
  );

  test("never throws and never leads to another site", () => {
    fc.assert(
      fc.property(requestLine, (url) => {
        const route = routeOf(url);
        if (route.kind !== "redirect") return;
        const { location } = route;
        const { host } = new URL(location, "https://sms.example.com");
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
        const isSafe = /^\/(?![/\\])[^\u0000-\u001f\\]*$/.test(location);
        if (!isSafe || host !== "sms.example.com") throw new Error(location);
      }),
      { numRuns: 3000 },
    );
  });

  test("gives a page only paths that stay what they are when an address is made of them", () => {
    fc.assert(
      fc.property(requestLine, (url) => {
        const route = routeOf(url);
        if (route.kind !== "page") return;
        const { pathname } = new URL(route.path, "https://sms.example.com");
        const made = pathname.split("/");
        const given = route.path.split("?")[0]!.split("/");
        const isKept = made[1] === route.locale && made[2] === given[2];
        if (!isKept || made.length !== given.length) throw new Error(route.path);
      }),
      { numRuns: 3000 },
    );
  });

  test("ends every chain of redirects on what is none", () => {
    fc.assert(
      fc.property(requestLine, (url) => {
        let route: Route = routeOf(url);
        for (let hops = 0; route.kind === "redirect"; hops++) {
          if (hops > url.length + 1) throw new Error(route.location);
          route = routeOf(route.location);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
