import { normaliseText } from "./normalise-text.ts";

/** An occurrence of a cue phrase: offsets in the normal text, and the flags of its kinds. */
export type Cue = { start: number; end: number; flags: number };

/** Most nodes have one child: only what comes after it is looked up. */
type Node = {
  unit: number;
  child: Node | undefined;
  others: Map<number, Node> | undefined;
  flags: number;
  openFlags: number;
};

/** A set of phrases that a text is searched for at once. */
export type CueTrie = {
  /** By the unit that phrases begin with: the place of their node in `nodes`, 0 for none. */
  places: Uint16Array;
  nodes: Node[];
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

const newNode = (): Node => ({
  unit: -1,
  child: undefined,
  others: undefined,
  flags: 0,
  openFlags: 0,
});

const childOf = (node: Node, unit: number): Node | undefined =>
  node.unit === unit ? node.child : node.others?.get(unit);

function addChild(node: Node, unit: number): Node {
  const child = newNode();
  if (node.child === undefined) {
    node.unit = unit;
    node.child = child;
  } else {
    node.others ??= new Map();
    node.others.set(unit, child);
  }
  return child;
}

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
        node = childOf(node, unit) ?? addChild(node, unit);
      }
      if (isOpen) node.openFlags |= flags;
      else node.flags |= flags;
    }
  }
  const places = new Uint16Array(0x10000);
  const nodes = [root];
  const firsts = [root.unit, ...(root.others?.keys() ?? [])];
  for (const unit of firsts) {
    const node = childOf(root, unit);
    if (node !== undefined) places[unit] = nodes.push(node) - 1;
  }
  return { places, nodes };
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
    const place = trie.places[unit]!;
    if (place !== 0 && (before !== LETTER || kind !== LETTER)) {
      const cue = longestCue(trie.nodes[place]!, lower, start);
      if (cue !== null) {
        cues.push(cue);
        start = cue.end - 1;
      }
    }
    before = classes[lower.charCodeAt(start)]!;
  }
  return cues;
}

function longestCue(first: Node, lower: string, start: number): Cue | null {
  let node: Node | undefined = first;
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
    node = childOf(node, unit);
  }
  return cue;
}

const isGap = (unit: number): boolean => unit === SPACE || unit === HYPHEN || unit === 0x0a;

function wordEnd(lower: string, from: number): number {
  let end = from;
  while (classes[lower.charCodeAt(end)] === LETTER) end++;
  return end;
}
