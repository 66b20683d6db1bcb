import { demoMessages } from "#lib/demo/demo-messages.ts";
import { fillTemplate } from "#lib/demo/fill-template.ts";
import type { Random } from "#lib/demo/seeded-random.ts";
import { codingOf } from "#lib/messages/coding-of.ts";

/** What kind of text a message has. */
export type TextKind = "any" | "ucs-2" | "emoji";

/** Of the demo: what nothing withholds, in one line. */
const open = demoMessages.filter(
  ({ from, text }) =>
    text.length < 200 && !/bank|banco|reset/i.test(`${from} ${text}`) && !/[\n/]|<#>/.test(text),
);
const long = demoMessages.find(({ text }) => text.length > 800)!;

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
  const { from, text } = random.pick(kinds[kind]);
  const plain = /^\+[\d -]+$/.test(from) ? from.replace(/[ -]/g, "") : from;
  return { from: plain, text: `${fillTemplate(text, random)} ${mark}` };
}

/** As many characters of GSM-7 as a part of a longer message holds. */
const PART = 153;

/** A long text in as many pieces as it takes SMS. @param mark ends it */
export function drawParts(
  random: Random,
  total: number,
  mark: string,
): { from: string; pieces: string[] } {
  const start = Math.floor(random.fraction() * 40);
  const whole = `${long.text.slice(start, start + PART * total - mark.length - 1)} ${mark}`;
  const pieces = Array.from({ length: total }, (_, i) => whole.slice(i * PART, (i + 1) * PART));
  return { from: long.from, pieces };
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** A word of letters alone, which nothing masks and no message has by chance. */
export function drawWord(random: Random, length: number): string {
  return `zq${Array.from({ length }, () => random.pick([...LETTERS])).join("")}`;
}
