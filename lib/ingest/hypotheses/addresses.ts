import type { Case, CauseId, Hypothesis } from "#lib/ingest/hypotheses/hypothesis.ts";

/** One way to write a piece of an address, and what it would mean; null for as it is. */
type Choice = { id: CauseId; words: string } | null;
type Option<T> = { value: T; choice: Choice };

type Pieces = { scheme: string; host: string; port: string; path: string; query: string };

const MAX_EDITS = 3;

/**
 * Other addresses that the provider may have signed: what a proxy, a form to fill in or a slash makes
 * of one, and what the request says of itself.
 * @param tokens every secret end that the source's address has, or had
 */
export function addressHypotheses(
  { request, credentials }: Case,
  tokens: readonly string[],
): Hypothesis[] {
  const base = piecesOf(credentials.publicUrl);
  if (!base) return [];
  const header = (name: string) => request.headers.get(name)?.split(",")[0]?.trim() ?? "";
  const found = new Map<string, Hypothesis & { edits: number }>();
  for (const scheme of schemesOf(base)) {
    for (const { value: place, choice: host } of hostsOf(base, header)) {
      for (const port of portsOf(place.port, scheme.value, header)) {
        for (const path of pathsOf(base.path, tokens, header)) {
          for (const query of queriesOf(base.query, request.query)) {
            const choices = [scheme.choice, host, port.choice, ...path.choice, query.choice];
            const edits = choices.filter((choice) => choice !== null);
            if (edits.length === 0 || edits.length > MAX_EDITS) continue;
            const pieces = { host: place.host, scheme: scheme.value, port: port.value };
            const url = written({ ...pieces, path: path.value, query: query.value });
            const known = found.get(url);
            if (known && known.edits <= edits.length) continue;
            found.set(url, hypothesisOf(url, edits));
          }
        }
      }
    }
  }
  found.delete(credentials.publicUrl);
  return [...found.values()].sort((a, b) => a.edits - b.edits);
}

function hypothesisOf(url: string, edits: NonNullable<Choice>[]): Hypothesis & { edits: number } {
  const [first, ...others] = edits;
  return {
    group: "address",
    id: first!.id,
    also: others.map(({ id }) => id),
    cause: `The address that the provider signed is not the source's: ${edits.map(({ words }) => words).join("; ")}.`,
    fix: `Give the provider the source's address to the letter, or let the source's be the one that it calls (PUBLIC_URL, or --public-url of source add): ${url}`,
    isCommon: edits.length === 1,
    edits: edits.length,
    apply: (given) => ({ ...given, credentials: { ...given.credentials, publicUrl: url } }),
  };
}

function piecesOf(address: string): Pieces | null {
  const match = /^(https?):\/\/(\[[^\]]*\]|[^/?#:]*)(?::(\d*))?([^?]*)(?:\?(.*))?$/is.exec(address);
  if (!match) return null;
  const [, scheme = "", host = "", port = "", path = "", query = ""] = match;
  return { scheme, host, port, path, query };
}

function written({ scheme, host, port, path, query }: Pieces): string {
  return `${scheme}://${host}${port && `:${port}`}${path}${query && `?${query}`}`;
}

function schemesOf({ scheme }: Pieces): Option<string>[] {
  const other = scheme === "https" ? "http" : "https";
  const words = `it begins with ${other}, not ${scheme}, as behind a proxy that ends TLS`;
  return [
    { value: scheme, choice: null },
    { value: other, choice: { id: "address-scheme", words } },
  ];
}

type Place = { host: string; port: string };

function hostsOf(base: Pieces, header: (name: string) => string): Option<Place>[] {
  const own: Option<Place> = { value: { host: base.host, port: base.port }, choice: null };
  const told = ["x-forwarded-host", "x-original-host", "host"].flatMap((name) => {
    const [, host = "", port = ""] = /^(\[[^\]]*\]|[^:/?#]+)(?::(\d+))?$/.exec(header(name)) ?? [];
    if (host === "") return [];
    const isSameHost = host.toLowerCase() === base.host.toLowerCase();
    if (isSameHost && port === base.port) return [];
    const words = isSameHost
      ? `its port is ${port || "not written"}, as the request's ${name} says`
      : `its host is ${host}${port && `:${port}`}, as the request's ${name} says`;
    const id = isSameHost ? ("address-port" as const) : ("address-host" as const);
    return [{ value: { host, port }, choice: { id, words } }];
  });
  return [own, ...told];
}

function portsOf(port: string, scheme: string, header: (name: string) => string): Option<string>[] {
  const standard = scheme === "https" ? "443" : "80";
  const told = /^\d{1,5}$/.test(header("x-forwarded-port")) ? header("x-forwarded-port") : "";
  const others = [...new Set(["", standard, told])].filter((other) => other !== port);
  return [
    { value: port, choice: null },
    ...others.map((other) => {
      const words = other === "" ? "it has no port" : `its port is written, ${other}`;
      return { value: other, choice: { id: "address-port" as const, words } };
    }),
  ];
}

function pathsOf(
  path: string,
  tokens: readonly string[],
  header: (name: string) => string,
): { value: string; choice: Choice[] }[] {
  const ends = tokens.filter((token) => path.endsWith(`/${token}`));
  const bare = ends.length > 0 ? path.slice(0, -ends[0]!.length - 1) : path;
  const paths: { value: string; choice: Choice[] }[] = [{ value: path, choice: [] }];
  const add = (value: string, id: CauseId, words: string) => {
    paths.push({ value, choice: [{ id, words }] });
  };
  if (bare !== path) add(bare, "address-end", "the secret at its end is missing");
  for (const token of tokens) {
    if (!ends.includes(token)) {
      add(`${bare}/${token}`, "address-end", "another secret stands at its end");
    }
  }
  const prefix = header("x-forwarded-prefix").replace(/\/$/, "");
  if (/^\/[\w./-]+$/.test(prefix)) {
    add(prefix + path, "address-path", `its path begins with ${prefix}, which a proxy took away`);
  }
  for (const name of ["x-original-uri", "x-original-url", "x-rewrite-url", "x-forwarded-uri"]) {
    const [told = ""] = header(name)
      .replace(/^https?:\/\/[^/]*/, "")
      .split("?");
    if (told.startsWith("/") && told !== path) {
      add(told, "address-path", `its path is another one, as the request's ${name} says`);
    }
  }
  const slashed = paths.map(({ value, choice }) => {
    const hasSlash = value.endsWith("/");
    const words = hasSlash ? "it has no slash at its end" : "a slash stands at its end";
    const other = hasSlash ? value.slice(0, -1) : `${value}/`;
    return { value: other, choice: [...choice, { id: "address-slash" as const, words }] };
  });
  return [...paths, ...slashed];
}

function queriesOf(query: string, came: string): Option<string>[] {
  const options: Option<string>[] = [{ value: query, choice: null }];
  const id = "address-query" as const;
  if (came !== "" && came !== query) {
    options.push({ value: came, choice: { id, words: "what stands behind its ? is signed, too" } });
  }
  if (query !== "") {
    options.push({ value: "", choice: { id, words: "what stands behind its ? is not signed" } });
  }
  return options;
}
