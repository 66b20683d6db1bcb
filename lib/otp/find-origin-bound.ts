import { normalForm } from "./find-candidates.ts";

/** The code of an origin-bound line and the host it is for; offsets in the normal text. */
export type OriginBound = { start: number; end: number; code: string; host: string };

const linePattern =
  /(?:^|\n|\s)@([A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){0,8}[A-Za-z0-9-]{0,62}) #([A-Za-z0-9-]{3,16})(?=\s|$)/g;

/**
 * Finds the last origin-bound code: `@host #code`, one space between, as WICG "Origin-bound one-time
 * codes delivered via SMS" has it; a host without a dot counts at the start of a line only.
 * @returns the code and its host in lower case, or null when there is none.
 */
export function findOriginBound(plain: string): OriginBound | null {
  if (!plain.includes(" #") || !plain.includes("@")) return null;
  let found: OriginBound | null = null;
  linePattern.lastIndex = 0;
  for (let match = linePattern.exec(plain); match !== null; match = linePattern.exec(plain)) {
    const [whole, host = "", run = ""] = match;
    const code = normalForm(run);
    const isLine = whole[0] === "@" || whole[0] === "\n";
    if (code.length < 3 || !/\d|^[A-Z]+$/.test(code)) continue;
    if (!isLine && !host.includes(".")) continue;
    const end = match.index + whole.length;
    found = { start: end - run.length, end, code, host: host.toLowerCase() };
  }
  return found;
}
