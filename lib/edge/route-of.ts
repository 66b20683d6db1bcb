import { countryByCode } from "#lib/countries/countries.ts";
import { type EdgeDocument, KNOWN_NUMBERS_TAG } from "#lib/edge/edge-document.ts";
import { isRare, knownQuery, type Parameter } from "#lib/edge/page-parameters.ts";
import { type Subject, studyTagsOf, subjectAddress, tagsOf } from "#lib/edge/page-subject.ts";
import type { FeedForm } from "#lib/feeds/feed.ts";
import { defaultLocale, isLocale, type Locale, localePath } from "#lib/i18n/locales.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";
import { identifyService } from "#lib/services/identify-service.ts";

/** What an address asks for, before anything is looked up. */
export type Route =
  | PageRoute
  /** No page has such a path. */
  | { kind: "missing"; locale: Locale }
  | { kind: "redirect"; location: string }
  /** The stream of changes; `query` is for it to read. */
  | { kind: "live"; query: string }
  | { kind: "metrics" }
  /** `token`: what follows the source's id; null for nothing. */
  | { kind: "ingest"; source: string; token: string | null; query: string }
  /** The API; `path` is below `/api/v1`, escaped as it was sent. */
  | { kind: "v1"; path: string; query: string }
  /** What is only for who is signed in, or signs in: it is never kept. */
  | { kind: "console"; methods: readonly string[] }
  /** An API route that Next answers. */
  | { kind: "api"; methods: readonly string[] }
  /** A built file. */
  | { kind: "asset"; path: string }
  /** One of the few files that Next makes. */
  | { kind: "file"; path: string }
  /** Escapes that stand for nothing. */
  | { kind: "malformed" };

export type PageRoute = {
  kind: "page";
  locale: Locale;
  /** As Next renders it and as it is kept: with its language and only the parameters that mean something. */
  path: string;
  /** Changes with any of these tags make it another page. */
  tags: readonly string[];
  /** What it is about, where that may be missing. */
  subject: Subject | null;
  /** A later page of a list, a search, one message: seldom asked for twice. */
  isRare: boolean;
  /** False for what is made anew for each reader: forms about something, and what only a link's holder may see. */
  isKept: boolean;
  /** What is made here, for programs; null for what Next renders. */
  document: EdgeDocument | null;
  /** The address that is meant, when nothing has the name that was written. */
  respelled: string | null;
};

type PageKind = {
  pattern: RegExp;
  parameters: readonly Parameter[];
  /** What it changes with, apart from its subject. */
  tags?: readonly string[];
  isKept?: false;
  /** What stands behind its subject's address. */
  below?: "/study";
  /** There are feeds of it below its address. */
  isFed?: true;
};

const cursor = ["before", "after"] as const;

/** The pages, and the parameters that they know. */
const pages: PageKind[] = [
  { pattern: /^\/$/, parameters: [...cursor, "refresh"], tags: ["home"] },
  { pattern: /^\/numbers\/(?<number>[^/]+)$/, parameters: [...cursor, "refresh"], isFed: true },
  { pattern: /^\/countries\/(?<country>[^/]+)$/, parameters: [...cursor, "refresh"], isFed: true },
  { pattern: /^\/senders\/(?<sender>[^/]+)$/, parameters: [...cursor, "refresh"], isFed: true },
  { pattern: /^\/services\/(?<service>[^/]+)$/, parameters: [...cursor, "refresh"], isFed: true },
  { pattern: /^\/senders\/(?<sender>[^/]+)\/study$/, parameters: [], below: "/study" },
  { pattern: /^\/services\/(?<service>[^/]+)\/study$/, parameters: [], below: "/study" },
  { pattern: /^\/compare$/, parameters: ["a", "b", "days"], isKept: false },
  { pattern: /^\/messages\/(?<message>msg_[a-z2-7]{26})$/, parameters: [] },
  { pattern: /^\/numbers$/, parameters: ["country", ...cursor], tags: ["home"] },
  { pattern: /^\/countries$/, parameters: [], tags: ["home"] },
  { pattern: /^\/senders$/, parameters: cursor, tags: ["home"] },
  { pattern: /^\/services$/, parameters: cursor, tags: ["home"] },
  { pattern: /^\/search$/, parameters: ["q", ...cursor], tags: ["home"], isFed: true },
  { pattern: /^\/(?:rules|privacy|about|contact|docs\/api)$/, parameters: [] },
  { pattern: /^\/(?:takedown|opt-out|report\/thanks)$/, parameters: [] },
  { pattern: /^\/not-sent$/, parameters: ["why"] },
  { pattern: /^\/lab$/, parameters: ["text", "sender", "host"], isKept: false },
  { pattern: /^\/report$/, parameters: ["message", "number"], isKept: false },
  { pattern: /^\/transparency$/, parameters: [], isKept: false },
  { pattern: /^\/(?:takedown|opt-out)\/[\w-]{32}$/, parameters: [], isKept: false },
];

/** The API's routes that Next answers, and the methods that they take. */
const apiRoutes: [pattern: RegExp, methods: readonly string[]][] = [
  [/^\/api\/health\/(?:live|ready)$/, ["GET", "HEAD"]],
  [/^\/api\/(?:reports|takedowns|opt-outs)$/, ["POST"]],
  [/^\/api\/(?:takedowns|opt-outs)\/withdraw$/, ["POST"]],
  [/^\/api\/opt-outs\/check$/, ["POST"]],
];

const read = ["GET", "HEAD"];
const readAndWrite = ["GET", "HEAD", "POST"];

/**
 * What Next answers for who is signed in, or signs in, and the methods that it takes. With `.rsc`
 * behind it Next would answer with what its scripts read, and 200, whoever asks.
 */
const consoleRoutes: [pattern: RegExp, methods: readonly string[]][] = [
  [/^\/admin\/actions\/[a-z.-]+$/, ["POST"]],
  [/^\/(?:admin|account)(?:\/(?!.*\.rsc$)|$)/, read],
  [/^\/api\/auth\/[a-z/-]+$/, readAndWrite],
];

const files = [
  "/robots.txt",
  "/sitemap.xml",
  "/manifest.webmanifest",
  "/icon.svg",
  "/.well-known/security.txt",
];

const MAX_PATH = 1024;

/**
 * Reads an address.
 * @param url path and query, as a request line has them
 */
export function routeOf(url: string): Route {
  const end = url.indexOf("?");
  const rawPath = end === -1 ? url : url.slice(0, end);
  const query = end === -1 ? "" : url.slice(end + 1);
  const decoded = decode(rawPath);
  if (decoded === null || rawPath.length > MAX_PATH) return { kind: "malformed" };
  if (isStrange(decoded, rawPath)) return { kind: "missing", locale: localeOf(rawPath) };
  return answeredElsewhere(rawPath, query) ?? pageOf(rawPath, query);
}

/** What is no page. */
function answeredElsewhere(rawPath: string, query: string): Route | null {
  if (rawPath === "/live") return { kind: "live", query };
  if (rawPath === "/metrics") return { kind: "metrics" };
  const inside = consoleRoutes.find(([pattern]) => pattern.test(rawPath));
  if (inside) return { kind: "console", methods: inside[1] };
  if (rawPath.startsWith("/api/")) {
    const [, source, token] = /^\/api\/ingest\/([^/]+)(?:\/([\w-]+))?$/.exec(rawPath) ?? [];
    if (source) {
      return { kind: "ingest", source: decodeURIComponent(source), token: token ?? null, query };
    }
    const [, path] = /^\/api\/v1(\/.+)$/.exec(rawPath) ?? [];
    if (path) return { kind: "v1", path, query };
    const api = apiRoutes.find(([pattern]) => pattern.test(rawPath));
    return api ? { kind: "api", methods: api[1] } : null;
  }
  if (/^\/_next\/static\/[\w./~@[\]%-]+$/.test(rawPath)) {
    return { kind: "asset", path: rawPath };
  }
  const [, form] = /^\/numbers\.(json|txt)$/.exec(rawPath) ?? [];
  if (form) return knownNumbersRoute(form as "json" | "txt");
  return files.includes(rawPath) ? { kind: "file", path: rawPath } : null;
}

/** The list of all numbers that are or were public. */
function knownNumbersRoute(form: "json" | "txt"): PageRoute {
  return {
    kind: "page",
    locale: defaultLocale,
    path: `/numbers.${form}`,
    tags: [KNOWN_NUMBERS_TAG],
    subject: null,
    isRare: false,
    isKept: true,
    document: { kind: "numbers", form },
    respelled: null,
  };
}

function pageOf(rawPath: string, query: string): Route {
  const locale = localeOf(rawPath);
  const [, first, ...rest] = rawPath.split("/");
  const segments = isLocale(first) ? rest : [first, ...rest];
  // Empty segments go: `//host` would otherwise redirect to another site.
  const path = `/${segments.filter(Boolean).join("/")}`;
  // So far the documentation on the site is the API's.
  if (path === "/docs") return { kind: "redirect", location: localePath(locale, "/docs/api") };
  const feed = feedOf(path);
  const page = feed?.page ?? path;
  const known = pages.find(({ pattern }) => pattern.test(page));
  if (!known) return { kind: "missing", locale };
  const subject = subjectOf(known.pattern, page);
  const search = knownQuery(query, feed ? known.parameters.filter(isAsked) : known.parameters);
  // No message has a feed of its own.
  const list = subject?.kind === "message" ? null : subject;
  const scope = list ? { subject: list } : { q: new URLSearchParams(search).get("q") ?? "" };
  if (feed && "q" in scope && !scope.q) return { kind: "missing", locale };
  const ending = feed ? `/feed.${feed.form}` : "";
  const { below = "" } = known;
  const canonical = subject ? subjectAddress(subject) + below : page;
  const written = (subject?.kind === "number" ? canonical : page) + ending;
  if (localePath(locale, written) !== rawPath) {
    return { kind: "redirect", location: localePath(locale, written) + search };
  }
  const other = subject && respelling(subject);
  return {
    kind: "page",
    locale,
    path: (canonical === "/" ? `/${locale}` : `/${locale}${canonical}${ending}`) + search,
    tags: tagsOfPage(known, subject),
    subject,
    isRare: isRare(search) || subject?.kind === "message",
    isKept: known.isKept ?? true,
    document: feed && { kind: "feed", form: feed.form, scope },
    respelled: other && localePath(locale, other + below) + ending + search,
  };
}

function tagsOfPage({ below, tags = [] }: PageKind, subject: Subject | null): readonly string[] {
  if (!subject) return tags;
  return below ? studyTagsOf(subject) : tagsOf(subject);
}

/** What a feed follows, and how it is written; null for what is no feed's address. */
function feedOf(path: string): { page: string; form: FeedForm } | null {
  const [, page, form] = /^(.+)\/feed\.(atom|json)$/.exec(path) ?? [];
  const isFed = page !== undefined && pages.some((each) => each.isFed && each.pattern.test(page));
  return isFed ? { page, form: form as FeedForm } : null;
}

/** A feed holds the newest of what is asked for, and no other page of it. */
function isAsked(parameter: Parameter): boolean {
  return parameter === "q";
}

function subjectOf(pattern: RegExp, path: string): Subject | null {
  const { number, country, sender, service, message } = pattern.exec(path)?.groups ?? {};
  if (message) return { kind: "message", name: message };
  if (number) {
    return { kind: "number", name: decodeURIComponent(number).replace(/^[+\s]/, "") };
  }
  if (country) return { kind: "country", name: decodeURIComponent(country) };
  if (sender) return { kind: "sender", name: decodeURIComponent(sender) };
  return service ? { kind: "service", name: decodeURIComponent(service) } : null;
}

/** The address that people mean who write a name in another way, if it is another one. */
function respelling({ kind, name }: Subject): string | null {
  const slug = slugOf[kind](name);
  return slug && slug !== name ? subjectAddress({ kind, name: slug }) : null;
}

const slugOf: Record<Subject["kind"], (name: string) => string | null | undefined> = {
  number: () => null,
  message: () => null,
  country: (name) => countryByCode(name.toUpperCase())?.slug ?? name.toLowerCase(),
  sender: (name) => identifySender(name).slug,
  service: (name) => identifyService(name)?.slug,
};

function localeOf(rawPath: string): Locale {
  const [, first] = rawPath.split("/");
  return isLocale(first) ? first : defaultLocale;
}

/** Control characters, backslashes and dot segments: whoever makes an address of such a path gets another one. */
function isStrange(decoded: string, rawPath: string): boolean {
  if (!rawPath.startsWith("/") || rawPath.includes("#")) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[\u0000-\u001f\u007f\\]|(?:^|\/)\.{1,2}(?:\/|$)/.test(decoded);
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
