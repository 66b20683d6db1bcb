import { Problem } from "#lib/http/problem.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });

/** A body as text. @throws Problem malformed for anything but UTF-8 */
export function decodeText(body: Buffer): string {
  try {
    return decoder.decode(body);
  } catch {
    throw new Problem("malformed", "The body is not UTF-8.");
  }
}

/** @throws Problem malformed for anything but JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem("malformed", "The body is not JSON.");
  }
}
