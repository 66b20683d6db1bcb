import { type Cue, findCues, readCues } from "#lib/otp/cue-table.ts";
import compiled from "./compiled/cues.json" with { type: "json" };

const table = readCues(compiled);

/** Finds the phrases of all languages that tell of personal data; flags are `cueKinds`. */
export const findPersonalCues = (lower: string): Cue[] => findCues(table, lower);
