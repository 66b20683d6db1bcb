import type { InboundMessage, Part } from "#lib/ingest/adapter.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * What an SMS of bytes says: the text, where they are one, else the bytes in hex.
 * @param bytes the payload without its user data header
 * @param udh the user data header, which may say that this is a part; empty for none
 */
export function readBinary(
  bytes: Buffer,
  udh: Buffer,
): Pick<InboundMessage, "text" | "encoding" | "part"> {
  const part = partOf(udh);
  // Parts are joined as they are: one that happens to decode must not be text among hex.
  const text = part ? null : printableText(bytes);
  const said =
    text === null ? { text: bytes.toString("hex"), encoding: "binary" as const } : { text };
  return part ? { ...said, part } : said;
}

function printableText(bytes: Buffer): string | null {
  try {
    const text = decoder.decode(bytes);
    return /[^\P{C}\t\n\r\p{Cf}]/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** The concatenation element of a user data header (3GPP TS 23.040, 9.2.3.24.1 and .8). */
function partOf(udh: Buffer): Part | undefined {
  const end = Math.min(udh.length, 1 + (udh[0] ?? 0));
  for (let at = 1; at + 1 < end; at += 2 + udh[at + 1]!) {
    const data = udh.subarray(at + 2, Math.min(end, at + 2 + udh[at + 1]!));
    const refLength = udh[at] === 0x00 ? 1 : 2;
    const isPart = udh[at] === 0x00 || udh[at] === 0x08;
    if (!isPart || data.length !== refLength + 2) continue;
    const [total = 0, number = 0] = data.subarray(refLength);
    const ref = String(data.readUIntBE(0, refLength));
    if (total > 1 && number >= 1 && number <= total) return { ref, number, total };
  }
  return undefined;
}
