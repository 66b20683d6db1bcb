import { formatDuration } from "#components/ui/format-duration.ts";

/** A delivery time as exact as it is known, e.g. `2.4 s`, `45 s`, `3 min`. */
export function formatSeconds(seconds: number, locale: string): string {
  if (seconds >= 60) return formatDuration(Number(seconds.toPrecision(2)) * 1000);
  const digits = seconds < 10 ? 1 : 0;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(seconds);
  return `${number}\u00a0s`;
}

/** A share as a percentage, e.g. `38%`; what is less than one is said to be. */
export function formatShare(share: number, locale: string): string {
  const formatter = new Intl.NumberFormat(locale, { style: "percent" });
  return share > 0 && share < 0.01 ? `<${formatter.format(0.01)}` : formatter.format(share);
}

/** A day in UTC, e.g. `22 Nov`. */
export function formatDay(day: number, locale: string): string {
  const options = { day: "numeric", month: "short", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, options).format(day);
}
