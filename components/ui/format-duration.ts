import { secondsInDay, secondsInHour, secondsInMinute } from "date-fns/constants";

const units = [
  ["d", secondsInDay],
  ["h", secondsInHour],
  ["min", secondsInMinute],
  ["s", 1],
] as const;

/**
 * A length of time in its two largest units, with the signs that every language shares.
 * @param ms milliseconds, 0 or more
 * @returns e.g. `3 s`, `1 min 20 s`, `2 h 5 min`; `<1 s` below a second
 */
export function formatDuration(ms: number): string {
  let rest = Math.floor(ms / 1000);
  const parts: string[] = [];
  const first = units.findIndex(([, length]) => rest >= length);
  if (first === -1) return "<1\u00a0s";
  for (const [sign, length] of units.slice(first, first + 2)) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) parts.push(`${count}\u00a0${sign}`);
  }
  return parts.join(" ");
}
