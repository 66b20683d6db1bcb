import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PageRoute, type Route, routeOf } from "#lib/edge/route-of.ts";
import { serviceTag } from "#lib/live/packed-tags.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";

const NUMBER = "17875550101";
const MESSAGE = `msg_${"a2".repeat(13)}`;

/** A page's route: the home page in English but for what differs. */
const page = (path: string, more: Partial<PageRoute> = {}) => ({
  kind: "page",
  locale: path.startsWith("/es") ? "es" : "en",
  path,
  tags: ["home"],
  subject: null,
  isRare: false,
  isKept: true,
  document: null,
  respelled: null,
  ...more,
});
const TOKEN = "Ab_-".repeat(8);
const madeAnew = (path: string) => page(path, { tags: [], isKept: false });
const plainPage = (path: string) => page(path, { tags: [] });
const numberPage = (path: string, name = NUMBER, more: Partial<PageRoute> = {}) =>
  page(path, { tags: [`number:${name}`, "numbers"], subject: { kind: "number", name }, ...more });
const countryPage = (path: string, name: string, code: string, more: Partial<PageRoute> = {}) =>
  page(path, { tags: [`country:${code}`], subject: { kind: "country", name }, ...more });
const senderPage = (path: string, name: string, more: Partial<PageRoute> = {}) =>
  page(path, { tags: [`sender:${name}`], subject: { kind: "sender", name }, ...more });
const servicePage = (path: string, name: string, more: Partial<PageRoute> = {}) =>
  page(path, { tags: [serviceTag(name)], subject: { kind: "service", name }, ...more });
const missing = (locale = "en") => ({ kind: "missing", locale });
const redirect = (location: string) => ({ kind: "redirect", location });
const rare = { isRare: true };

// Pages, with and without language.
const pages: [string, unknown][] = [
  ["/", page("/en")],
  [`/?before=${MESSAGE}`, page(`/en?before=${MESSAGE}`, rare)],
  ["/es", page("/es")],
  ["/numbers", page("/en/numbers")],
  ["/numbers?country=puerto-rico", page("/en/numbers?country=puerto-rico")],
  [`/numbers/${NUMBER}`, numberPage(`/en/numbers/${NUMBER}`)],
  [`/es/numbers/${NUMBER}`, numberPage(`/es/numbers/${NUMBER}`)],
  ["/numbers/tiktok", numberPage("/en/numbers/tiktok", "tiktok")],
  ["/countries", page("/en/countries")],
  ["/countries/puerto-rico", countryPage("/en/countries/puerto-rico", "puerto-rico", "PR")],
  ["/countries/atlantis", countryPage("/en/countries/atlantis", "atlantis", "")],
  ["/senders", page("/en/senders")],
  ["/senders/9009", senderPage("/en/senders/9009", "9009")],
  [
    "/senders/9009/study?before=x",
    senderPage("/en/senders/9009/study", "9009", { tags: ["study:sender:9009"] }),
  ],
  [
    "/es/services/faro/study",
    servicePage("/es/services/faro/study", "faro", { tags: [`study:${serviceTag("faro")}`] }),
  ],
  [
    "/senders/TikTok/study",
    senderPage("/en/senders/TikTok/study", "TikTok", {
      tags: ["study:sender:TikTok"],
      respelled: "/senders/tiktok/study",
    }),
  ],
  ["/compare?b=faro&a=senders/x&days=9", madeAnew("/en/compare?a=senders%2Fx&b=faro")],
  ["/senders/%E5%B0%8F", senderPage("/en/senders/%E5%B0%8F", "小")],
  ["/services", page("/en/services")],
  ["/services/dutch-bros", servicePage("/en/services/dutch-bros", "dutch-bros")],
  [
    "/es/services/9009",
    servicePage("/es/services/9009", "9009", { respelled: "/es/services/9009-eb84c068" }),
  ],
  ["/search", page("/en/search")],
  ["/search?q=a+b", page("/en/search?q=a+b", rare)],
  ["/rules", plainPage("/en/rules")],
  ["/es/contact", plainPage("/es/contact")],
  ["/takedown?x=1", plainPage("/en/takedown")],
  ["/es/not-sent?why=limit", plainPage("/es/not-sent?why=limit")],
  ["/not-sent?why=<b>", plainPage("/en/not-sent")],
  ["/report/thanks", plainPage("/en/report/thanks")],
  [`/report?message=${MESSAGE}`, madeAnew(`/en/report?message=${MESSAGE}`)],
  [`/es/report?number=${NUMBER}&message=x`, madeAnew(`/es/report?number=${NUMBER}`)],
  ["/docs/api", plainPage("/en/docs/api")],
  ["/docs", redirect("/docs/api")],
  ["/es/docs", redirect("/es/docs/api")],
  ["/transparency", madeAnew("/en/transparency")],
  ["/lab", madeAnew("/en/lab")],
  ["/es/lab?text=a%0D%0A+b&host=a.example&x=1", madeAnew("/es/lab?text=a%0A+b&host=a.example")],
  ["/lab?text=%20&host=<b>", madeAnew("/en/lab?text=+")],
  [
    `/messages/${MESSAGE}`,
    page(`/en/messages/${MESSAGE}`, {
      tags: [],
      isRare: true,
      subject: { kind: "message", name: MESSAGE },
    }),
  ],
  ["/messages/msg_1", missing()],
  [`/es/messages/${MESSAGE.toUpperCase()}`, missing("es")],
  [`/takedown/${TOKEN}`, madeAnew(`/en/takedown/${TOKEN}`)],
  [`/es/opt-out/${TOKEN}?token=x`, madeAnew(`/es/opt-out/${TOKEN}`)],
  ["/takedown/short", missing()],
];

// One page, however its name is escaped: one entry is kept of it.
const escapes: [string, unknown][] = [
  ["/senders/%74iktok", senderPage("/en/senders/tiktok", "tiktok")],
  ["/senders/%e5%b0%8f", senderPage("/en/senders/%E5%B0%8F", "小")],
  ["/countries/%70uerto-rico", countryPage("/en/countries/puerto-rico", "puerto-rico", "PR")],
  ["/senders/a%2Fb", senderPage("/en/senders/a%2Fb", "a/b", { respelled: "/senders/a-b" })],
  [
    "/senders/a%3Fq=1",
    senderPage("/en/senders/a%3Fq%3D1", "a?q=1", { respelled: "/senders/a-q-1" }),
  ],
];

// What people mean who write it in another way: where nothing has that very name, they are sent there.
const respellings: [string, unknown][] = [
  [
    "/services/TikTok!",
    servicePage("/en/services/TikTok!", "TikTok!", { respelled: "/services/tiktok" }),
  ],
  ["/senders/TikTok", senderPage("/en/senders/TikTok", "TikTok", { respelled: "/senders/tiktok" })],
  [
    "/senders/Dutch%20Bros.",
    senderPage("/en/senders/Dutch%20Bros.", "Dutch Bros.", { respelled: "/senders/dutch-bros" }),
  ],
  [
    `/senders/+9009?after=${MESSAGE}`,
    senderPage(`/en/senders/%2B9009?after=${MESSAGE}`, "+9009", {
      ...rare,
      respelled: `/senders/9009?after=${MESSAGE}`,
    }),
  ],
  [
    "/es/countries/PR",
    countryPage("/es/countries/PR", "PR", "", { respelled: "/es/countries/puerto-rico" }),
  ],
  [
    "/countries/Puerto-Rico",
    countryPage("/en/countries/Puerto-Rico", "Puerto-Rico", "", {
      respelled: "/countries/puerto-rico",
    }),
  ],
];

// A page knows its own parameters, in its own order, each once, and only what they can mean.
const parameters: [string, unknown][] = [
  [`/?utm_source=x&before=${MESSAGE}`, page(`/en?before=${MESSAGE}`, rare)],
  [`/?after=${MESSAGE}&before=5-1`, page(`/en?before=5-1&after=${MESSAGE}`, rare)],
  ["/?before=1-2&before=3-4", page("/en?before=1-2", rare)],
  ["/?before=x&before=3-4", page("/en")],
  ["/?before=", page("/en")],
  ["/?before=msg_a", page("/en")],
  [`/?before=${MESSAGE.toUpperCase()}`, page("/en")],
  [`/?before=${MESSAGE}%0a`, page("/en")],
  [`/?before=${MESSAGE}.12345`, page("/en")],
  ["/?before=1-2;after=3-4", page("/en")],
  ["/?before%5B%5D=1-2", page("/en")],
  ["/?BEFORE=1-2", page("/en")],
  ["/?refresh=15", page("/en?refresh=15")],
  ["/?refresh=30", page("/en?refresh=30")],
  [`/numbers/${NUMBER}?refresh=60`, numberPage(`/en/numbers/${NUMBER}?refresh=60`)],
  ["/?refresh=1", page("/en")],
  ["/?refresh=015", page("/en")],
  ["/?refresh=15%20", page("/en")],
  ["/rules?refresh=15", plainPage("/en/rules")],
  ["/numbers?refresh=15&country=PR", page("/en/numbers")],
  ["/numbers?country=%70uerto-rico", page("/en/numbers?country=puerto-rico")],
  ["/rules?before=1-2", plainPage("/en/rules")],
  ["/search?before=1-2", page("/en/search?before=1-2", rare)],
  ["/search?q=a?b", page("/en/search?q=a%3Fb", rare)],
  ["/search?q=%20%20a%20", page("/en/search?q=a", rare)],
  ["/search?q=a&q=b", page("/en/search?q=a", rare)],
  ["/search?q=%20&q=b", page("/en/search")],
  ["/search?q=a%26before%3D1-2", page("/en/search?q=a%26before%3D1-2", rare)],
  ["/search?q=%00%ff", page("/en/search?q=%00%EF%BF%BD", rare)],
  [`/search?q=${"x".repeat(500)}`, page(`/en/search?q=${"x".repeat(401)}`, rare)],
  ["/search?q=a&_rsc=1&__proto__=2", page("/en/search?q=a", rare)],
];

const feed = (form: string, scope: unknown) => ({ document: { kind: "feed", form, scope } });
const known = (form: string) =>
  page(`/numbers.${form}`, {
    tags: ["known-numbers"],
    document: { kind: "numbers", form },
  } as never);

// What is made for programs, below the pages that it follows.
const documents: [string, unknown][] = [
  ["/numbers.json", known("json")],
  ["/numbers.txt?x=1", known("txt")],
  ["/es/numbers.json", missing("es")],
  ["/numbers.xml", missing()],
  [
    `/numbers/${NUMBER}/feed.atom`,
    numberPage(
      `/en/numbers/${NUMBER}/feed.atom`,
      NUMBER,
      feed("atom", { subject: { kind: "number", name: NUMBER } }) as never,
    ),
  ],
  [
    `/es/numbers/${NUMBER}/feed.json?before=${MESSAGE}&refresh=15`,
    numberPage(
      `/es/numbers/${NUMBER}/feed.json`,
      NUMBER,
      feed("json", { subject: { kind: "number", name: NUMBER } }) as never,
    ),
  ],
  [`/numbers/+${NUMBER}/feed.atom`, redirect(`/numbers/${NUMBER}/feed.atom`)],
  [`//numbers/${NUMBER}//feed.atom`, redirect(`/numbers/${NUMBER}/feed.atom`)],
  [
    "/senders/TikTok/feed.json",
    senderPage("/en/senders/TikTok/feed.json", "TikTok", {
      respelled: "/senders/tiktok/feed.json",
      ...feed("json", { subject: { kind: "sender", name: "TikTok" } }),
    } as never),
  ],
  [
    "/services/feed.atom",
    servicePage("/en/services/feed.atom", "feed.atom", { respelled: "/services/feed-atom" }),
  ],
  [
    "/search/feed.atom?q=a+b&after=1-2",
    page("/en/search/feed.atom?q=a+b", { ...rare, ...feed("atom", { q: "a b" }) } as never),
  ],
  ["/search/feed.atom", missing()],
  ["/search/feed.json?q=%20", missing()],
  ["/feed.atom", missing()],
  ["/numbers/feed.atom/feed.atom/feed.atom", missing()],
  ["/rules/feed.atom", missing()],
  ["/numbers/feed.atom?x", numberPage("/en/numbers/feed.atom", "feed.atom")],
  [`/numbers/${NUMBER}/feed.rss`, missing()],
  [`/numbers/${NUMBER}/FEED.ATOM`, missing()],
];

const redirects: [string, unknown][] = [
  ["/en", redirect("/")],
  ["/en/", redirect("/")],
  ["/en/numbers", redirect("/numbers")],
  ["/en/numbers?country=spain&x=1", redirect("/numbers?country=spain")],
  ["/es/", redirect("/es")],
  ["//", redirect("/")],
  ["/numbers/", redirect("/numbers")],
  [`/numbers//${NUMBER}`, redirect(`/numbers/${NUMBER}`)],
  [`/numbers/+${NUMBER}`, redirect(`/numbers/${NUMBER}`)],
  [`/numbers/%2B${NUMBER}`, redirect(`/numbers/${NUMBER}`)],
  [`/numbers/%2B${NUMBER}?before=x&after=1-2`, redirect(`/numbers/${NUMBER}?after=1-2`)],
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
  ["/NUMBERS", missing()],
  ["/%6Eumbers", missing()],
  ["/rules;.css", missing()],
  ["/rules/x.css", missing()],
  ["/missing", missing()],
  ["/gone", missing()],
  ["/failed", missing()],
  ["/es/busy", missing("es")],
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
  ["/senders/a%2F..%2Fb", missing()],
  ["/senders/tiktok%00.css", missing()],
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
  ["/live", { kind: "live", query: "" }],
  ["/live?number=1&after=2", { kind: "live", query: "number=1&after=2" }],
  ["/es/live", missing("es")],
  ["/live/", missing()],
  ["/metrics", { kind: "metrics" }],
  ["/metrics?x=1", { kind: "metrics" }],
  ["/metrics/", missing()],
  ["/api/ingest/main", { kind: "ingest", source: "main", token: null, query: "" }],
  ["/api/ingest/main?x=%201", { kind: "ingest", source: "main", token: null, query: "x=%201" }],
  ["/api/ingest/m%61in", { kind: "ingest", source: "main", token: null, query: "" }],
  ["/api/ingest/main/A-_9", { kind: "ingest", source: "main", token: "A-_9", query: "" }],
  ["/admin", { kind: "console", methods: ["GET", "HEAD"] }],
  ["/admin/accounts.csv", { kind: "console", methods: ["GET", "HEAD"] }],
  ["/admin/accounts.rsc", missing()],
  ["/admin/accounts.segments/_tree.segment.rsc?x=1", missing()],
  ["/administrator", missing()],
  ["/en/admin", missing()],
  ["/ADMIN", missing()],
  ["/api/health/live", { kind: "api", methods: ["GET", "HEAD"] }],
  ["/api/health/ready", { kind: "api", methods: ["GET", "HEAD"] }],
  ["/api/health/other", missing()],
  ["/api/ingest/%2e%2e", missing()],
  ["/favicon.ico", missing()],
  ["/icon-x.svg", missing()],
  ["/icon.svg", { kind: "file", path: "/icon.svg" }],
  ["/icon.svg?x=1", { kind: "file", path: "/icon.svg" }],
  ["/es/icon.svg", missing("es")],
  ["/senders/..#", missing()],
  ["/api/ingest/a/", missing()],
  ["/api/ingest/a/b/c", missing()],
  ["/api/ingest/a/b%2f", missing()],
  ["/api", missing()],
  ["/robots.txt", { kind: "file", path: "/robots.txt" }],
  ["/sitemap.xml", { kind: "file", path: "/sitemap.xml" }],
  ["/.well-known/security.txt", { kind: "file", path: "/.well-known/security.txt" }],
  ["/.env", missing()],
  ["/_next/static/chunks/a-1.js", { kind: "asset", path: "/_next/static/chunks/a-1.js" }],
  ["/_next/static/chunks/a-1.js?dpl=x", { kind: "asset", path: "/_next/static/chunks/a-1.js" }],
  ["/_next/static/%5Blocale%5D/a.js", { kind: "asset", path: "/_next/static/%5Blocale%5D/a.js" }],
  ["/_next/static/../server/app.js", missing()],
  ["/_next/static/%2e%2e/server/app.js", missing()],
  ["/_next/static/chunks%2f..%2f..%2fserver/app.js", missing()],
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
  test.each([
    ...pages,
    ...escapes,
    ...respellings,
    ...parameters,
    ...documents,
    ...redirects,
    ...other,
  ])("reads %j", (url, expected) => {
    expect(routeOf(url)).toEqual(expected);
  });

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

  test("keeps a page under one address, whatever else a query holds", () => {
    fc.assert(
      fc.property(requestLine, fc.array(fc.tuple(fc.string(), hostileText)), (url, more) => {
        const route = routeOf(url);
        if (route.kind !== "page") return;
        const noise = new URLSearchParams(more.map(([name, value]) => [`x-${name}`, value]));
        const [path, query = ""] = url.split(/\?(.*)/s);
        expect(routeOf(`${path}?${noise}&${query}`)).toEqual(route);
        expect(routeOf(route.respelled ?? route.path)).not.toHaveProperty("kind", "malformed");
      }),
      { numRuns: 1000 },
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
