/** A title where no element holds foreign text apart: without what turns or hides text, on one line. */
export function plainTitle(text: string): string {
  return text
    .replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
