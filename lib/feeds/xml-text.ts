/** What XML 1.0 has no place for, escaped or not: controls, lone surrogates, and two that stand for nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const SPECIAL = /[<>&"'\r]/g;

const escapes: Record<string, string> = {
  "<": "&lt;",
  // Not only for symmetry: `]]>` may stand in no text.
  ">": "&gt;",
  "&": "&amp;",
  '"': "&quot;",
  "'": "&apos;",
  // A parser would make a line feed of it.
  "\r": "&#13;",
};

/** Any text as XML's text or an attribute's value; what XML can't hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_XML, "\ufffd")
    .replace(SPECIAL, (each) => escapes[each]!);
}
