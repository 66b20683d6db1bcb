/** Stands where something was that no log may hold. */
export const REDACTED = "[redacted]";

const DIGITS = "####";
const MAX_LENGTH = 2000;

/** Everything after these words of a database error is a statement and its values. */
const QUERY = /(Failed query|\bparams):[\s\S]*$/i;

/** What is named like a secret, to the end of its line. */
const NAMED_SECRET =
  /\b(authorization|cookie|token|secret|password|passwd|api[-_]?key)["'\]]?[ \t]*[:=][^\n]*/gi;
const CREDENTIALS = /\b(bearer|basic)\s+\S+/gi;
const PREFIXED = /(?:whsec|msg)_[^\s"']*/gi;

/** Long enough for a key; words and paths of one case without digits are none. */
const LONG_RUN = /[\w+/=-]{20,}/g;
const LOOKS_RANDOM = /\d|[a-z][^a-z]*[A-Z]|[A-Z][^A-Z]*[a-z]/;

/** Four digits or more of any script, also set apart: `482 913`, `+1 (787) 555-0101`. */
const DIGIT_RUN = /\p{N}(?:[^\p{L}\p{N}]{0,3}\p{N}){3,}/gu;
const WORD = /[\p{L}\p{M}\p{N}]{4,}/gu;

/** Shows nothing, or makes a terminal show something else. */
const UNSAFE = /(?![\n\t])\p{Cc}|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A text as a log may hold it: without quoted words, statements and their values, credentials,
 * message ids, e-mail addresses, and without runs of digits and words that may be codes.
 * @returns at most 2,000 characters, in time linear in the text
 */
export function maskText(text: string): string {
  return maskQuoted(text.slice(0, MAX_LENGTH).replace(QUERY, `$1: ${REDACTED}`))
    .replace(NAMED_SECRET, `$1: ${REDACTED}`)
    .replace(CREDENTIALS, `$1 ${REDACTED}`)
    .replace(PREFIXED, REDACTED)
    .replace(/\S+/gu, maskAddress)
    .replace(LONG_RUN, (run) => (LOOKS_RANDOM.test(run) ? REDACTED : run))
    .replace(DIGIT_RUN, DIGITS)
    .replace(WORD, maskCode)
    .replace(UNSAFE, "\uFFFD");
}

/** From the first quotation mark to the last: a program quotes what it was given, marks and all. */
function maskQuoted(text: string): string {
  const [before = "", ...rest] = text.split('"');
  if (rest.length === 0) return text;
  const isOpen = rest.length % 2 === 1;
  return before + REDACTED + (isOpen ? "" : rest.at(-1));
}

function maskAddress(word: string): string {
  return /.[@＠]./u.test(word) ? REDACTED : word;
}

/** Letters with two digits among them are a code to somebody. */
function maskCode(word: string): string {
  return /\p{N}[^\p{N}]*\p{N}/u.test(word) ? DIGITS : word;
}
