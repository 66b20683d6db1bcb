import type { Code } from "./code.ts";

const NAME = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}&+'’. -]{0,38}?`;
const bracketed = /[[【]\s*([^\]】[【]{1,40}?)\s*[\]】]/u;
const beforeNoun = new RegExp(
  String.raw`\byour (${NAME}) (?:account |sign-up |login |verification |security |one-time )*(?:code|PIN|OTP|passcode)\b`,
  "u",
);
const afterNoun = new RegExp(
  String.raw`(?:code|passcode|código de verificación|codigo) (?:for|de) (${NAME})(?= (?:is|es)\b|[.:,!\n]|$)`,
  "u",
);
const leading = new RegExp(String.raw`^(?:<#> )?(\p{Lu}${NAME}): `, "u");

/**
 * The service that a message names, as it is written there.
 * @returns at most 40 UTF-16 units, no link, no e-mail address and no number; null for none
 */
export function serviceOf(text: string, codes: readonly Code[]): string | null {
  if (codes.length === 0) return null;
  for (const pattern of [bracketed, beforeNoun, afterNoun, leading]) {
    const name = pattern.exec(text)?.[1]?.trim();
    if (
      name &&
      /[\p{Lu}\p{Lo}]/u.test(name) &&
      !/^[\p{N}\p{P}\s]+$|@|[\p{L}\p{N}]\.\p{L}{2}/u.test(name)
    )
      return name;
  }
  return null;
}
