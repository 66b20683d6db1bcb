import { createHash, randomBytes } from "node:crypto";

/** What a private link ends with: 24 random bytes. */
const TOKEN = /^[\w-]{32}$/;

/** Makes what a private link ends with. Only its hash is kept. */
export function makeToken(): string {
  return randomBytes(24).toString("base64url");
}

/** @returns what is kept of a token; null for what is none */
export function hashOfToken(token: string): Buffer | null {
  return TOKEN.test(token) ? createHash("sha256").update(token).digest() : null;
}
