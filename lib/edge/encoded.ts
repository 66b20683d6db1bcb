import type { WrittenHead } from "#lib/edge/kept-head.ts";

/** How bytes may be sent (RFC 9110, 8.4.1). */
export type Encoding = "br" | "gzip" | "zstd" | "identity";

/** What a client takes: the encoding that is shortest, and the one that is made in next to no time. */
export type Accepted = { shortest: Exclude<Encoding, "zstd">; quickest: Encoding };

/** What is sent for one encoding: bytes, and headers as a flat list of names and values. */
export type Encoded = {
  bytes: Buffer;
  etag: string;
  headers: string[];
  /** The head that was last made of them. */
  written: WrittenHead | null;
};

/**
 * Bytes in an encoding, with the headers that tell of them.
 * @param tag names the content, whatever its encoding
 * @param headers what else is sent
 */
export function encodedOf(
  bytes: Buffer,
  encoding: Encoding,
  tag: string,
  headers: Record<string, string>,
): Encoded {
  const isPlain = encoding === "identity";
  const etag = isPlain ? `"${tag}"` : `"${tag}-${encoding}"`;
  const all = {
    ...headers,
    vary: "accept-encoding",
    etag,
    ...(isPlain ? {} : { "content-encoding": encoding }),
    "content-length": String(bytes.length),
  };
  return { bytes, etag, headers: Object.entries(all).flat(), written: null };
}

const nothing: Accepted = { shortest: "identity", quickest: "identity" };
const read = new Map<string | undefined, Accepted>([[undefined, nothing]]);
const MAX_READ = 64;

/** The encodings for a client. Nearly all send one of a few values, read only once. */
export function acceptedOf(header: string | undefined): Accepted {
  const found = read.get(header);
  if (found) return found;
  const accepted = readAccepted(header ?? "");
  if (read.size < MAX_READ) read.set(header, accepted);
  return accepted;
}

/** RFC 9110, 12.5.3: a coding counts when it is named and its weight is not zero. */
function readAccepted(header: string): Accepted {
  const taken = header.split(",").map((part) => {
    const [coding = "", ...parameters] = part.split(";").map((word) => word.trim().toLowerCase());
    return parameters.some((parameter) => /^q=0(?:\.0{0,3})?$/.test(parameter)) ? "" : coding;
  });
  const shortest = (["br", "gzip"] as const).find((each) => taken.includes(each)) ?? "identity";
  return { shortest, quickest: taken.includes("zstd") ? "zstd" : shortest };
}
