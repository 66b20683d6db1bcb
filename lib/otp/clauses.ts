/** How far apart, in characters, two phrases of one clause may stand. */
export const CLAUSE = 60;
const LONGEST_GAP = 200;

/** The distance in characters; the end of a line or of a sentence counts for more. */
export function gapCost(lower: string, from: number, to: number): number {
  let cost = to - from;
  if (cost > LONGEST_GAP) return cost;
  for (let i = from; i < to; i++) {
    const unit = lower[i];
    if (unit === "\n") cost += 4;
    else if (isSentenceEnd(lower, i)) cost += 20;
  }
  return cost;
}

const sentenceEnds = "!?。؟।۔።။៕։";

function isSentenceEnd(lower: string, at: number): boolean {
  const unit = lower[at]!;
  if (unit === ".") {
    if (at + 1 >= lower.length) return true;
    return lower.charCodeAt(at + 1) <= 0x20 && !isAbbreviation(lower, at);
  }
  return sentenceEnds.includes(unit);
}

/** "no. 4711", "št. 12": a point after at most three letters, and then a number. */
const isAbbreviation = (lower: string, at: number): boolean =>
  /^. \d/.test(lower.slice(at, at + 3)) &&
  /(?:^|\s)\p{L}{1,3}$/u.test(lower.slice(Math.max(0, at - 4), at));

const commas = ",，、،፣၊";

/** Whether a stretch has no sentence end, line end, colon or digit, and, if asked, no comma. */
export function isOneClause(lower: string, from: number, to: number, isStrict: boolean): boolean {
  for (let i = from; i < to; i++) {
    const unit = lower[i]!;
    if (unit === "\n" || unit === ":" || (unit >= "0" && unit <= "9")) return false;
    if (isStrict && commas.includes(unit)) return false;
    if (isSentenceEnd(lower, i)) return false;
  }
  return true;
}

/** Whether a sentence ends in a stretch. */
export function crossesSentence(lower: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isSentenceEnd(lower, i)) return true;
  return false;
}

/**
 * Whether nothing but brackets, marks and spaces stand between a place and the end of the sentence
 * or line before.
 */
export function beginsSentence(lower: string, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const unit = lower[i]!;
    if (unit === "\n" || isSentenceEnd(lower, i)) return true;
    if (!opening.includes(unit)) return false;
  }
  return true;
}

const opening = " \"'([{<>«『「【*#-→⇒▶➡•■●★◆・";

const begins = `(?:^|[.\\n${sentenceEnds}]\\s?)`;
const afterShortWords = new RegExp(`${begins}(?:\\p{L}{1,5} ){1,2}$`, "u");
const afterShortWord = new RegExp(`${begins}(?:\\p{L}{1,5} )?$`, "u");
/** Longer than two short words and what ends a sentence. */
const OPENING = 16;

/**
 * Whether one or two short words and nothing else stand before a place in its sentence: "With the
 * …".
 */
export const followsShortWords = (lower: string, at: number): boolean =>
  afterShortWords.test(lower.slice(Math.max(0, at - OPENING), at));

/** Whether at most one short word stands before a place in its sentence. */
export const opensSentence = (lower: string, at: number): boolean =>
  afterShortWord.test(lower.slice(Math.max(0, at - OPENING), at));
