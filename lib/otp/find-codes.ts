import type { Code } from "./code.ts";
import { type Judgement, judge } from "./judge.ts";
import { originalSpan } from "./normalise-text.ts";

/**
 * Finds the one-time codes of a message.
 * @param text the message as it came, hostile or not.
 * @param options.sender the sender as the network shows it: its own number is never a code.
 * @returns codes in order of confidence, none when the message has none; each code once.
 */
export function findCodes(text: string, options: { sender?: string } = {}): Code[] {
  return codesOf(text, judge(text, options.sender));
}

/** The codes of a judgement of a text, with their offsets in it. */
export function codesOf(text: string, { normal, found }: Judgement): Code[] {
  return found.map(({ code, confidence, rule, phrase, ...span }) => {
    const { start, end } = originalSpan(text, normal, span.start, span.end);
    const why = { rule, ...originalSpan(text, normal, phrase.start, phrase.end) };
    return { code, raw: text.slice(start, end), start, end, confidence, why };
  });
}
