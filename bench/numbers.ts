const NUMBERS = 200;

/** Calling codes with the digits that follow, of ranges that are kept free for fiction. */
const ranges: { prefix: string; first: number; digits: number }[] = [
  // The plan for North America keeps 555-0100 to 555-0199 free in every area code.
  ...[212, 787, 416, 809, 305, 876, 868, 242, 246, 415, 604, 939, 829, 312, 671, 441, 345, 784].map(
    (area) => ({ prefix: `1${area}555`, first: 100, digits: 4 }),
  ),
  { prefix: "447700", first: 900_100, digits: 6 },
  { prefix: "336399", first: 80_100, digits: 5 },
  { prefix: "467017406", first: 10, digits: 2 },
];

/** Every number that receives, E.164 digits, the busiest first. */
export const numbers: string[] = Array.from({ length: NUMBERS }, (_, rank) => {
  const { prefix, first, digits } = ranges[rank % ranges.length]!;
  const nth = first + Math.floor(rank / ranges.length);
  return prefix + String(nth).padStart(digits, "0");
});
