import { hash } from "node:crypto";

/** A version 4 UUID in form, the same for the same text: what is simulated can be repeated. */
export function uuidOf(text: string): string {
  const hex = hash("sha256", text);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join("-");
}
