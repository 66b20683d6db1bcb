import { describe, expect, it } from "vitest";
import { readCorpus } from "#bench/otp-cases.ts";
import { findCodeCues, NOUN } from "../code-cues.ts";
import { cueKinds } from "../cues/cue-set.ts";
import { expiryOf } from "../expiry-of.ts";
import { explainCodes } from "../explain-codes.ts";
import { findCodes } from "../find-codes.ts";
import { normaliseText } from "../normalise-text.ts";
import { serviceOf } from "../service-of.ts";

const corpus = readCorpus();
const languages = [...new Set(corpus.map(({ lang }) => lang))];
const of = (language: string) => corpus.filter(({ lang }) => lang === language);

describe("the corpus", () => {
  it("has at least 45 languages", () => {
    expect(languages.length).toBeGreaterThanOrEqual(45);
  });

  it.each(languages)("has at least 16 positives and 8 negatives in %s", (language) => {
    const positives = of(language).filter(({ codes }) => codes!.length > 0);
    expect(positives.length).toBeGreaterThanOrEqual(16);
    expect(of(language).length - positives.length).toBeGreaterThanOrEqual(8);
  });

  it("marks codes and services that stand in the text, and no text twice", () => {
    for (const { text, codes, service } of corpus) {
      for (const code of codes!) expect(text).toContain(code);
      if (service !== undefined) expect(text).toContain(service);
    }
    expect(new Set(corpus.map(({ text }) => text)).size).toBe(corpus.length);
  });

  it.each(languages)("has negatives in %s that fool the naive rule", (language) => {
    const negatives = of(language).filter(({ codes }) => codes!.length === 0);
    const fooled = negatives.filter(({ text }) => isNaivelyPositive(text));
    expect(fooled.length / negatives.length).toBeGreaterThanOrEqual(0.6);
  });
});

const cueWords = NOUN | cueKinds.action | cueKinds.none;
/** Words for a code that are too short or too common to be cues by themselves. */
const bareWords = /mã|កូដ|ລະຫັດ|\b(?:PIN|OTP)\b/iu;

/** A word for a code, or for what one is for, even inside another word, and four to eight digits. */
function isNaivelyPositive(text: string): boolean {
  const { plain, lower } = normaliseText(text);
  if (!/(?<!\d)\d{4,8}(?!\d)/.test(plain)) return false;
  if (bareWords.test(text)) return true;
  const rests = Array.from(lower, (_, at) => lower.slice(at, at + 40));
  return rests.some((rest) => findCodeCues(rest).some(({ flags }) => flags & cueWords));
}

describe("the finder on the corpus", () => {
  it("finds 99 % of the codes, and raises a false alarm on at most 1 % of the rest", () => {
    const isRight = ({ text, codes }: (typeof corpus)[number]) =>
      findCodes(text)
        .map(({ raw }) => raw)
        .toSorted()
        .join() === codes!.toSorted().join();
    const positives = corpus.filter(({ codes }) => codes!.length > 0);
    const negatives = corpus.filter(({ codes }) => codes!.length === 0);
    expect(positives.filter(isRight).length / positives.length).toBeGreaterThanOrEqual(0.99);
    expect(negatives.filter(isRight).length / negatives.length).toBeGreaterThanOrEqual(0.99);
  });

  it("points at raw forms and phrases, and explains every code", () => {
    for (const { text } of corpus) {
      for (const { raw, start, end, why } of findCodes(text)) {
        expect(text.slice(start, end)).toBe(raw);
        expect(why.start).toBeLessThanOrEqual(why.end);
        expect(why.end).toBeLessThanOrEqual(text.length);
      }
      for (const { why } of explainCodes(text).codes) expect(why).not.toBe("");
    }
  });

  it("reads for how long a code is valid where it is said, and hardly anywhere else", () => {
    const positives = corpus.filter(({ codes }) => codes!.length > 0);
    const said = positives.filter(({ expiresIn }) => expiresIn !== undefined);
    const right = said.filter(({ text, expiresIn }) => expiryOf(text) === expiresIn);
    expect(right.length / said.length).toBeGreaterThanOrEqual(0.85);
    const unsaid = positives.filter(({ expiresIn }) => expiresIn === undefined);
    expect(unsaid.filter(({ text }) => expiryOf(text) !== null).length).toBeLessThanOrEqual(10);
  });

  it("names no service where none is marked, but for a few", () => {
    const nameless = corpus.filter(({ codes, service }) => codes!.length > 0 && !service);
    const named = nameless.filter(({ text }) => serviceOf(text, findCodes(text)) !== null);
    expect(named.length / nameless.length).toBeLessThanOrEqual(0.06);
  });
});
