import type { Encoding } from "#lib/ingest/adapter.ts";
import { decodeGsm } from "#lib/messages/gsm-alphabet.ts";

/** What `data_coding` 0 means is for each SMSC to say. */
export const smscAlphabets = ["gsm-7", "latin-1", "utf-8"] as const;

export type SmscAlphabet = (typeof smscAlphabets)[number];

/** Codings of SMPP 3.4 that name a character set (section 5.2.19). */
const CHARSETS: Record<number, string> = {
  1: "windows-1252",
  3: "windows-1252",
  6: "iso-8859-5",
  7: "iso-8859-8",
  10: "iso-2022-jp",
  14: "euc-kr",
};

/**
 * Reads the content of an SMPP message.
 * @param coding its `data_coding`, 0 to 255
 * @param alphabet what the SMSC means by its default alphabet
 * @returns the text, and how it was coded on the air where that is known; what is no text is its bytes in hex
 */
export function decodeSmpp(
  bytes: Buffer,
  coding: number,
  alphabet: SmscAlphabet,
): { text: string; encoding?: Encoding } {
  const charset = CHARSETS[coding];
  if (charset) return { text: new TextDecoder(charset).decode(bytes) };
  const kind = kindOf(coding);
  if (kind === "ucs-2") {
    return { text: new TextDecoder("utf-16be").decode(bytes), encoding: "ucs-2" };
  }
  if (kind === "default") return decodeDefault(bytes, alphabet);
  const text = decodeUtf8(bytes);
  // Control characters are no text, whatever they decode as.
  const isText = text !== null && !/[^\P{Cc}\n\r\t]/u.test(text);
  return isText ? { text } : { text: bytes.toString("hex"), encoding: "binary" };
}

/** The values of 3GPP TS 23.038, which networks pass on from 16 up. */
function kindOf(coding: number): "default" | "ucs-2" | "other" {
  if (coding === 0) return "default";
  if (coding === 8) return "ucs-2";
  const group = coding >> 4;
  if (group === 0x1) return (["default", "other", "ucs-2", "other"] as const)[(coding >> 2) & 3]!;
  if (group === 0xc || group === 0xd) return "default";
  if (group === 0xe) return "ucs-2";
  if (group === 0xf) return (coding & 4) === 0 ? "default" : "other";
  return "other";
}

function decodeDefault(
  bytes: Buffer,
  alphabet: SmscAlphabet,
): { text: string; encoding?: Encoding } {
  const septets = alphabet === "gsm-7" ? decodeGsm(bytes) : null;
  if (septets !== null) return { text: septets, encoding: "gsm-7" };
  const text = alphabet === "latin-1" ? null : decodeUtf8(bytes);
  return { text: text ?? new TextDecoder("windows-1252").decode(bytes) };
}

function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
