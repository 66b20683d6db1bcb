import type { Code } from "#lib/otp/code.ts";

/** One code as a row keeps it; confidence in hundredths, the normal form only where the text has another. */
type PackedCode = [start: number, end: number, confidence: number, code?: string];

/** As rows kept it at first. */
type EarlierCode = [code: string, start: number, end: number, confidence: number];

/** @returns the codes as short JSON, null for none */
export function packCodes(codes: Code[]): string | null {
  if (codes.length === 0) return null;
  const packed = codes.map(({ code, raw, start, end, confidence }): PackedCode => {
    const hundredths = Math.round(confidence * 100);
    return code === raw ? [start, end, hundredths] : [start, end, hundredths, code];
  });
  return JSON.stringify(packed);
}

/** @returns the codes that `packCodes` packed, with their raw forms from the text */
export function unpackCodes(packed: string | null, text: string): Code[] {
  if (packed === null) return [];
  return (JSON.parse(packed) as (PackedCode | EarlierCode)[]).map((each) => {
    const [start, end, hundredths, code] = isEarlier(each) ? renewed(each) : each;
    const raw = text.slice(start, end);
    return { code: code ?? raw, raw, start, end, confidence: hundredths / 100 };
  });
}

function isEarlier(packed: PackedCode | EarlierCode): packed is EarlierCode {
  return typeof packed[0] === "string";
}

function renewed([code, start, end, confidence]: EarlierCode): PackedCode {
  return [start, end, Math.round(confidence * 100), code];
}
