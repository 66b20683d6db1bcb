import { hash, timingSafeEqual } from "node:crypto";

/** Compares in a time that tells nothing of the values, whatever their lengths. */
export function isSameSecret(left: string, right: string): boolean {
  const digest = (value: string) => hash("sha256", value, "buffer");
  return timingSafeEqual(digest(left), digest(right));
}
