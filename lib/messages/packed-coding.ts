import type { Encoding } from "#lib/ingest/adapter.ts";
import type { Coding } from "#lib/messages/coding-of.ts";

const ENCODINGS = ["gsm-7", "ucs-2", "binary"] as const satisfies Encoding[];

/** More is nobody's SMS. */
const MAX_SEGMENTS = 255;

/** @returns encoding and segments as a row keeps them: segments times four, and the encoding's place */
export function packCoding({ encoding, segments }: Coding): number {
  const counted = Math.min(Math.max(Math.trunc(segments) || 1, 1), MAX_SEGMENTS);
  return counted * 4 + ENCODINGS.indexOf(encoding);
}

/** @returns what `packCoding` packed; null for rows from before it was kept */
export function unpackCoding(packed: number | null): Coding | null {
  const encoding = packed === null ? undefined : ENCODINGS[packed % 4];
  return encoding ? { encoding, segments: Math.floor(packed! / 4) } : null;
}
