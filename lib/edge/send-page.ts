import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { RenderedPage } from "#lib/edge/render.ts";

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Sends a page in the shortest encoding that the client takes; HEAD gets the headers alone. */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  { status, html, headers }: RenderedPage,
): Promise<void> {
  const encoding = encodingFor(String(request.headers["accept-encoding"] ?? ""));
  const body = await encode(html, encoding);
  response.writeHead(status, {
    ...headers,
    ...(encoding ? { "content-encoding": encoding } : {}),
    "content-length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** RFC 9110, 12.5.3: a coding counts when it is named and its weight is not zero. */
export function encodingFor(accepted: string): "br" | "gzip" | null {
  const taken = accepted.split(",").map((part) => {
    const [coding = "", ...parameters] = part.split(";").map((word) => word.trim().toLowerCase());
    return parameters.some((parameter) => /^q=0(?:\.0{0,3})?$/.test(parameter)) ? "" : coding;
  });
  if (taken.includes("br")) return "br";
  return taken.includes("gzip") ? "gzip" : null;
}

function encode(html: Buffer, encoding: "br" | "gzip" | null): Promise<Buffer> | Buffer {
  if (encoding === "br") return brotli(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  return encoding === "gzip" ? deflate(html) : html;
}
