import type { PlainCode, Why } from "./code.ts";
import { codesOf } from "./find-codes.ts";
import { judge, type RejectedAs } from "./judge.ts";
import { originalSpan } from "./normalise-text.ts";

/** A code, with its reason in English words. */
export type ExplainedCode = PlainCode & { why: string };

/** A run that has the shape of a code and was not taken for one. */
export type Rejected = { raw: string; start: number; end: number; why: string };

/**
 * Finds the codes of a message as `findCodes` does, and says why: which phrase or rule tells each code,
 * and what was rejected.
 * @returns the codes in order of confidence, what was rejected in the order of the text, and the host of
 * an origin-bound line, null without one.
 */
export function explainCodes(
  text: string,
  options: { sender?: string } = {},
): { codes: ExplainedCode[]; rejected: Rejected[]; host: string | null } {
  const judgement = judge(text, options.sender);
  const { normal, turned, host, found } = judgement;
  const codes = codesOf(text, judgement);
  const isFound = (run: { start: number; end: number }): boolean =>
    found.some((code) => code.start < run.end && code.end > run.start);
  const others = turned.filter((run) => !isFound(run)).slice(0, MOST_REJECTED);
  const rejected = others.map(({ as, phrase, ...span }) => {
    const { start, end } = originalSpan(text, normal, span.start, span.end);
    const said = phrase && originalSpan(text, normal, phrase.start, phrase.end);
    const quoted = said ? text.slice(said.start, said.end) : "";
    return { raw: text.slice(start, end), start, end, why: rejections[as](quoted) };
  });
  return {
    codes: codes.map((code) => ({ ...code, why: whyInWords(text, code.why) })),
    rejected: rejected.sort((a, b) => a.start - b.start),
    host,
  };
}

/** A text has no more to explain than that. */
const MOST_REJECTED = 100;

/** Says in English why a run was taken for a code. */
function whyInWords(text: string, { rule, start, end }: Why): string {
  return rules[rule](text.slice(start, end));
}

const rules: Record<Why["rule"], (phrase: string) => string> = {
  before: (phrase) => `“${phrase}” before it`,
  after: (phrase) => `“${phrase}” after it`,
  use: (phrase) => `“${phrase}” beside it, and what to use it for`,
  "origin-bound": (phrase) => `the origin-bound line “${phrase}”`,
  "app-mark": () => "the only number of a message that an app is to read",
  "set-off": () => "the message speaks of a code, and this number stands by itself",
  alone: () => "the message is nothing else",
};

const rejections: Record<RejectedAs, (phrase: string) => string> = {
  url: () => "part of a link",
  email: () => "part of an e-mail address",
  hash: () => "the hash of an app",
  id: () => "part of an identifier",
  command: () => "a command to dial",
  date: () => "a date",
  phone: () => "a phone or account number",
  amount: () => "an amount of money",
  time: () => "a time of day",
  duration: () => "a span of time",
  number: () => "a number that counts or measures",
  sender: () => "the sender's own number",
  labelled: (phrase) => `“${phrase}” names it as something else`,
  uncued: () => "nothing near it calls it a code",
  void: (phrase) => `“${phrase}”: the message has no code that works`,
};
