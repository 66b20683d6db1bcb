import codes from "./compiled/codes.json" with { type: "json" };
import words from "./compiled/words.json" with { type: "json" };
import { type Cue, findCues, readCues } from "./cue-table.ts";
import { cueKinds } from "./cues/cue-set.ts";
import { rememberLast } from "./remember-last.ts";

/** The flags of the phrases that name a code. */
export const NOUN = cueKinds.strong | cueKinds.weak;

const fixed = NOUN | cueKinds.other | cueKinds.none | cueKinds.promo | cueKinds.unit;

const table = readCues(codes, fixed);

/** Finds the cue phrases of all languages that tell codes from other numbers; flags are `cueKinds`. */
export const findCodeCues = rememberLast((lower: string): readonly Cue[] => findCues(table, lower));

const wordTable = readCues(words);

/** Whether a run of letters is a word of such messages: "STOP", "BITTE". */
export const isCueWord = (lower: string): boolean => findCues(wordTable, lower).length > 0;
