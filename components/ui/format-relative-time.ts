import {
  secondsInDay,
  secondsInHour,
  secondsInMinute,
  secondsInMonth,
  secondsInYear,
} from "date-fns/constants";

const units = [
  ["year", secondsInYear],
  ["month", secondsInMonth],
  ["day", secondsInDay],
  ["hour", secondsInHour],
  ["minute", secondsInMinute],
  ["second", 1],
] as const;

const formatters = new Map<string, Intl.RelativeTimeFormat>();

/**
 * How long ago an instant was, in words. Counts elapsed time, never calendar days, so that the
 * server and every reader's zone say the same.
 * @param instant UTC milliseconds; one ahead of `now` counts as now
 * @param now UTC milliseconds
 * @returns e.g. `2 minutes ago`, `now` below five seconds
 */
export function formatRelativeTime(instant: number, now: number, locale: string): string {
  const seconds = Math.max(0, Math.floor((now - instant) / 1000));
  if (seconds < 5) return formatter(locale, "auto").format(0, "second");
  const [unit, length] = units.find(([, size]) => seconds >= size) ?? ["second", 1];
  return formatter(locale, "always").format(-Math.floor(seconds / length), unit);
}

function formatter(locale: string, numeric: "auto" | "always"): Intl.RelativeTimeFormat {
  const key = `${locale} ${numeric}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.RelativeTimeFormat(locale, { numeric });
    formatters.set(key, found);
  }
  return found;
}
