const formatters = new Map<string, Intl.NumberFormat>();

/** A count as a language writes it, e.g. `1,234`. */
export function formatCount(count: number, locale: string): string {
  let formatter = formatters.get(locale);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale);
    formatters.set(locale, formatter);
  }
  return formatter.format(count);
}
