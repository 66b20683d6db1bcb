import { randomBytes } from "node:crypto";

/** A word that no other text has: letters alone, since random digits may be masked or withheld. */
export function randomWord(): string {
  return Array.from(randomBytes(16), (byte) => String.fromCharCode(97 + (byte % 26))).join("");
}
