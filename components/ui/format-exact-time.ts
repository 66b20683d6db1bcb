const formatters = new Map<string, Intl.DateTimeFormat>();

const lengths = {
  short: { month: "short", day: "numeric" },
  full: { year: "numeric", month: "long", day: "numeric" },
} as const;

/**
 * The date and time of an instant, to the second.
 * @param instant UTC milliseconds
 * @param zone an IANA time zone, e.g. `UTC`
 * @param length `full` has the year and the zone; `short` names the zone only when it is UTC, since a
 * reader's own needs no name: `Nov 22, 14:03:12 UTC`, `Nov 22, 15:03:12`
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
      timeZoneName: length === "full" || zone === "UTC" ? "short" : undefined,
    });
    formatters.set(key, formatter);
  }
  return formatter.format(instant);
}
