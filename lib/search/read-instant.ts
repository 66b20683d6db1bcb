const SHAPE =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(?:Z|([+-])(\d\d):(\d\d))?)?$/i;

/**
 * Reads a UTC day (its first millisecond) or an ISO 8601 instant; one without zone is UTC.
 * @returns UTC milliseconds; null for a date or time that is none
 */
export function readInstant(text: string): number | null {
  const parts = SHAPE.exec(text);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const fraction = Number((parts[7] ?? "").padEnd(3, "0"));
  const [zoneHour, zoneMinute] = [Number(parts[9] ?? 0), Number(parts[10] ?? 0)];
  const at = new Date(0);
  at.setUTCFullYear(year!, month! - 1, day);
  const isDay = at.getUTCMonth() === month! - 1 && at.getUTCDate() === day;
  const isTime = hour! < 24 && minute! < 60 && second! < 60 && zoneHour < 24 && zoneMinute < 60;
  if (!isDay || !isTime) return null;
  at.setUTCHours(hour!, minute, second, fraction);
  const sign = parts[8] === "-" ? 1 : -1;
  return at.getTime() + sign * (zoneHour * 60 + zoneMinute) * 60_000;
}

/** @returns the shortest form that `readInstant` reads as this: a day where it is a day's beginning */
export function writeInstant(at: number): string {
  const iso = new Date(at).toISOString();
  return iso.replace("T00:00:00.000Z", "").replace(/\.000Z$/, "Z");
}
