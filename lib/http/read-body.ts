import { Problem } from "#lib/http/problem.ts";

/**
 * The raw bytes of a request.
 * @param limit bytes at most
 * @throws Problem too-large, before more than the limit was held; malformed when the body breaks off
 */
export async function readBody(request: Request, limit: number): Promise<Buffer> {
  const tooLarge = new Problem("too-large", `A request holds at most ${limit} bytes.`);
  if (Number(request.headers.get("content-length")) > limit) throw tooLarge;
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      if (length > limit) {
        reader.cancel().catch(() => {});
        throw tooLarge;
      }
      chunks.push(part.value);
    }
  } catch (error) {
    if (error === tooLarge) throw error;
    throw new Problem("malformed", "The request's body broke off.");
  }
  return Buffer.concat(chunks);
}
