import { hash } from "node:crypto";
import type { PlainCode } from "#lib/otp/code.ts";
import { formatOf } from "#lib/otp/format-of.ts";

/** What a code is made of. */
export type Alphabet = "digits" | "letters" | "mixed";

/** A format, and what is known of it without the database. */
export type FormatIdentity = {
  /** 16 bytes over all the rest. */
  hash: Buffer;
  /** The public copy with what varies masked, cut at `MAX_SHAPE`. */
  shape: string;
  /** Of its likeliest code, without what stands before it. */
  codeLength: number;
  alphabet: Alphabet;
};

/** UTF-16 units of a shape that are kept: more than a message in three segments has. */
const MAX_SHAPE = 480;

/**
 * The format of a public copy.
 * @param codes those that were found in it
 * @returns null without codes: then there is nothing to compare
 */
export function identifyFormat(text: string, codes: readonly PlainCode[]): FormatIdentity | null {
  const [first] = codes;
  if (!first) return null;
  const shape = formatOf(text, codes).slice(0, MAX_SHAPE).toWellFormed();
  const codeLength = [...first.code].length;
  const alphabet = alphabetOf(first.code);
  const whole = hash("sha256", `${codeLength} ${alphabet}\n${shape}`, "buffer");
  return { hash: whole.subarray(0, 16), shape, codeLength, alphabet };
}

function alphabetOf(code: string): Alphabet {
  if (/^\d+$/.test(code)) return "digits";
  return /\d/.test(code) ? "mixed" : "letters";
}
