import { hash, randomBytes } from "node:crypto";

const BEGINNING = "Glasspost probe ";
const WORD = /^[a-z2-7]{16}(?![a-z0-9])/;
const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

/** A probe's text: 80 bits that nobody guesses, so that nobody else's message is taken for one. */
export function makeProbe(): { word: string; text: string; hash: Buffer } {
  const word = Array.from(randomBytes(16), (byte) => LETTERS[byte % 32]).join("");
  return { word, text: BEGINNING + word, hash: hashOf(word) };
}

/**
 * The hash of the word in a text that looks like a probe's, also where a provider writes something
 * around it.
 * @returns null for any other text
 */
export function probeHash(text: string): Buffer | null {
  const at = text.indexOf(BEGINNING);
  if (at < 0) return null;
  const [word] = WORD.exec(text.slice(at + BEGINNING.length, at + BEGINNING.length + 17)) ?? [];
  return word ? hashOf(word) : null;
}

function hashOf(word: string): Buffer {
  return hash("sha256", `probe ${word}`, "buffer").subarray(0, 16);
}
