import type { Random } from "#lib/demo/seeded-random.ts";
import type { OutboundMessage, SignedRequest } from "#lib/simulate/dialect.ts";
import type { TamperedRequest } from "#lib/testing/tamper.ts";

const texts = [
  "",
  " ",
  "\0",
  "\r\n",
  "\ud800",
  "\udfff\ud800",
  "\u{1f469}\u200d\u{1f52c}",
  "__proto__",
  "constructor",
  "toString",
  "NaN",
  "-1",
  "9e999",
  "0x10",
  "1e3",
  "true",
  "null",
  "undefined",
  "[object Object]",
  "2026-13-45T99:99:99Z",
  "2026-11-22T10:30:00+99:99",
  "0000-00-00 00:00:00",
  "+275760-09-13T00:00:00.001Z",
  "253402300800",
  "+17875550101",
  "17875550101",
  "{}",
  "[]",
  '{"__proto__":{"from":"+1"}}',
  "%00%ff%",
  "&=&=&",
  "a]b[c",
  "https://sns.us-east-1.amazonaws.com/x.pem",
  "https://127.0.0.1/",
  "urn:x",
];

const numbers = [0, -0, -1, 1, 1.5, 255, 256, 2 ** 31, 2 ** 53, 1e21, -1e308, 5e-324];

/** A message whose every field is as strangers would choose it. */
export function hostileMessage(random: Random, base: OutboundMessage): OutboundMessage {
  const maybe = (text: string) => (random.fraction() < 0.5 ? text : hostileString(random));
  return {
    ...base,
    from: maybe(base.from).toWellFormed(),
    to: maybe(base.to).toWellFormed(),
    text: maybe(base.text).toWellFormed(),
    id: random.pick([null, base.id, hostileString(random).toWellFormed()]),
  };
}

/** A request as someone sends it who knows its form and wants it to break. */
export function hostileRequest(
  random: Random,
  base: SignedRequest,
  mediaTypes: readonly string[],
): TamperedRequest {
  const request: TamperedRequest = { ...base, body: Buffer.from(base.body, "utf8") };
  for (let more = 0; more < 3; more++) {
    random.pick(spoilers)(random, request, mediaTypes);
    if (random.fraction() < 0.6) break;
  }
  return request;
}

const strange: unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e21,
  "",
  "\0",
  "\ud800",
  "-1",
  "1e3",
  "x".repeat(300),
  [],
  {},
  [null],
  [[]],
  { length: 1 },
];

/** A request once for each field and each kind of value in its place, and once without the field. */
export function* withEachFieldSpoilt(base: SignedRequest): Generator<TamperedRequest> {
  const { body, query } = base;
  const json = readJson(body);
  const same = { ...base, body: Buffer.from(body, "utf8") };
  if (typeof json === "object" && json !== null) {
    for (const spoilt of eachSpoilt(json)) {
      yield { ...base, body: Buffer.from(JSON.stringify(spoilt), "utf8") };
    }
    return;
  }
  for (const spoilt of eachFormSpoilt(body === "" ? query : body)) {
    yield body === "" ? { ...same, query: spoilt } : { ...base, body: Buffer.from(spoilt, "utf8") };
  }
}

function* eachSpoilt(value: unknown): Generator<unknown> {
  yield* strange;
  const inner = typeof value === "string" ? readJson(value) : undefined;
  if (typeof inner === "object" && inner !== null) {
    for (const spoilt of eachSpoilt(inner)) yield JSON.stringify(spoilt);
  }
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) {
      for (const spoilt of eachSpoilt(item)) yield value.with(at, spoilt);
    }
  } else if (typeof value === "object" && value !== null) {
    for (const [key, old] of Object.entries(value)) {
      const { [key]: _, ...others } = value as Record<string, unknown>;
      yield others;
      for (const spoilt of eachSpoilt(old)) yield { ...value, [key]: spoilt };
    }
  }
}

function* eachFormSpoilt(form: string): Generator<string> {
  const pairs = [...new URLSearchParams(form)];
  for (const [at, [name, value]] of pairs.entries()) {
    const others = pairs.toSpliced(at, 1);
    yield new URLSearchParams(others).toString();
    for (const spoilt of strange.filter((each) => typeof each === "string")) {
      yield new URLSearchParams([...others, [name, spoilt.toWellFormed()]]).toString();
      yield new URLSearchParams([...pairs, [name, spoilt.toWellFormed()]]).toString();
    }
    yield `${new URLSearchParams(others)}&${name}=%ff%fe&${name}[]=${encodeURIComponent(value)}`;
  }
}

type Spoiler = (random: Random, request: TamperedRequest, mediaTypes: readonly string[]) => void;

const spoilers: Spoiler[] = [
  spoilFields,
  spoilFields,
  spoilFields,
  spoilFields,
  (random, request) => {
    request.body = spoilBytes(random, request.body);
  },
  (random, request) => {
    request.body = request.body.subarray(0, below(random, request.body.length + 1));
  },
  (random, request) => {
    request.body = Buffer.concat([request.body, request.body]);
    if (random.fraction() < 0.1) request.body = Buffer.alloc(0);
  },
  (random, request) => {
    const query = spoilBytes(random, Buffer.from(request.query || "to=1&text=x", "latin1"));
    request.query = query.toString("latin1").replace(/[^\x21-\x7e]|#/g, "%");
  },
  (random, request) => {
    const name = random.pick(Object.keys(request.headers));
    const { [name]: value = "", ...others } = request.headers;
    const spoilt = random.pick([
      spoilBytes(random, Buffer.from(value, "latin1")).toString("latin1"),
      random.pick(texts),
      `${value}, ${value}`,
      "x".repeat(below(random, 8000)),
    ]);
    request.headers = random.fraction() < 0.2 ? others : { ...others, [name]: oneLine(spoilt) };
  },
  (random, request, mediaTypes) => {
    const types = [...mediaTypes, "text/plain", "", "application/json; charset=utf-16", "x/y;;"];
    request.headers = { ...request.headers, "content-type": random.pick(types) };
  },
  (random, request) => {
    const depth = below(random, 20_000);
    const [start, end] = random.pick([
      ["[", "]"],
      ['{"a":', "}"],
      ['[{"data":', "}]"],
    ]);
    const isClosed = random.fraction() < 0.5;
    request.body = Buffer.from(start.repeat(depth) + (isClosed ? `0${end.repeat(depth)}` : ""));
  },
  (random, request) => {
    const value = hostileValue(random, 4);
    request.body = Buffer.from(JSON.stringify(value) ?? "null");
  },
];

/** Changes a field of the query, of a form or of JSON, wherever it stands. */
function spoilFields(random: Random, request: TamperedRequest): void {
  if (request.query !== "" && random.fraction() < 0.5) {
    request.query = spoilForm(random, request.query).replaceAll("#", "%23");
    return;
  }
  const text = request.body.toString("utf8");
  // A body that is nested already is left as deep as it is.
  if (/[[{]{50}|(?:\{"a":){50}|(?:\[\{"data":){50}/.test(text)) return;
  const json = readJson(text);
  const spoilt =
    typeof json === "object" && json !== null
      ? JSON.stringify(spoilValue(random, json))
      : spoilForm(random, text);
  request.body = Buffer.from(spoilt, "utf8");
}

function spoilForm(random: Random, text: string): string {
  const pairs = [...new URLSearchParams(text)];
  const at = below(random, pairs.length);
  const [name = "", value = ""] = pairs[at] ?? [];
  const name2 = random.pick([name, name, name, hostileString(random), `${name}[]`]);
  pairs.splice(at, random.pick([0, 1, 1, 2]), [name2, spoilString(random, value)]);
  return new URLSearchParams(pairs).toString();
}

/** A copy with one value in it replaced, left out, doubled or wrapped. */
function spoilValue(random: Random, value: unknown): unknown {
  const isHere = random.fraction() < 0.15;
  if (Array.isArray(value) && !isHere && value.length > 0) {
    const at = below(random, value.length);
    const spoilt = spoilValue(random, value[at]);
    const more = random.pick([[spoilt], [spoilt], [], [value[at], spoilt]]);
    return [...value.slice(0, at), ...more, ...value.slice(at + 1)];
  }
  if (typeof value === "object" && value !== null && !isHere && !Array.isArray(value)) {
    const entries = Object.entries(value);
    const at = below(random, entries.length);
    const [key = "x", old] = entries[at] ?? [];
    if (random.fraction() < 0.1) entries.splice(at, 1);
    else entries[at] = [random.fraction() < 0.05 ? "__proto__" : key, spoilValue(random, old)];
    return Object.fromEntries(entries);
  }
  if (typeof value === "string" && random.fraction() < 0.7) return spoilString(random, value);
  return random.fraction() < 0.1 ? [value] : hostileValue(random, 3);
}

/** A text in its place: also a JSON document inside a text is spoilt from within. */
function spoilString(random: Random, value: string): string {
  const inner = readJson(value);
  if (typeof inner === "object" && inner !== null && random.fraction() < 0.8) {
    return JSON.stringify(spoilValue(random, inner));
  }
  return random.pick([
    () => hostileString(random),
    () => spoilBytes(random, Buffer.from(value, "latin1")).toString("latin1"),
    () => value.repeat(1 + below(random, 50)),
    () => value.slice(0, below(random, value.length + 1)),
  ])();
}

function hostileValue(random: Random, depth: number): unknown {
  const kinds = [
    () => null,
    () => random.pick([true, false]),
    () => random.pick(numbers),
    () => hostileString(random),
    () => Array.from({ length: below(random, 4) }, () => hostileValue(random, depth - 1)),
    () =>
      Object.fromEntries(
        Array.from({ length: below(random, 4) }, () => [
          random.pick(["from", "to", "text", "data", "type", "id", hostileString(random)]),
          hostileValue(random, depth - 1),
        ]),
      ),
  ];
  return random.pick(depth > 0 ? kinds : kinds.slice(0, 4))();
}

function hostileString(random: Random): string {
  const chance = random.fraction();
  if (chance < 0.6) return random.pick(texts);
  if (chance < 0.62) return random.pick(["x", "ż", "0", "\\", '"', " ", "="]).repeat(30_000);
  const length = below(random, 30);
  return String.fromCharCode(...Array.from({ length }, () => below(random, 0x1_0000)));
}

function spoilBytes(random: Random, bytes: Buffer): Buffer {
  const spoilt = Buffer.from(bytes);
  for (let i = below(random, 8); i >= 0; i--) {
    spoilt[below(random, spoilt.length)] = below(random, 256);
  }
  return spoilt;
}

/** What Node's parser lets through. */
function oneLine(value: string): string {
  return value.replace(/[^\t\x20-\x7e\x80-\xff]/g, "").trim();
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function below(random: Random, limit: number): number {
  return Math.floor(random.fraction() * limit);
}
