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

function isSentenceEnd(lower: string, at: number): boolean {
  const unit = lower[at]!;
  if (unit === ".") return at + 1 >= lower.length || lower.charCodeAt(at + 1) <= 0x20;
  return unit === "!" || unit === "?" || unit === "。" || unit === "؟" || unit === "।";
}

const commas = ",，、،";

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
