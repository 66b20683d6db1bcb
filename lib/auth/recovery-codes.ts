import { hash, randomBytes } from "node:crypto";
import { isSameSecret } from "#lib/ingest/constant-time.ts";

const COUNT = 10;
const ALPHABET = "abcdefghjkmnpqrstuvwxyz023456789";

/** Codes for when the second factor is lost, each good once: as they are shown, and as they are kept. */
export function makeRecoveryCodes(): { codes: string[]; stored: string } {
  const codes = Array.from({ length: COUNT }, makeCode);
  return { codes, stored: JSON.stringify(codes.map(hashOf)) };
}

/** 80 bits: what is kept of one leads nobody back to it, even without salt. */
function makeCode(): string {
  const characters = Array.from(randomBytes(16), (byte) => ALPHABET[byte & 31]).join("");
  return characters.match(/.{4}/g)!.join("-");
}

function hashOf(code: string): string {
  return hash("sha256", code.toLowerCase().replaceAll(/[^a-z0-9]/g, ""), "base64url");
}

/**
 * Uses a recovery code up.
 * @param stored what is kept of those that are left
 * @returns what is to be kept from now on; null when it is none of them
 */
export function spendRecoveryCode(stored: string, code: string): string | null {
  const given = hashOf(code);
  const left: string[] = JSON.parse(stored);
  const rest = left.filter((each) => !isSameSecret(each, given));
  return rest.length < left.length ? JSON.stringify(rest) : null;
}

/** How many are left. */
export function countRecoveryCodes(stored: string): number {
  return (JSON.parse(stored) as string[]).length;
}
