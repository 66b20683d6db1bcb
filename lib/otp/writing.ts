/** Kinds of UTF-16 units, by how words are told apart where they stand. */
export const LETTER = 1;
/**
 * Scripts that write words without spaces, or glue particles to them: a phrase may stand anywhere.
 */
const UNSPACED = 2;

const classes = new Uint8Array(0x10000);
const spaced = String.fromCharCode(...Array.from({ length: 0x2000 }, (_, unit) => unit));
for (const { 0: run, index } of spaced.matchAll(/[\p{L}\p{M}]+/gu)) {
  classes.fill(LETTER, index, index + run.length);
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

/** The kind of a UTF-16 unit: `LETTER`, `UNSPACED`, or 0 for all else. */
export const kindOf = (unit: number): number => classes[unit]!;
