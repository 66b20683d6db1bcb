import { demoMessages } from "#lib/demo/demo-messages.ts";
import { fillTemplate } from "#lib/demo/fill-template.ts";
import { type Random, seededRandom } from "#lib/demo/seeded-random.ts";
import { codingOf } from "#lib/messages/coding-of.ts";
import { findInCopy } from "#lib/messages/find-in-copy.ts";
import { purposeOf } from "#lib/otp/purpose-of.ts";
import { shippedRuleset } from "#lib/rules/shipped-rules.ts";
import { textTokens } from "#lib/search/tokens.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";

/** What kind of text a message has. */
export type TextKind = "any" | "ucs-2" | "emoji";

const shipped = shippedRuleset();

/** Of the demo: what nothing withholds, in one line and without a link. */
const open = demoMessages.filter(
  ({ from, text }) =>
    text.length < 200 &&
    !/[\n/]|<#>/.test(text) &&
    !isWithheld(from, fillTemplate(text, seededRandom(1))),
);
const long = demoMessages.find(({ text }) => text.length > 800)!;
const sentences = long.text.split(/(?<=[.!?]) /);

/** Whether the public does not see the text: then a search would not find it. */
function isWithheld(from: string, text: string): boolean {
  const { codes, service } = findInCopy(text, from);
  const sender = identifySender(from);
  const tokens = textTokens(text);
  const facts = { sender, text, tokens, purpose: purposeOf(text, codes), service, country: null };
  return shipped.judge(facts).action !== null;
}

const EMOJI = /\p{Extended_Pictographic}/u;

const kinds: Record<TextKind, typeof open> = {
  any: open,
  "ucs-2": open.filter(({ text }) => !EMOJI.test(text) && codingOf(text).encoding === "ucs-2"),
  emoji: open.filter(({ text }) => EMOJI.test(text)),
};

/** A sender, as a provider names it, and a text of its own. @param mark ends the text */
export function drawText(
  random: Random,
  kind: TextKind,
  mark: string,
): { from: string; text: string } {
  for (;;) {
    const { from, text: template } = random.pick(kinds[kind]);
    const text = `${fillTemplate(template, random)} ${mark}`;
    const plain = /^\+[\d -]+$/.test(from) ? from.replace(/[ -]/g, "") : from;
    // A drawn code or word can look like a sensitive name by chance.
    if (!isWithheld(from, text)) return { from: plain, text };
  }
}

/** As many characters of GSM-7 as a part of a longer message holds. */
const PART = 153;

/**
 * A long text of whole sentences, in as many pieces as it takes SMS.
 * @param total how many that are to be, at least
 * @param drawMark draws what ends it
 */
export function drawParts(
  random: Random,
  total: number,
  drawMark: () => string,
): { from: string; pieces: string[] } {
  for (;;) {
    const whole = drawSentences(random, PART * (total - 1)) + drawMark();
    if (isWithheld(long.from, whole)) continue;
    const pieces = Array.from({ length: Math.ceil(whole.length / PART) }, (_, i) =>
      whole.slice(i * PART, (i + 1) * PART),
    );
    return { from: long.from, pieces };
  }
}

/** Sentences that follow each other, of more than so many characters together. */
function drawSentences(random: Random, length: number): string {
  const first = Math.floor(random.fraction() * sentences.length);
  let text = "";
  for (let i = first; text.length <= length; i++) text += `${sentences[i % sentences.length]} `;
  return text;
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** A word of letters alone, which nothing masks and no message has by chance. */
export function drawWord(random: Random, length: number): string {
  return `zq${Array.from({ length }, () => random.pick([...LETTERS])).join("")}`;
}
