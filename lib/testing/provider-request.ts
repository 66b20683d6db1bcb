import { Problem } from "#lib/http/problem.ts";
import type { IngestResult, ProviderRequest } from "#lib/ingest/adapter.ts";
import type { SignedRequest } from "#lib/simulate/dialect.ts";

/** What a test changes about a request: a header that is null is left out. */
export type RequestChanges = {
  method?: ProviderRequest["method"];
  query?: string;
  body?: string | Buffer;
  headers?: Record<string, string | null>;
};

/** A request as the server hands it to an adapter. */
export function providerRequest(
  signed: SignedRequest,
  { headers: changed = {}, ...changes }: RequestChanges = {},
): ProviderRequest {
  const { method, query, body } = { ...signed, ...changes };
  const headers = new Headers(signed.headers);
  for (const [name, value] of Object.entries(changed)) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  const [mediaType = ""] = (headers.get("content-type") ?? "").split(";");
  return {
    method,
    query,
    headers,
    body: Buffer.from(body as string),
    mediaType: mediaType.trim().toLowerCase(),
  };
}

/** Values that no provider sends where a field should stand. */
export const hostileValues: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  "",
  "\u0000",
  "\ud800",
  "x".repeat(100_000),
  [],
  [[]],
  Array.from({ length: 10_000 }, () => 0),
  {},
  { __proto__: null, constructor: 1, toString: 1, length: -1 },
  JSON.parse('{"__proto__":{"phone_number":"+17875550101"}}'),
];

/** Bodies that are no JSON object of any provider, and how they may be read or not. */
export const hostileBodies: (string | Buffer)[] = [
  "",
  " ",
  "null",
  "true",
  "0",
  '"text"',
  "[]",
  "[{}]",
  "{}",
  '{"__proto__":{"type":"mo_text"}}',
  "{",
  "\u0000",
  "%",
  "%ff%fe=%00",
  "a=1&a=2",
  `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`,
  "[".repeat(50_000),
  Buffer.from([0xff, 0xfe, 0x00, 0x7b]),
  Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]),
  "&".repeat(100_000),
  Array.from({ length: 5000 }, (_, index) => `f${index}=1`).join("&"),
];

/** The same request with one header changed; null takes it away, a list sends it several times. */
export function withHeader(
  request: ProviderRequest,
  name: string,
  value: string | string[] | null,
): ProviderRequest {
  const headers = new Headers([...request.headers.entries()]);
  headers.delete(name);
  for (const each of value === null ? [] : [value].flat()) headers.append(name, each);
  return { ...request, headers };
}

/** The same request with another body. */
export function withBody(request: ProviderRequest, body: string | Buffer): ProviderRequest {
  return { ...request, body: Buffer.from(body as string) };
}

/** One result of each kind, by its status. */
export const resultsOf = {
  stored: { status: "stored", id: "msg_1" },
  duplicate: { status: "duplicate", id: "msg_1" },
  waiting: { status: "waiting" },
  probe: { status: "probe" },
  unrouted: { status: "unrouted" },
  rejected: { status: "rejected", problem: new Problem("invalid", "The message has mistakes.") },
} satisfies Record<IngestResult["status"], IngestResult>;

const deep = (open: string, close: string) => open.repeat(50_000) + close.repeat(50_000);

/** Bodies that no provider sends, for dialects in JSON. */
export const hostileJson: string[] = [
  "",
  "null",
  "true",
  "0",
  '""',
  "{",
  "[]",
  "{}",
  "[null]",
  "[[]]",
  deep("[", "]"),
  `{"results":${deep("[", "]")}}`,
  `[${"0,".repeat(200_000)}0]`,
  `{"results":[${"{},".repeat(100_000)}{}]}`,
  '{"__proto__":{"results":[]}}',
  '[{"__proto__":{"type":"message-received"}}]',
  '{"results":{"length":1,"0":{}}}',
  '{"results":[{"from":[],"to":{},"text":1e999,"messageId":true,"receivedAt":{},"smsCount":"x"}]}',
  '[{"type":"message-received","time":[],"to":{},"message":{"id":{},"from":1.5,"text":[],"time":9}}]',
  '[{"type":"message-received","message":"\\u0000\\ud800"}]',
  '[{"type":1},{"type":null},{"type":["message-received"]}]',
];

/** Bodies that no provider sends, for dialects in forms. */
export const hostileForms: (string | Buffer)[] = [
  "",
  "&&&&",
  "====",
  "%",
  "%zz=%",
  "From",
  "From=&To=",
  "from=+&to=+",
  "__proto__=1&constructor=2",
  `From=${"9".repeat(500_000)}&To=1`,
  `from=${"9".repeat(500_000)}&to=1&content=`,
  "a=1&".repeat(200_000),
  Array.from({ length: 150_000 }, (_, index) => `f${index}`).join("&"),
  "From=%00%ED%A0%80&To=%FF&Body=%00&Text=%00&from=%00&to=%FF&message=%00&content=%00",
  Buffer.from([0xff, 0xfe, 0x00, 0x3d, 0x80, 0x26, 0xc3]),
  '{"From":"+17875550102"}',
];
