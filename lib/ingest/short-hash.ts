import { hash } from "node:crypto";

/** 16 bytes: enough that two never meet. */
export function shortHash(...parts: (string | number | Uint8Array)[]): Buffer {
  const text = parts.map((part) => (part instanceof Uint8Array ? digestOf(part) : String(part)));
  return digest(JSON.stringify(text)).subarray(0, 16);
}

function digest(value: string | Uint8Array): Buffer {
  return hash("sha256", value, "buffer");
}

function digestOf(bytes: Uint8Array): string {
  return digest(bytes).toString("base64");
}
