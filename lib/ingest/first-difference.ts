/** Where two texts differ first, and what stands around it on either side. */
export type Difference = {
  /** Of bytes in UTF-8, from 0. */
  byte: number;
  ours: string;
  theirs: string;
};

const BEFORE = 24;
const AFTER = 24;

/** @returns null for the same */
export function firstDifference(ours: string, theirs: string): Difference | null {
  if (ours === theirs) return null;
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) at += 1;
  return {
    byte: Buffer.byteLength(ours.slice(0, at), "utf8"),
    ours: around(ours, at),
    theirs: around(theirs, at),
  };
}

function around(text: string, at: number): string {
  const start = Math.max(0, at - BEFORE);
  const before = text.slice(start, at);
  const after = text.slice(at, at + AFTER);
  const isCut = at + AFTER < text.length;
  const end = after === "" ? "(end)" : "";
  return `${start > 0 ? "…" : ""}${visible(before)}»${visible(after)}${end}${isCut ? "…" : ""}`;
}

const NAMES: Record<string, string> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\ufeff": "\\ufeff",
};

/** A text whose invisible characters are seen. */
export function visible(text: string): string {
  return text.replace(/\\|(?! )[\p{Z}\p{C}]/gu, (char) => {
    if (char === "\\") return "\\\\";
    const code = char.codePointAt(0)!.toString(16);
    return NAMES[char] ?? `\\u{${code}}`;
  });
}
