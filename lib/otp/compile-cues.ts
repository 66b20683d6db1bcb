import { type CompiledCues, isGap, LAST, LETTER_BITS, NODE_BITS, STAR } from "./cue-table.ts";
import { normaliseText } from "./normalise-text.ts";

type Node = { edges: Map<number, Node>; closed: number; open: number; place: number };

const newNode = (): Node => ({ edges: new Map(), closed: 0, open: 0, place: 0 });

const SPACE = 0x20;

/**
 * Writes `[phrases, flags]` as a minimal automaton. In a phrase a space stands for a gap, a `*` after a
 * word for any ending, one before the first word for any beginning.
 * @throws RangeError when there are more letters or nodes than an edge has room for
 */
export function compileCues(
  entries: Iterable<readonly [phrases: string[], flags: number]>,
): CompiledCues {
  const roots = { word: newNode(), inner: newNode() };
  const counts = new Map<number, number>();
  for (const [phrases, flags] of entries) addPhrases(roots, counts, phrases, flags);
  const byCount = [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([unit]) => unit);
  const units = [STAR, SPACE, ...byCount.filter((unit) => unit !== STAR && unit !== SPACE)];
  const letters = new Map(units.map((unit, index) => [unit, index + 1]));
  const kinds = new Map<string, Node>();
  const word = minimal(roots.word, kinds);
  const inner = minimal(roots.inner, kinds);
  return layOut({ word, inner }, letters, String.fromCharCode(...units));
}

/** Walks over each phrase unit by unit: gaps inside become one space, those around it go. */
function addPhrases(
  roots: { word: Node; inner: Node },
  counts: Map<number, number>,
  phrases: string[],
  flags: number,
): void {
  let node = roots.word;
  const isEmpty = (): boolean => node === roots.word || node === roots.inner;
  const step = (unit: number): void => {
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
    const child = node.edges.get(unit) ?? newNode();
    node.edges.set(unit, child);
    node = child;
  };
  const normal = phrases.map((phrase) => normaliseText(phrase).lower.trim());
  // What may begin anywhere in a word may also be the whole of it.
  const whole = normal.filter((phrase) => phrase[0] === "*").map((phrase) => phrase.slice(1));
  for (const phrase of [...normal, ...whole]) {
    node = roots.word;
    let hasStar = false;
    let hasGap = false;
    for (let i = 0; i < phrase.length; i++) {
      const unit = phrase.charCodeAt(i);
      if (unit === STAR) {
        if (isEmpty()) node = roots.inner;
        else hasStar = true;
      } else if (isGap(unit)) {
        hasGap = !isEmpty();
      } else {
        if (hasGap && hasStar) step(STAR);
        if (hasGap) step(SPACE);
        step(unit);
        hasStar = false;
        hasGap = false;
      }
    }
    if (!isEmpty()) node[hasStar ? "open" : "closed"] |= flags;
  }
}

const groupPattern = /\(([^()]*)\)/;

/** What one phrase may stand for: more is a bracket in the wrong place. */
const MOST_VARIANTS = 10_000;

/**
 * Every phrase that a text of them stands for, its groups written out: `(a|b) c | d` is three.
 * @throws RangeError when one stands for more than ten thousand
 */
export function variantsOf(phrases: string): string[] {
  // Long groups are broken after a bar or a bracket; what follows belongs to the line before.
  return partsOf(phrases.replace(/(?<=[|(])\n\s*/g, "")).flatMap((phrase) => {
    const groups = phrase.match(/\([^()]*\)/g) ?? [];
    const count = groups.reduce((product, group) => product * group.split("|").length, 1);
    if (count > MOST_VARIANTS) throw new RangeError(`${count} variants: ${phrase.slice(0, 80)}`);
    return variantsOfOne(phrase).filter((variant) => variant.trim() !== "");
  });
}

function variantsOfOne(phrase: string): string[] {
  const group = groupPattern.exec(phrase);
  if (group === null) return [phrase];
  const before = phrase.slice(0, group.index);
  const after = phrase.slice(group.index + group[0].length);
  return group[1]!.split("|").flatMap((each) => variantsOfOne(before + each + after));
}

/** What stands between the bars outside groups. */
function partsOf(phrases: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < phrases.length; i++) {
    if (phrases[i] === "(") depth++;
    else if (phrases[i] === ")") depth--;
    else if (phrases[i] === "|" && depth === 0) {
      parts.push(phrases.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, phrases.slice(start)];
}

/** Makes one node of those from which the same phrases lead on. */
function minimal(node: Node, kinds: Map<string, Node>): Node {
  for (const [unit, child] of node.edges) node.edges.set(unit, minimal(child, kinds));
  const edges = [...node.edges].sort(([a], [b]) => a - b);
  const kind = `${node.closed},${node.open},${edges.map(([unit, { place }]) => `${unit}:${place}`)}`;
  const same = kinds.get(kind);
  if (same !== undefined) return same;
  node.place = kinds.size + 1;
  kinds.set(kind, node);
  return node;
}

/** Lays the edges of each node side by side, the commonest letter first. */
function layOut(
  roots: { word: Node; inner: Node },
  letters: Map<number, number>,
  alphabet: string,
): CompiledCues {
  const nodes = new Set<Node>();
  let size = 1;
  const place = (node: Node): void => {
    if (nodes.has(node) || node.edges.size === 0) return;
    nodes.add(node);
    node.place = size;
    size += node.edges.size;
    for (const child of node.edges.values()) place(child);
  };
  place(roots.word);
  place(roots.inner);
  if (size >= 2 ** NODE_BITS || letters.size >= 2 ** LETTER_BITS) {
    throw new RangeError(`${size} edges and ${letters.size} letters are more than an edge can say`);
  }
  const edges = new Uint32Array(size);
  const ends = new Uint16Array(size);
  const pairs = new Map<string, number>([["0,0", 0]]);
  for (const node of nodes) {
    const sorted = [...node.edges].sort(([a], [b]) => letters.get(a)! - letters.get(b)!);
    sorted.forEach(([unit, child], index) => {
      const target = child.edges.size === 0 ? 0 : child.place;
      const last = index === sorted.length - 1 ? LAST : 0;
      const pair = `${child.closed},${child.open}`;
      if (!pairs.has(pair)) pairs.set(pair, pairs.size);
      edges[node.place + index] = (letters.get(unit)! | (target << LETTER_BITS)) + last;
      ends[node.place + index] = pairs.get(pair)!;
    });
  }
  return {
    alphabet,
    edges: base64Of(edges),
    ends: base64Of(ends),
    flags: [...pairs.keys()].flatMap((pair) => pair.split(",").map(Number)),
    roots: {
      word: roots.word.edges.size === 0 ? 0 : roots.word.place,
      inner: roots.inner.edges.size === 0 ? 0 : roots.inner.place,
    },
  };
}

const base64Of = ({ buffer }: Uint32Array | Uint16Array): string =>
  Buffer.from(buffer as ArrayBuffer).toString("base64");
