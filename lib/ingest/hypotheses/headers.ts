import type { ProviderRequest } from "#lib/ingest/adapter.ts";
import { type CauseId, type Hypothesis, withHeaders } from "#lib/ingest/hypotheses/hypothesis.ts";

/** What proxies and gateways put before a header's name when they keep it under another one. */
const PREFIX = /^(?:http-|x-amzn-remapped-|x-original-|x-forwarded-|x-http-)+/;

/** Undoes what stands between does to headers: other names, values twice, marks around or lost. */
export function headerHypotheses(request: ProviderRequest): Hypothesis[] {
  const entries = [...request.headers.entries()];
  const changes: [CauseId, cause: string, fix: string, Map<string, string>][] = [
    [
      "header-renamed",
      "A proxy or gateway renamed the header that holds the proof.",
      "Let it pass headers on by their own names.",
      renamed(entries),
    ],
    [
      "header-twice",
      "A header came twice, and its values were joined.",
      "Let the proxy pass headers on without adding them once more.",
      mapped(entries, (value) => twice(value)),
    ],
    [
      "header-quoted",
      "Quotation marks or spaces stand around a header's value.",
      "Let headers be passed on as they came.",
      mapped(entries, (value) => value.replace(/^[\s"']+|[\s"']+$/g, "")),
    ],
    [
      "header-plus-lost",
      "Each + in the proof has become a space, as where a form is read.",
      "Let headers be passed on as they came.",
      mapped(entries, (value) => value.replaceAll(" ", "+"), /signature|sig$/),
    ],
    [
      "header-scheme-lost",
      "The word Bearer or Basic is missing before the proof in Authorization.",
      "Let the provider, or the proxy in front, write the header whole.",
      schemed(entries),
    ],
  ];
  return changes
    .filter(([, , , changed]) => changed.size > 0)
    .map(
      ([id, cause, fix, changed]): Hypothesis => ({
        group: "header",
        id,
        cause,
        fix,
        isCommon: true,
        apply: (given) => ({ ...given, request: withHeaders(given.request, changed) }),
      }),
    );
}

type Entries = [name: string, value: string][];

function renamed(entries: Entries): Map<string, string> {
  const known = new Set(entries.map(([name]) => name));
  const changed = new Map<string, string>();
  for (const [name, value] of entries) {
    const dashed = name.toLowerCase().replaceAll("_", "-");
    const plain = dashed.replace(PREFIX, "");
    for (const other of [dashed, plain]) {
      if (other !== name && (!known.has(other) || other === "authorization")) {
        changed.set(other, value);
      }
    }
  }
  return changed;
}

function mapped(
  entries: Entries,
  change: (value: string) => string,
  names = /./,
): Map<string, string> {
  return new Map(
    entries
      .filter(([name, value]) => names.test(name) && change(value) !== value)
      .map(([name, value]) => [name, change(value)]),
  );
}

/** Half of a value that is the same twice, with a comma between. */
function twice(value: string): string {
  const [first = "", ...rest] = value.split(/,\s*/);
  return rest.length > 0 && rest.every((other) => other === first) ? first : value;
}

function schemed(entries: Entries): Map<string, string> {
  const [, value = ""] = entries.find(([name]) => name === "authorization") ?? [];
  if (value === "" || /^\w+ /.test(value)) return new Map();
  const scheme = value.includes(":") ? "Basic" : "Bearer";
  const token = scheme === "Basic" ? Buffer.from(value, "utf8").toString("base64") : value;
  return new Map([["authorization", `${scheme} ${token}`]]);
}
