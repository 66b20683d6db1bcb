const formatters = new Map<string, Intl.DateTimeFormat>();

const lengths = {
  short: { month: "short", day: "numeric" },
  full: { year: "numeric", month: "long", day: "numeric" },
} as const;

/**
 * The date and time of an instant, to the second, with its zone.
 * @param instant UTC milliseconds
 * @param zone an IANA time zone, e.g. `UTC`
 * @param length `short` leaves the year out, e.g. `Nov 22, 14:03:12 UTC`
 */
export function formatExactTime(
  instant: number,
  locale: string,
  zone: string,
  length: "short" | "full",
): string {
  const key = `${locale} ${zone} ${length}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, {
      ...lengths[length],
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
      timeZone: zone,
      timeZoneName: "short",
    });
    formatters.set(key, formatter);
  }
  return formatter.format(instant);
}
