/** A run of characters that has the shape of a code; offsets in the normal text. */
export type Candidate = {
  start: number;
  end: number;
  code: string;
  /** Digits, letters and digits, or letters alone. */
  shape: "digits" | "mixed" | "letters";
  /** Whether only a cue right beside it can make it a code. */
  isShy: boolean;
};

const left =
  "(?<![A-Za-z0-9_+/@&\\u00c0-\\u024f]|\\d[.,:]|[A-Z0-9]-|[•·x]{2}[ -]?|… ?|\\*{3}[ -]?|[X]{4} |\\.\\.)";
const right = "(?![A-Za-z0-9_@&%°#\\u00c0-\\u024f]|[.,:/]\\d|-[\\d*•]|-[A-Z0-9]{2})";
const spaced =
  "\\d{3} \\d{3}|\\d{4} \\d{4}|\\d\\d(?: \\d\\d){2,3}|[A-Za-z\\d](?: [A-Za-z\\d]){3,7}";
const dashed = "\\d{1,4}(?:-\\d{1,4}){1,7}";
const prefixed = "(?:[A-Z]{1,4}-)?\\d{3,10}";
const mixed = "(?=[A-Za-z-]{0,7}\\d)(?=\\d{0,7}-?[A-Za-z])[A-Za-z\\d]{1,8}(?:-[A-Z\\d]{2,5}){0,3}";
const letters = "[A-Z]{3}-[A-Z]{3}|[A-Z]{4,8}";
const moreGroups = "(?! \\d{3,4}(?!\\d))";
const candidatePattern = new RegExp(
  `${left}(?:(?:${spaced})${right}${moreGroups}|(?:${dashed}|${prefixed}|${mixed}|${letters})${right})`,
  "g",
);
const separators = /[ -]/g;
const prefixPattern = /^[A-Z]{1,4}-(?=\d+$)/;
/**
 * "20k", "3rd", "10mins", "XX1245", "XXXXX", "98point6": a count, something hidden or a name, not a
 * code.
 */
const measurePattern = /^\d+[a-z]{1,5}$|^[xX]+\d*$|[a-z]-|[a-z]{4}/;

/** No message that a person reads has more numbers; what comes after them is not looked at. */
const MOST_CANDIDATES = 256;

/**
 * Finds the runs of a normal text that have the shape of a code, in order and without overlap, 256
 * at most.
 */
export function findCandidates(plain: string): Candidate[] {
  const candidates: Candidate[] = [];
  candidatePattern.lastIndex = 0;
  for (let match = candidatePattern.exec(plain); match; match = candidatePattern.exec(plain)) {
    const candidate = toCandidate(match[0], match.index);
    if (candidate === null || isStarred(plain, candidate)) continue;
    if (candidates.push(candidate) === MOST_CANDIDATES) break;
  }
  return candidates;
}

/** The normal form of a run: a prefix before digits dropped, digits joined, spaced letters joined. */
export function normalForm(run: string): string {
  const joined = run.replace(prefixPattern, "").replace(separators, "");
  return /^\d+$/.test(joined) ? joined : run.replaceAll(" ", "");
}

function toCandidate(run: string, start: number): Candidate | null {
  const end = start + run.length;
  const bare = run.replace(prefixPattern, "");
  const joined = bare.replace(separators, "");
  const length = joined.length;
  if (/^\d+$/.test(joined)) {
    if (length < 3 || length > 10 || (bare.length > length && length < 4)) return null;
    return { start, end, code: normalForm(run), shape: "digits", isShy: length < 4 || length > 8 };
  }
  if (length < 4 || length > 10 || measurePattern.test(run)) return null;
  const code = normalForm(run);
  if (!/\d/.test(joined)) return { start, end, code, shape: "letters", isShy: true };
  return { start, end, code, shape: "mixed", isShy: true };
}

/**
 * Stars on one side belong to a dialled command or a hidden card number; on both sides to bold
 * type.
 */
function isStarred(plain: string, { start, end }: Candidate): boolean {
  return (plain[start - 1] === "*") !== (plain[end] === "*");
}
