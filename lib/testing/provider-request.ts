import type { ProviderRequest } from "#lib/ingest/adapter.ts";
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
