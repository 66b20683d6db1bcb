/** A way to say something of two parts: what is done, and to what. */
export type Wording<Kind> = { kind: Kind; pattern: RegExp; actions: string[]; objects: string[] };

// The farthest that what is done may stand from what it is done to.
const MAX_GAP = 32;

/** As much of a stem's first word as wordings are looked up by. */
const OPENING_LENGTH = 3;

const ARABIC = /[\u0600-\u06FF]/;
const MAX_GLUED_UNITS = 4;

/**
 * Makes a wording of stems with spaces between. `*` stands for any ending, a first `?` for one or
 * two glued letters of Arabic, `_` for a space.
 * @throws when a stem before `*` is too short to be looked up
 */
export function wording<Kind>(kind: Kind, actions: string, objects: string): Wording<Kind> {
  const [action, object] = [actions, objects].map((stems) =>
    stems
      .replaceAll(" ", "|")
      .replaceAll("_", " ")
      .replaceAll("?", "[^ ]{0,2}")
      .replaceAll("*", "[^ ]*"),
  );
  return {
    kind,
    pattern: new RegExp(` (?:(${action})|(${object}))(?= )`, "gu"),
    actions: actions.split(" ").map(openingOf),
    objects: objects.split(" ").map(openingOf),
  };
}

function openingOf(stem: string): string {
  const [word = ""] = stem.replace("?", "").split("_");
  const bare = word.replace("*", "");
  if (bare !== word && bare.length < OPENING_LENGTH) throw new Error(`${stem} is too short`);
  return bare.slice(0, OPENING_LENGTH);
}

/** Wordings that texts are searched for together: hardly any text holds both parts of one. */
export class Wordings<Kind> {
  readonly #wordings: Wording<Kind>[];
  /** By opening, a bit for each wording: in the first number as its action, in the second as its object. */
  readonly #bits = new Map<string, [actions: number, objects: number]>();

  /** @param wordings 32 at most */
  constructor(wordings: Wording<Kind>[]) {
    this.#wordings = wordings;
    for (const [index, { actions, objects }] of wordings.entries()) {
      for (const opening of actions) this.#bitsOf(opening)[0] |= 1 << index;
      for (const opening of objects) this.#bitsOf(opening)[1] |= 1 << index;
    }
  }

  /**
   * @param words the tokens with a space around each
   * @returns the wordings of which both parts may stand in a text
   */
  possibleIn(tokens: string[], words: string): Wording<Kind>[] {
    const lastStart = ARABIC.test(words) ? MAX_GLUED_UNITS : 0;
    let actions = 0;
    let objects = 0;
    for (const token of tokens) {
      for (let start = 0; start <= lastStart; start++) {
        const bits = this.#bits.get(token.slice(start, start + OPENING_LENGTH));
        if (!bits) continue;
        actions |= bits[0];
        objects |= bits[1];
      }
    }
    const both = actions & objects;
    return both === 0 ? [] : this.#wordings.filter((_, index) => both & (1 << index));
  }

  #bitsOf(opening: string): [number, number] {
    let bits = this.#bits.get(opening);
    if (!bits) {
      bits = [0, 0];
      this.#bits.set(opening, bits);
    }
    return bits;
  }
}

/** Whether an action stands near an object, in either order. */
export function speaks(words: string, { pattern }: Wording<unknown>): boolean {
  let actionEnd = Number.NEGATIVE_INFINITY;
  let objectEnd = Number.NEGATIVE_INFINITY;
  for (const match of words.matchAll(pattern)) {
    const isAction = match[1] !== undefined;
    if (match.index - (isAction ? objectEnd : actionEnd) <= MAX_GAP) return true;
    if (isAction) actionEnd = match.index + match[0].length;
    else objectEnd = match.index + match[0].length;
  }
  return false;
}
