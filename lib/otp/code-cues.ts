import { type Cue, findCues, makeCueTrie } from "./cue-trie.ts";
import { allCues } from "./cues/all-cues.ts";
import { cueKinds } from "./cues/cue-set.ts";
import { rememberLast } from "./remember-last.ts";

const kinds = Object.keys(cueKinds) as (keyof typeof cueKinds)[];

/** The flags of the phrases that name a code. */
export const NOUN = cueKinds.strong | cueKinds.weak;

const trie = makeCueTrie(
  allCues.flatMap((set) => kinds.map((kind) => [set[kind] ?? "", cueKinds[kind]] as const)),
);

/** Finds the cue phrases of all languages that tell codes from other numbers; flags are `cueKinds`. */
export const findCodeCues = rememberLast((lower: string): readonly Cue[] => findCues(trie, lower));
