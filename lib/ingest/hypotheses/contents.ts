import type { ProviderRequest } from "#lib/ingest/adapter.ts";
import type { CauseId, Hypothesis } from "#lib/ingest/hypotheses/hypothesis.ts";

/** Bytes that may have been signed in place of those that came. */
type Candidate = { bytes: Buffer; id: CauseId; cause: string; isCommon: boolean };

const PASS_ON =
  "Let what stands in front pass the body on byte by byte: no parsing, no logging filter, no rewriting.";

/** No more fields of a form are left out one by one. */
const MAX_FIELDS = 60;

/**
 * Undoes what stands between does to a body, or to the fields behind the `?` of an address.
 * @param fieldNames names that the provider writes in every form
 */
export function contentHypotheses(
  request: ProviderRequest,
  fieldNames: readonly string[],
): Hypothesis[] {
  const { body, query } = request;
  const bodies = distinct(body, candidatesOf(body, fieldNames)).map(
    ({ bytes, id, cause, isCommon }): Hypothesis => ({
      group: "content",
      id,
      cause,
      fix: PASS_ON,
      isCommon,
      apply: (given) => ({ ...given, request: { ...given.request, body: bytes } }),
    }),
  );
  if (query === "") return bodies;
  const raw = Buffer.from(query, "utf8");
  const queries = distinct(raw, formCandidates(query, fieldNames)).map(
    ({ bytes, id, cause, isCommon }): Hypothesis => ({
      group: "content",
      id,
      cause: cause.replace("body", "address's query"),
      fix: "Let what stands in front pass the address on as it came, with all that is behind its ?.",
      isCommon,
      apply: (given) => ({
        ...given,
        request: { ...given.request, query: bytes.toString("utf8") },
      }),
    }),
  );
  return [...bodies, ...queries];
}

function distinct(came: Buffer, candidates: Candidate[]): Candidate[] {
  const seen = new Set([came.toString("latin1")]);
  return candidates.filter(({ bytes }) => {
    const key = bytes.toString("latin1");
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function candidatesOf(body: Buffer, fieldNames: readonly string[]): Candidate[] {
  if (body.length === 0) return [];
  const text = body.toString("utf8");
  const isText = Buffer.from(text, "utf8").equals(body);
  return [
    ...(isText ? [...lineCandidates(text), ...readableJson(text)] : []),
    ...(/^[\s]*[[{]/.test(text) ? [] : formCandidates(text, fieldNames)),
    ...charsetCandidates(body),
  ];
}

function lineCandidates(text: string): Candidate[] {
  const of = (written: string, id: CauseId, cause: string): Candidate => ({
    bytes: Buffer.from(written, "utf8"),
    id,
    cause,
    isCommon: true,
  });
  const ends = "The line ends in the body were rewritten";
  const last = "The end of the body was changed";
  const mark = "A byte order mark before the body";
  return [
    of(text.replace(/\r?\n/g, "\r\n"), "line-ends", `${ends}: they were CR LF.`),
    of(text.replaceAll("\r\n", "\n"), "line-ends", `${ends}: they were LF.`),
    of(`${text}\n`, "end-of-body", `${last}: it ended with a line break.`),
    of(`${text}\r\n`, "end-of-body", `${last}: it ended with a line break, CR LF.`),
    of(text.replace(/[\r\n]+$/, ""), "end-of-body", `${last}: it ended without a line break.`),
    of(text.replace(/^\ufeff/, ""), "byte-order-mark", `${mark} was added.`),
    of(`\ufeff${text}`, "byte-order-mark", `${mark} was taken away.`),
    of(text.trim(), "end-of-body", `${last}: there was no white space around it.`),
  ];
}

type Layout = { words: string; isCommon: boolean; write(value: unknown): string };

const layouts: Layout[] = [
  { words: "without spaces", isCommon: true, write: (value) => JSON.stringify(value) },
  { words: "indented by two", isCommon: true, write: (value) => JSON.stringify(value, null, 2) },
  {
    words: "with a space behind each comma and colon",
    isCommon: true,
    write: (value) => spaced(value),
  },
  { words: "indented by four", isCommon: false, write: (value) => JSON.stringify(value, null, 4) },
  {
    words: "indented by tabs",
    isCommon: false,
    write: (value) => JSON.stringify(value, null, "\t"),
  },
];

type Escapes = { words: string; isCommon: boolean; write(json: string): string };

const unit = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;

const escapings: Escapes[] = [
  { words: "", isCommon: true, write: (json) => json },
  {
    words: ", with everything but ASCII escaped",
    isCommon: true,
    write: (json) => json.replace(/[\u0080-\uffff]/g, unit),
  },
  {
    words: ", with slashes escaped",
    isCommon: false,
    write: (json) => json.replaceAll("/", "\\/"),
  },
  {
    words: ", with slashes and everything but ASCII escaped",
    isCommon: false,
    write: (json) => json.replaceAll("/", "\\/").replace(/[\u0080-\uffff]/g, unit),
  },
  {
    words: ", with <, > and & escaped",
    isCommon: false,
    write: (json) => json.replace(/[<>&\u2028\u2029]/g, unit),
  },
];

/** What is nested deeper than the stack is is no provider's. */
function readableJson(text: string): Candidate[] {
  try {
    return jsonCandidates(text);
  } catch {
    return [];
  }
}

/** JSON was read and written again: what it was before, in the ways that libraries write. */
function jsonCandidates(text: string): Candidate[] {
  const value = jsonOf(text);
  if (typeof value !== "object" || value === null) return [];
  const orders = [
    { words: "", value, isSame: true },
    { words: " and its names sorted", value: sorted(value), isSame: false },
  ];
  return orders.flatMap((order) =>
    layouts.flatMap((layout) =>
      escapings.map((escaping): Candidate => {
        const written = escaping.write(layout.write(order.value));
        return {
          bytes: Buffer.from(written, "utf8"),
          id: "json-written-again",
          cause: `The body was read as JSON and written again: it was signed ${layout.words}${escaping.words}${order.words}.`,
          isCommon: order.isSame && layout.isCommon && escaping.isCommon,
        };
      }),
    ),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Deeper than any provider's: what is deeper is not looked into. */
const MAX_DEPTH = 100;

function sorted(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH) return value;
  if (Array.isArray(value)) return value.map((item) => sorted(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, item]) => [name, sorted(item, depth + 1)]),
  );
}

/** As Python writes JSON. */
function spaced(value: unknown, depth = 0): string {
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH) {
    return JSON.stringify(value) ?? "null";
  }
  if (Array.isArray(value)) return `[${value.map((item) => spaced(item, depth + 1)).join(", ")}]`;
  const pairs = Object.entries(value).map(
    ([name, item]) => `${JSON.stringify(name)}: ${spaced(item, depth + 1)}`,
  );
  return `{${pairs.join(", ")}}`;
}

/** A form was read and written again, or lost or won something on its way. */
function formCandidates(text: string, fieldNames: readonly string[]): Candidate[] {
  const pairs = [...new URLSearchParams(text)];
  if (pairs.length === 0 || !text.includes("=")) return [];
  const of = (written: string, id: CauseId, cause: string, isCommon = true): Candidate => ({
    bytes: Buffer.from(written, "utf8"),
    id,
    cause,
    isCommon,
  });
  const again = "The form in the body was read and written again";
  const ordered = [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
  const lost = fieldNames.filter((name) => !pairs.some(([known]) => known === name));
  const plus = pairs.map(([name, value]): [string, string] => [
    name,
    value.replace(/^ (?=\d{6,})/, "+"),
  ]);
  return [
    of(formed(pairs), "form-written-again", `${again}: each space was a +.`),
    of(percented(pairs), "form-written-again", `${again}: each space was %20.`),
    of(strictly(pairs), "form-written-again", `${again}: also !, ', (, ) and * were escaped.`),
    of(bytewise(pairs), "form-written-again", `${again}: each byte of a value was escaped.`, false),
    of(formed(ordered), "form-written-again", `${again}: its names were sorted.`, false),
    of(formed(plus), "plus-lost", "Each + before a number in the body has become a space."),
    ...(lost.length > 0
      ? [
          of(
            formed([...pairs, ...lost.map((name): [string, string] => [name, ""])]),
            "form-field-lost",
            `Empty fields in the body were dropped: ${lost.join(", ")}.`,
          ),
        ]
      : []),
    ...pairs
      .slice(0, MAX_FIELDS)
      .map(([name], left) =>
        of(
          formed(pairs.filter((_, i) => i !== left)),
          "form-field-added",
          `The field ${name} was added to the body.`,
          false,
        ),
      ),
    ...formCharsets(pairs),
  ];
}

function formCharsets(pairs: [string, string][]): Candidate[] {
  const cause =
    "The characters of the form in the body were read in another charset: it was UTF-8.";
  const readAs = (charset: "latin1" | "utf8", value: string) =>
    Buffer.from(value, charset).toString(charset === "latin1" ? "utf8" : "latin1");
  return (["latin1", "utf8"] as const).map((charset) => ({
    bytes: Buffer.from(
      formed(pairs.map(([name, value]) => [name, readAs(charset, value)])),
      "utf8",
    ),
    id: "charset" as const,
    cause,
    isCommon: false,
  }));
}

function charsetCandidates(body: Buffer): Candidate[] {
  const text = body.toString("utf8");
  const cause = "The body's characters were converted from one charset into another:";
  return [
    {
      bytes: Buffer.from(text, "latin1"),
      id: "charset",
      cause: `${cause} UTF-8 was taken for Latin-1.`,
      isCommon: true,
    },
    {
      bytes: Buffer.from(body.toString("latin1"), "utf8"),
      id: "charset",
      cause: `${cause} UTF-8 was made Latin-1.`,
      isCommon: true,
    },
  ];
}

function formed(pairs: [string, string][]): string {
  return new URLSearchParams(pairs).toString();
}

function percented(pairs: [string, string][]): string {
  return formed(pairs).replaceAll("+", "%20");
}

/** As `scripts/gammu-smsd.sh` writes: every byte of a value, but for the id before the others. */
function bytewise([first, ...others]: [string, string][]): string {
  const escaped = (value: string) => Buffer.from(value).toString("hex").replace(/../g, "%$&");
  return [
    formed(first ? [first] : []),
    ...others.map(([name, value]) => `${name}=${escaped(value)}`),
  ].join("&");
}

function strictly(pairs: [string, string][]): string {
  const escaped = (text: string) =>
    encodeURIComponent(text.toWellFormed()).replace(
      /[!'()*]/g,
      (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  return pairs.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join("&");
}
