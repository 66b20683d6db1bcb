import { normaliseText } from "./normalise-text.ts";

/** An occurrence of a cue phrase: offsets in the normal text, and the flags of its kinds. */
export type Cue = { start: number; end: number; flags: number };

type Node = { next: Map<number, Node>; flags: number; openFlags: number };

/** A set of phrases that a text is searched for at once. */
export type CueTrie = {
  root: Node;
  /** By unit: whether a phrase begins with it. */
  isFirst: Uint8Array;
};

const SPACE = 0x20;
const HYPHEN = 0x2d;
const LETTER = 1;
/** Scripts that write words without spaces, or glue particles to them: a phrase may stand anywhere. */
const UNSPACED = 2;

const classes = new Uint8Array(0x10000);
const letterPattern = /[\p{L}\p{M}]/u;
for (let unit = 0x41; unit < 0x2000; unit++) {
  if (letterPattern.test(String.fromCharCode(unit))) classes[unit] = LETTER;
}
for (const [first, last] of [
  [0xe01, 0xe3a],
  [0xe40, 0xeff],
  [0x1000, 0x109f],
  [0x1780, 0x17d3],
  [0x3041, 0x9fff],
  [0xac00, 0xd7af],
  [0xf900, 0xfaff],
] as const) {
  classes.fill(UNSPACED, first, last + 1);
}
classes.fill(LETTER, 0xfb1d, 0xfdfc);
classes.fill(LETTER, 0xfe70, 0xfeff);

const newNode = (): Node => ({ next: new Map(), flags: 0, openFlags: 0 });

/** Builds a trie of `[phrases, flags]`: phrases stand between `|`; a final `*` allows any word ending. */
export function makeCueTrie(entries: Iterable<readonly [phrases: string, flags: number]>): CueTrie {
  const root = newNode();
  for (const [phrases, flags] of entries) {
    for (const phrase of normaliseText(phrases).lower.split("|")) {
      const words = phrase.trim().replace(/[\s-]+/g, " ");
      const isOpen = words.endsWith("*");
      const length = isOpen ? words.length - 1 : words.length;
      if (length === 0) continue;
      let node = root;
      for (let i = 0; i < length; i++) {
        const unit = words.charCodeAt(i);
        let child = node.next.get(unit);
        if (child === undefined) {
          child = newNode();
          node.next.set(unit, child);
        }
        node = child;
      }
      if (isOpen) node.openFlags |= flags;
      else node.flags |= flags;
    }
  }
  const isFirst = new Uint8Array(0x10000);
  for (const unit of root.next.keys()) isFirst[unit] = 1;
  return { root, isFirst };
}

/**
 * Finds cue phrases in a lower-case normal text, in order and without overlap; the longest phrase
 * wins. A space in a phrase matches up to three spaces, line ends or hyphens.
 */
export function findCues(trie: CueTrie, lower: string): Cue[] {
  const cues: Cue[] = [];
  let before = 0;
  for (let start = 0; start < lower.length; start++) {
    const unit = lower.charCodeAt(start);
    const kind = classes[unit]!;
    if (trie.isFirst[unit] && (before !== LETTER || kind !== LETTER)) {
      const cue = longestCue(trie.root, lower, start, unit);
      if (cue !== null) {
        cues.push(cue);
        start = cue.end - 1;
      }
    }
    before = classes[lower.charCodeAt(start)]!;
  }
  return cues;
}

function longestCue(root: Node, lower: string, start: number, first: number): Cue | null {
  let node = root.next.get(first);
  let end = start + 1;
  let cue: Cue | null = null;
  while (node !== undefined) {
    if (node.flags !== 0 || node.openFlags !== 0) {
      const isGlued =
        classes[lower.charCodeAt(end - 1)] === LETTER && classes[lower.charCodeAt(end)] === LETTER;
      const flags = isGlued ? node.openFlags : node.flags | node.openFlags;
      if (flags !== 0) cue = { start, end: isGlued ? wordEnd(lower, end) : end, flags };
    }
    let unit = lower.charCodeAt(end++);
    if (unit === SPACE || unit === HYPHEN || unit === 0x0a) {
      unit = SPACE;
      for (let more = 0; more < 2 && isGap(lower.charCodeAt(end)); more++) end++;
    }
    node = node.next.get(unit);
  }
  return cue;
}

const isGap = (unit: number): boolean => unit === SPACE || unit === HYPHEN || unit === 0x0a;

function wordEnd(lower: string, from: number): number {
  let end = from;
  while (classes[lower.charCodeAt(end)] === LETTER) end++;
  return end;
}
