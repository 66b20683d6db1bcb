import type { SignedRequest } from "#lib/simulate/dialect.ts";

/** A value before and after a change, one character per byte. */
export type Change = { at: number; before: string; after: string };

/** What stands where a proof may cover it. */
export type Place = "body" | "query" | "address" | "secret" | `header ${string}`;

/** Other bits, another case, and what stands between names and values. */
const flips = [0x01, 0x20, 0x04, 0x80];
const marks = ["_", "&", "=", "+", "%", ".", ",", " ", '"', "\n"];

/**
 * Everything that one byte can do to a value: each byte replaced by others, left out, doubled, and
 * the end cut off or made longer.
 * @param value one character per byte
 * @param isWhole whether each byte gets every replacement there is; some of them by turns otherwise,
 * and all of them at the end
 */
export function* changesOf(value: string, isWhole: boolean): Generator<Change> {
  for (let at = 0; at < value.length; at++) {
    // What base64 leaves over stands at its end.
    const isAll = isWhole || at >= value.length - 2;
    const [start, end] = [value.slice(0, at), value.slice(at + 1)];
    for (const byte of replacementsOf(value.charCodeAt(at), at, isAll)) {
      yield { at, before: value, after: start + String.fromCharCode(byte) + end };
    }
    yield { at, before: value, after: start + end };
    yield { at, before: value, after: start + value[at] + value[at] + end };
  }
  for (const more of ["\0", " ", "=", "&", "0", "A"]) {
    yield { at: value.length, before: value, after: value + more };
    yield { at: 0, before: value, after: more + value };
  }
  for (const length of [0, Math.floor(value.length / 2)]) {
    yield { at: length, before: value, after: value.slice(0, length) };
  }
}

function replacementsOf(byte: number, at: number, isAll: boolean): number[] {
  const all = Array.from({ length: 256 }, (_, each) => each);
  const some = [byte ^ flips[0]!, byte ^ flips[1 + (at % 3)]!];
  const mark = marks[at % marks.length]!.charCodeAt(0);
  return (isAll ? all : [...some, mark, 0x5f, 0x3d]).filter((each) => each !== byte);
}

/** A header that is sent twice, as Node joins the values. */
export function twiceOf(value: string): Change[] {
  return [`${value}, ${value}`, `${value}, x`, `x, ${value}`].map((after) => ({
    at: 0,
    before: value,
    after,
  }));
}

/** A text as one character per byte of its UTF-8. */
export function bytesOf(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

/** What a header can't hold never reaches an adapter: control characters, spaces around it. */
export function isHeaderValue(value: string): boolean {
  return /^(?:[\x21-\x7e\x80-\xff](?:[\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?)?$/.test(value);
}

/** What can't stand behind a `?` in a request's first line never reaches an adapter either. */
export function isQuery(value: string): boolean {
  return /^[\x21-\x7e]*$/.test(value) && !value.includes("#");
}

/** What nobody could configure as a source's address never reaches an adapter. */
export function isAddress(value: string): boolean {
  return /^https?:\/\/[\x21-\x7e]+$/i.test(value) && !value.includes("#") && URL.canParse(value);
}

/** A secret is a line, or lines, of what can be typed. */
export function isSecret(value: string): boolean {
  return /^[\n\x20-\x7e]+$/.test(value);
}

/** A request as it would come, whose body need not be text. */
export type TamperedRequest = Omit<SignedRequest, "body"> & { body: Buffer };

/** A request with one of its values changed; a header that becomes empty is left out. */
export function withChange(request: SignedRequest, place: Place, after: string): TamperedRequest {
  const { body, query, headers, method } = request;
  const same = { method, query, headers, body: Buffer.from(body, "utf8") };
  if (place === "body") return { ...same, body: Buffer.from(after, "latin1") };
  if (place === "query") return { ...same, query: after };
  if (!place.startsWith("header ")) return same;
  const { [place.slice(7)]: _, ...others } = headers;
  return { ...same, headers: after === "" ? others : { ...others, [place.slice(7)]: after } };
}
