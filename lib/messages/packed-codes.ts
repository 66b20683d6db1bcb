import type { Code } from "#lib/otp/code.ts";

/** One code as a row keeps it: normal form, start, end, confidence. The text holds the raw form. */
type PackedCode = [code: string, start: number, end: number, confidence: number];

/** @returns the codes as short JSON, null for none */
export function packCodes(codes: Code[]): string | null {
  if (codes.length === 0) return null;
  const packed = codes.map(
    ({ code, start, end, confidence }): PackedCode => [
      code,
      start,
      end,
      Math.round(confidence * 100) / 100,
    ],
  );
  return JSON.stringify(packed);
}

/** @returns the codes that `packCodes` packed, with their raw forms from the text */
export function unpackCodes(packed: string | null, text: string): Code[] {
  if (packed === null) return [];
  return (JSON.parse(packed) as PackedCode[]).map(([code, start, end, confidence]) => ({
    code,
    raw: text.slice(start, end),
    start,
    end,
    confidence,
  }));
}
