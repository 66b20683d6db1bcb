import { createHash, timingSafeEqual } from "node:crypto";

/** Compares in a time that tells nothing of the values, whatever their lengths. */
export function isSameSecret(left: string, right: string): boolean {
  const digest = (value: string) => createHash("sha256").update(value).digest();
  return timingSafeEqual(digest(left), digest(right));
}
