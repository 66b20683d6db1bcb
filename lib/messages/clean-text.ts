/** The longest body that is kept, in UTF-16 units. */
export const MAX_TEXT_LENGTH = 10_000;

/**
 * Makes a received body what we keep of it. CRLF and CR become line feeds; NUL, every other
 * control character except line feed and tab, and lone surrogates become U+FFFD.
 * @param text the body as the provider sent it, of any length and content
 * @returns well-formed text of at most MAX_TEXT_LENGTH UTF-16 units that ends on a whole character
 */
export function cleanText(text: string): string {
  // A CRLF shrinks to one unit, so twice the maximum holds all that can remain.
  const cleaned = text
    .slice(0, 2 * MAX_TEXT_LENGTH + 1)
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, "\uFFFD");
  return cutText(cleaned, MAX_TEXT_LENGTH).toWellFormed();
}

function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const isPairSplit =
    /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(length));
  return text.slice(0, isPairSplit ? length - 1 : length);
}
