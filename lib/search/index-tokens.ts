import { textTokens } from "#lib/search/tokens.ts";

/**
 * The tokens by which a stored message is found.
 * @param message.text its public copy
 * @returns null when the message can't be found: its text is not public
 */
export function indexTokens(message: { text: string; visibility: string }): string[] | null {
  return message.visibility === "public" ? textTokens(message.text) : null;
}
