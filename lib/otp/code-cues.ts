import codes from "./compiled/codes.json" with { type: "json" };
import serviceCues from "./compiled/services.json" with { type: "json" };
import words from "./compiled/words.json" with { type: "json" };
import { type Cue, findCues, readCues } from "./cue-table.ts";
import { cueKinds } from "./cues/cue-set.ts";
import { rememberLast } from "./remember-last.ts";

/** The flags of the phrases that name a code. */
export const NOUN = cueKinds.strong | cueKinds.weak;

const fixed = NOUN | cueKinds.other | cueKinds.none | cueKinds.promo | cueKinds.unit;

const table = readCues(codes, fixed);

/**
 * Finds the cue phrases of all languages that tell codes from other numbers; flags are `cueKinds`.
 */
export const findCodeCues = rememberLast((lower: string): readonly Cue[] => findCues(table, lower));

const wordTable = readCues(words);

/** Whether a run of letters is a word of such messages: "STOP", "BITTE". */
export const isCueWord = (lower: string): boolean => findCues(wordTable, lower).length > 0;

const services = readCues(serviceCues);

/** Finds what stands before the names of services: "for", "your". */
export const findNameCues = (lower: string): Cue[] => findCues(services, lower);

/** Whether "your" stands right before a noun. */
export function isYours(lower: string, noun: Cue): boolean {
  const from = Math.max(0, noun.start - 32);
  const last = findNameCues(lower.slice(from, noun.start)).at(-1);
  return (
    last !== undefined && (last.flags & cueKinds.your) !== 0 && from + last.end >= noun.start - 1
  );
}
