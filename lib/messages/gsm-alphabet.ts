export const ESCAPE = 0x1b;

/** GSM 03.38, the default alphabet, from 0 to 127: one septet each. The escape stands for itself. */
export const BASIC = [
  ..."@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ",
  ..." !\"#¤%&'()*+,-./0123456789:;<=>?",
  ..."¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§",
  ..."¿abcdefghijklmnopqrstuvwxyzäöñüà",
];

/** What an escape makes of the next: two septets each. */
export const EXTENDED = new Map([
  [0x0a, "\f"],
  [0x14, "^"],
  [0x28, "{"],
  [0x29, "}"],
  [0x2f, "\\"],
  [0x3c, "["],
  [0x3d, "~"],
  [0x3e, "]"],
  [0x40, "|"],
  [0x65, "€"],
]);

const codes = new Map<string, number[]>([
  ...BASIC.map((char, code): [string, number[]] => [char, [code]]),
  ...[...EXTENDED].map(([code, char]): [string, number[]] => [char, [ESCAPE, code]]),
]);
codes.delete("\u001b");

/**
 * Reads text of the GSM 03.38 default alphabet, one septet a byte.
 * @returns null for bytes that are no septets. An escape without meaning is a blank, as the standard says.
 */
export function decodeGsm(bytes: Uint8Array): string | null {
  let text = "";
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at]!;
    if (code > 0x7f) return null;
    if (code !== ESCAPE) {
      text += BASIC[code];
      continue;
    }
    const extended = EXTENDED.get(bytes[at + 1] ?? -1);
    text += extended ?? " ";
    if (extended !== undefined) at += 1;
  }
  return text;
}

/** Writes text in that alphabet; null where it lacks a character. */
export function encodeGsm(text: string): Buffer | null {
  const septets: number[] = [];
  for (const char of text) {
    const code = codes.get(char);
    if (!code) return null;
    septets.push(...code);
  }
  return Buffer.from(septets);
}
