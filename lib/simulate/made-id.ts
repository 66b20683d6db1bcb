import { hash } from "node:crypto";

/** An id of as many hex digits, the same for the same request, for a message that has none. */
export function madeId(nonce: string, length: number): string {
  return hash("sha256", nonce, "hex").slice(0, length);
}
