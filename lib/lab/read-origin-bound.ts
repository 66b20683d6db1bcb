import type { Span } from "./findings.ts";

/** What is wrong with a line that was meant to be origin-bound. */
export type OriginBoundFault =
  /** Text follows it: it has to be the last line. */
  | "notLast"
  /** It does not begin its line. */
  | "notAtStart"
  /** Not exactly one space between its parts. */
  | "spaces"
  | "order"
  /** What stands after the `@` is no host: it has a scheme, a path or a port, or no dot. */
  | "host"
  | "noCode";

/** The origin-bound line of a message. */
export type OriginBound = Span & {
  host: string;
  code: string;
  /** The host of an embedded frame, and the sign before it; null for none. */
  embedded: { host: string; sign: "@" | "%" } | null;
  /** What else stands on the line; it is not read. */
  trailing: string;
};

type Reading =
  | { kind: "none" }
  | { kind: "bound"; bound: OriginBound }
  | { kind: "broken"; fault: OriginBoundFault; at: Span };

const line = /^@(?<host>\S+) #(?<code>\S+)(?: (?<sign>[@%])(?<embedded>\S+))?(?<trailing>.*)$/su;
const hostName =
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/iu;
/** What only somebody writes who means such a line, wherever it stands. */
const meant =
  /@(?<host>[^\s@#]{1,253})(?<gap>\s{0,5})#(?<code>\S{1,40})|#(?<first>\S{1,40})\s{1,3}@[^\s@#]{1,253}\.[^\s@#]{2,}|^@(?<alone>[^\s@#]{1,253}\.[^\s@#]{2,})\s*$/gmu;

/**
 * Reads the origin-bound line as the published rules do: the last line, `@host #code`, one space
 * between, perhaps an embedded host.
 */
export function readOriginBound(text: string): Reading {
  const start = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1;
  const groups = line.exec(text.slice(start))?.groups;
  if (groups) {
    const { host = "", code = "", sign, embedded, trailing = "" } = groups;
    const at = { start, end: text.length };
    if (!isHost(host)) return { kind: "broken", fault: "host", at };
    return {
      kind: "bound",
      bound: {
        ...at,
        host: host.toLowerCase(),
        code,
        embedded: embedded ? { host: embedded.toLowerCase(), sign: sign as "@" | "%" } : null,
        trailing: trailing.trim(),
      },
    };
  }
  return faultOf(text, start);
}

/** Finds what looks like such a line and is none. */
function faultOf(text: string, lastLine: number): Reading {
  const found = [...text.matchAll(meant)].at(-1);
  if (!found) return { kind: "none" };
  const at = { start: found.index, end: found.index + found[0].length };
  const { host, gap, first, alone } = found.groups ?? {};
  const broken = (fault: OriginBoundFault): Reading => ({ kind: "broken", fault, at });
  if (alone !== undefined) return broken("noCode");
  if (first !== undefined) return broken("order");
  const before = text[found.index - 1];
  // `maria@example.com#1` is an address with something behind it.
  if (before !== undefined && !/\s/u.test(before)) return { kind: "none" };
  if (!isHost(host ?? "")) return host?.includes(".") ? broken("host") : { kind: "none" };
  if (gap !== " ") return broken("spaces");
  return broken(
    before === undefined || /[\r\n]/u.test(before) || found.index === lastLine
      ? "notLast"
      : "notAtStart",
  );
}

const isHost = (host: string): boolean => hostName.test(host);

/** As Chrome reads it, anywhere in a message; an embedded frame after `@` only. */
const chromeLine = /(?:^|\s)@(?<host>[a-zA-Z0-9.-]+) #(?<code>[^#\s]+)/u;

/** @returns the code and the host that WebOTP in Chrome reads; null for nothing */
export function readAsChrome(text: string): { host: string; code: string } | null {
  const { host, code } = chromeLine.exec(text)?.groups ?? {};
  return host && code ? { host: host.toLowerCase(), code } : null;
}
