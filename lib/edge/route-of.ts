import { countryByCode } from "#lib/countries/countries.ts";
import { defaultLocale, isLocale, type Locale, localePath } from "#lib/i18n/locales.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";

/** What an address asks for, before anything is looked up. */
export type Route =
  /** A page: `path` as Next renders it, with its language and only the parameters that it knows. */
  | { kind: "page"; locale: Locale; path: string; number: string | null; respelled: string | null }
  /** No page has such a path. */
  | { kind: "missing"; locale: Locale }
  | { kind: "redirect"; location: string }
  /** An API route, a built asset or one of the few files: Next answers by itself. */
  | { kind: "api"; methods: readonly string[] }
  | { kind: "asset" }
  | { kind: "file" }
  /** Escapes that stand for nothing. */
  | { kind: "malformed" };

/** The pages and the parameters that they know. Whatever else stands in a query is not looked at. */
const pages: [pattern: RegExp, parameters: readonly string[]][] = [
  [/^\/$/, ["before", "after"]],
  [/^\/numbers$/, ["country", "before", "after"]],
  [/^\/numbers\/(?<number>[^/]+)$/, ["before", "after"]],
  [/^\/countries$/, []],
  [/^\/countries\/[^/]+$/, ["before", "after"]],
  [/^\/senders$/, ["before", "after"]],
  [/^\/senders\/[^/]+$/, ["before", "after"]],
  [/^\/search$/, ["q", "before", "after"]],
  [/^\/(?:rules|privacy|about|contact)$/, []],
];

/** The API's routes and the methods that they take. */
const apiRoutes: [pattern: RegExp, methods: readonly string[]][] = [
  [/^\/api\/ingest\/[^/]+$/, ["POST"]],
  [/^\/api\/health\/(?:live|ready)$/, ["GET", "HEAD"]],
];

const files = [
  "/robots.txt",
  "/sitemap.xml",
  "/manifest.webmanifest",
  "/icon.svg",
  "/.well-known/security.txt",
];

const MAX_PATH = 1024;
const MAX_PARAMETER = 300;

/**
 * Reads an address.
 * @param url path and query, as a request line has them
 */
export function routeOf(url: string): Route {
  const [rawPath = "", ...query] = url.split("?");
  const decoded = decode(rawPath);
  if (decoded === null || rawPath.length > MAX_PATH) return { kind: "malformed" };
  if (isStrange(decoded, rawPath)) return { kind: "missing", locale: localeOf(rawPath) };
  const api = apiRoutes.find(([pattern]) => pattern.test(rawPath));
  if (api) return { kind: "api", methods: api[1] };
  if (/^\/_next\/static\/[\w./~@[\]%-]+$/.test(rawPath)) return { kind: "asset" };
  if (files.includes(rawPath)) return { kind: "file" };
  return pageOf(rawPath, query.join("?"));
}

function pageOf(rawPath: string, query: string): Route {
  const locale = localeOf(rawPath);
  const [, first, ...rest] = rawPath.split("/");
  const segments = isLocale(first) ? rest : [first, ...rest];
  // Empty segments go: `//host` would otherwise redirect to another site.
  const path = `/${segments.filter(Boolean).join("/")}`;
  const known = pages.find(([pattern]) => pattern.test(path));
  if (!known) return { kind: "missing", locale };
  const [pattern, parameters] = known;
  const number = pattern.exec(path)?.groups?.number ?? null;
  const search = knownParameters(query, parameters);
  const digits = number === null ? null : decodeURIComponent(number).replace(/^[+\s]/, "");
  const canonical = number === null ? path : `/numbers/${encodeURIComponent(digits ?? "")}`;
  if (localePath(locale, canonical) !== rawPath) {
    return { kind: "redirect", location: localePath(locale, canonical) + search };
  }
  const rendered = canonical === "/" ? `/${locale}` : `/${locale}${canonical}`;
  const other = respelling(canonical);
  return {
    kind: "page",
    locale,
    path: rendered + search,
    number: digits,
    respelled: other && localePath(locale, other) + search,
  };
}

/** The address that people mean who write a sender or a country in another way, if it is another one. */
function respelling(path: string): string | null {
  const [, kind, name] = /^\/(senders|countries)\/([^/]+)$/.exec(path) ?? [];
  if (!kind || !name) return null;
  const written = decodeURIComponent(name);
  const slug =
    kind === "senders"
      ? identifySender(written).slug
      : (countryByCode(written.toUpperCase())?.slug ?? written.toLowerCase());
  const respelled = slug && `/${kind}/${encodeURIComponent(slug)}`;
  return respelled === path ? null : respelled;
}

function localeOf(rawPath: string): Locale {
  const [, first] = rawPath.split("/");
  return isLocale(first) ? first : defaultLocale;
}

/** The first value of each known parameter, in the page's own order. */
function knownParameters(query: string, known: readonly string[]): string {
  const given = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of known) {
    const value = given.get(name);
    if (value) kept.set(name, value.slice(0, MAX_PARAMETER));
  }
  return kept.size > 0 ? `?${kept}` : "";
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
