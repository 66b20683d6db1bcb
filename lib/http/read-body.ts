import type { IncomingMessage } from "node:http";
import { Problem } from "#lib/http/problem.ts";

/**
 * The raw bytes of a request.
 * @param limit bytes at most
 * @throws Problem too-large, before more than the limit was held; malformed when the body breaks off
 */
export async function readBody(request: Request, limit: number): Promise<Buffer> {
  if (Number(request.headers.get("content-length")) > limit) throw tooLarge(limit);
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (;;) {
    const part = await reader.read().catch(() => {
      throw brokeOff();
    });
    if (part.done) return Buffer.concat(chunks);
    length += part.value.length;
    if (length > limit) {
      reader.cancel().catch(() => {});
      throw tooLarge(limit);
    }
    chunks.push(part.value);
  }
}

/** The same of a request as Node's server has it. */
export function readIncoming(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers["content-length"]) > limit) return reject(tooLarge(limit));
    if (request.destroyed) return reject(brokeOff());
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) return void chunks.push(chunk);
      request.removeAllListeners("data").pause();
      reject(tooLarge(limit));
    });
    request.once("end", () => resolve(Buffer.concat(chunks)));
    const endEarly = () => {
      if (!request.readableEnded) reject(brokeOff());
    };
    request.once("error", endEarly);
    request.once("close", endEarly);
  });
}

function tooLarge(limit: number): Problem {
  return new Problem("too-large", `A request holds at most ${limit} bytes.`);
}

function brokeOff(): Problem {
  return new Problem("malformed", "The request's body broke off.");
}
