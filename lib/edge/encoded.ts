/** How bytes may be sent (RFC 9110, 8.4.1). */
export type Encoding = "br" | "gzip" | "identity";

/** What is sent for one encoding: bytes, and headers as a flat list of names and values. */
export type Encoded = { bytes: Buffer; etag: string; headers: string[] };

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
  return { bytes, etag, headers: Object.entries(all).flat() };
}

const read = new Map<string | undefined, Encoding>([[undefined, "identity"]]);
const MAX_READ = 64;

/** The shortest encoding that a client takes. Nearly all send one of a few values, read only once. */
export function encodingFor(accepted: string | undefined): Encoding {
  const found = read.get(accepted);
  if (found) return found;
  const encoding = readEncoding(accepted ?? "");
  if (read.size < MAX_READ) read.set(accepted, encoding);
  return encoding;
}

/** RFC 9110, 12.5.3: a coding counts when it is named and its weight is not zero. */
function readEncoding(accepted: string): Encoding {
  const taken = accepted.split(",").map((part) => {
    const [coding = "", ...parameters] = part.split(";").map((word) => word.trim().toLowerCase());
    return parameters.some((parameter) => /^q=0(?:\.0{0,3})?$/.test(parameter)) ? "" : coding;
  });
  if (taken.includes("br")) return "br";
  return taken.includes("gzip") ? "gzip" : "identity";
}
