import { kindOf, LETTER } from "./writing.ts";

/** An occurrence of a cue phrase: offsets in the normal text, and the flags of its kinds. */
export type Cue = { start: number; end: number; flags: number };

/** Phrases as `compileCues` wrote them: base64 of little-endian integers. */
export type CompiledCues = {
  /** The letters of the phrases; one's number is its place, from 1. */
  alphabet: string;
  /**
   * 32 bits an edge: its letter (12 bits), the node it leads to (19), whether it is its node's
   * last.
   */
  edges: string;
  /** 16 bits an edge: the place in `flags` of what ends there. */
  ends: string;
  /** Pairs: the flags of a phrase that ends with the word, and of one that may have any ending. */
  flags: number[];
  /** The nodes under which phrases begin: at the beginning of a word, and anywhere in it. */
  roots: { word: number; inner: number };
};

/** A set of phrases that a text is searched for at once: a minimal automaton. */
export type CueTable = {
  letters: Uint16Array;
  edges: Uint32Array;
  ends: Uint16Array;
  flags: number[];
  /** The letters that stand for any ending, and for a gap. */
  star: number;
  gap: number;
  /** The root's edges by letter. */
  wordFirsts: Int32Array;
  innerFirsts: Int32Array;
  /** The flags of words that stay what they are, whatever their last part says. */
  fixed: number;
};

/**
 * How an edge is packed: the bits of its letter, those of its node, and the one of its node's last.
 */
export const LETTER_BITS = 12;
export const NODE_BITS = 19;
export const LAST = 2 ** 31;
/** The letter that stands for any ending of a word. */
export const STAR = 0x2a;
const FIRST_BEYOND_LATIN = 0x250;
const SPACE = 0x20;
const HYPHEN = 0x2d;
const LETTER_MASK = (1 << LETTER_BITS) - 1;
const NODE_MASK = (1 << NODE_BITS) - 1;

/**
 * Makes a table of what `compileCues` wrote.
 * @param fixed the flags of words that stay what they are, whatever their last part says.
 */
export function readCues(compiled: CompiledCues, fixed = 0): CueTable {
  const { alphabet, edges, ends, flags, roots } = compiled;
  const letters = new Uint16Array(0x10000);
  for (let i = 0; i < alphabet.length; i++) letters[alphabet.charCodeAt(i)] = i + 1;
  const table: CueTable = {
    letters,
    edges: new Uint32Array(bytesOf(edges)),
    ends: new Uint16Array(bytesOf(ends)),
    flags,
    star: letters[STAR]!,
    gap: letters[SPACE]!,
    wordFirsts: new Int32Array(alphabet.length + 1),
    innerFirsts: new Int32Array(alphabet.length + 1),
    fixed,
  };
  addFirsts(table, roots.word, table.wordFirsts);
  addFirsts(table, roots.inner, table.innerFirsts);
  return table;
}

function bytesOf(base64: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = Buffer.from(base64, "base64");
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

function addFirsts({ edges }: CueTable, root: number, firsts: Int32Array): void {
  if (root === 0) return;
  for (let edge = root; ; edge++) {
    firsts[edges[edge]! & LETTER_MASK] = edge;
    if (edges[edge]! >= LAST) return;
  }
}

/** Whether a unit is a space, a hyphen or a line end: a space in a phrase stands for each. */
export const isGap = (unit: number): boolean => unit === SPACE || unit === HYPHEN || unit === 0x0a;

/**
 * A text as the automaton reads it, with a zero behind its end: numbers of letters, any gap a
 * space; kinds of units.
 */
type Reading = {
  letters: Uint16Array;
  kinds: Uint8Array;
  /** The word that was read last: its end is asked for from many places in it. */
  word: { start: number; end: number };
};

const SHORT = 2048;
/** Of short texts, one reading is written over the other. */
const shared: Reading = newReading(SHORT);

function newReading(length: number): Reading {
  const word = { start: 0, end: 0 };
  return { letters: new Uint16Array(length), kinds: new Uint8Array(length), word };
}

function read({ letters }: CueTable, lower: string): Reading {
  const { length } = lower;
  const reading = length < SHORT ? shared : newReading(length + 1);
  reading.word.end = 0;
  const gap = letters[SPACE]!;
  for (let i = 0; i < length; i++) {
    const unit = lower.charCodeAt(i);
    reading.letters[i] = isGap(unit) ? gap : unit === STAR ? 0 : letters[unit]!;
    reading.kinds[i] = kindOf(unit);
  }
  reading.letters[length] = 0;
  reading.kinds[length] = 0;
  return reading;
}

/**
 * Finds cue phrases in a lower-case normal text, in order and without overlap; the longest phrase
 * wins. A space in a phrase matches up to three spaces, line ends or hyphens.
 */
export function findCues(table: CueTable, lower: string): Cue[] {
  const { wordFirsts, innerFirsts } = table;
  const reading = read(table, lower);
  const { letters, kinds } = reading;
  const cues: Cue[] = [];
  let before = 0;
  let wordStart = 0;
  for (let start = 0; start < lower.length; start++) {
    const kind = kinds[start]!;
    const isInner = before === LETTER && kind === LETTER;
    if (!isInner) wordStart = start;
    const edge = (isInner ? innerFirsts : wordFirsts)[letters[start]!]!;
    if (edge !== 0 && (!isInner || isFirstPart(lower, wordStart, start))) {
      const cue: Cue = { start: wordStart, end: -1, flags: 0 };
      follow(table, reading, edge, start + 1, cue);
      if (cue.end > 0) {
        if (!isInner) endCompound(table, reading, start, cue);
        start = cue.end - 1;
        cues.push(cue);
      }
    }
    before = kinds[start]!;
  }
  return cues;
}

const LONGEST_COMPOUND = 80;

/**
 * In Latin letters, the first part of a compound has four at least: "unicode" and "zipcode" are
 * none.
 */
const isFirstPart = (lower: string, start: number, end: number): boolean =>
  end - start >= 4 || lower.charCodeAt(start) >= FIRST_BEYOND_LATIN;

/**
 * A compound is what its last part says: "aktiveringskod" is a code, whatever "aktivering…" begins.
 */
function endCompound(table: CueTable, reading: Reading, start: number, cue: Cue): void {
  const { innerFirsts, fixed } = table;
  const { letters, kinds } = reading;
  if (cue.flags & fixed || cue.end - start > LONGEST_COMPOUND) return;
  for (let at = cue.end - 1; at > start && kinds[at] === LETTER; at--) {
    const edge = innerFirsts[letters[at]!]!;
    if (edge === 0 || kinds[at - 1] !== LETTER) continue;
    const part: Cue = { start: at, end: -1, flags: 0 };
    follow(table, reading, edge, at + 1, part);
    if (part.end >= cue.end) {
      cue.end = part.end;
      cue.flags = part.flags;
    }
  }
}

/** Walks on from an edge whose letter ends before `at`; leaves the longest phrase in `cue`. */
function follow(table: CueTable, reading: Reading, from: number, at: number, cue: Cue): void {
  const { edges, ends, flags, star, gap } = table;
  const { letters, kinds } = reading;
  let edge = from;
  let end = at;
  for (;;) {
    const pair = ends[edge]!;
    if (pair !== 0) {
      const isGlued = kinds[end - 1] === LETTER && kinds[end] === LETTER;
      const found = isGlued ? flags[2 * pair + 1]! : flags[2 * pair]! | flags[2 * pair + 1]!;
      const last = isGlued ? wordEnd(reading, end) : end;
      if (found !== 0 && last >= cue.end) {
        cue.end = last;
        cue.flags = found;
      }
    }
    const node = (edges[edge]! >>> LETTER_BITS) & NODE_MASK;
    if (node === 0) return;
    if ((edges[node]! & LETTER_MASK) === star) {
      followGap(table, reading, node, wordEnd(reading, end), cue);
    }
    const letter = letters[end++]!;
    if (letter === 0) return;
    if (letter === gap) {
      for (let more = 0; more < 2 && letters[end] === gap; more++) end++;
    }
    edge = edgeOf(edges, node, letter);
    if (edge === 0) return;
  }
}

/** After a word of any ending, phrases go on with a gap. */
function followGap(table: CueTable, reading: Reading, edge: number, at: number, cue: Cue): void {
  const { edges, gap } = table;
  const node = (edges[edge]! >>> LETTER_BITS) & NODE_MASK;
  let end = at;
  while (end - at < 3 && reading.letters[end] === gap) end++;
  const next = end === at ? 0 : edgeOf(edges, node, gap);
  if (next !== 0) follow(table, reading, next, end, cue);
}

/** @returns the edge of a node over a letter, 0 for none */
function edgeOf(edges: Uint32Array, node: number, letter: number): number {
  for (let edge = node; ; edge++) {
    const packed = edges[edge]!;
    if ((packed & LETTER_MASK) === letter) return edge;
    if (packed >= LAST) return 0;
  }
}

function wordEnd({ kinds, word }: Reading, at: number): number {
  if (at >= word.start && at < word.end) return word.end;
  let end = at;
  while (kinds[end] === LETTER) end++;
  word.start = at;
  word.end = end;
  return end;
}

/** The place of the first cue that begins at an offset or after it; their number when none does. */
export function firstFrom(cues: readonly Cue[], offset: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
