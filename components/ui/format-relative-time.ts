import {
  secondsInDay,
  secondsInHour,
  secondsInMinute,
  secondsInMonth,
  secondsInYear,
} from "date-fns/constants";
import type { Locale } from "#lib/i18n/locales.ts";

const units = [secondsInYear, secondsInMonth, secondsInDay, secondsInHour, secondsInMinute, 1];

type Words = {
  now: string;
  ago: (length: string) => string;
  /** One and more of each unit. */
  units: [one: string, more: string][];
};

/** As `Intl.RelativeTimeFormat` has them: that takes a slow telephone a tenth of a second to make. */
const words: Record<Locale, Words> = {
  en: {
    now: "now",
    ago: (length) => `${length} ago`,
    units: [
      ["year", "years"],
      ["month", "months"],
      ["day", "days"],
      ["hour", "hours"],
      ["minute", "minutes"],
      ["second", "seconds"],
    ],
  },
  es: {
    now: "ahora",
    ago: (length) => `hace ${length}`,
    units: [
      ["año", "años"],
      ["mes", "meses"],
      ["día", "días"],
      ["hora", "horas"],
      ["minuto", "minutos"],
      ["segundo", "segundos"],
    ],
  },
};

/**
 * How long ago an instant was, in words. Counts elapsed time, never calendar days, so that the
 * server and every reader's zone say the same.
 * @param instant UTC milliseconds; one ahead of `now` counts as now
 * @param now UTC milliseconds
 * @returns e.g. `2 minutes ago`, `now` below five seconds
 */
export function formatRelativeTime(instant: number, now: number, locale: Locale): string {
  const seconds = Math.max(0, Math.floor((now - instant) / 1000));
  const { now: justNow, ago, units: names } = words[locale];
  if (seconds < 5) return justNow;
  const at = units.findIndex((length) => seconds >= length);
  const count = Math.floor(seconds / units[at]!);
  return ago(`${count} ${names[at]![count === 1 ? 0 : 1]}`);
}
