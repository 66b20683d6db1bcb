/** A line or a stack of a chart: where its values stand in a point, and how it is drawn. */
export type Series = {
  key: string;
  title: string;
  tone: "accent" | "attention" | "danger" | "quiet";
  /** Told from the others without colour, too. */
  isDashed?: boolean;
};

/** A point of a chart: an ISO 8601 instant, and a value for each series. */
export type Point = { at: string } & Record<string, number | string | null>;

/** A time that stands out in a chart; null for what is not over. */
export type Mark = { startedAt: string; endedAt: string | null };

/** How values are written. */
export type Unit = "count" | "rate" | "seconds";

export function formatValue(value: number | null, unit: Unit): string {
  if (value === null) return "–";
  if (unit === "seconds") return formatSeconds(value);
  if (unit === "count" || value >= 100) return Math.round(value).toLocaleString("en");
  return value.toLocaleString("en", { maximumSignificantDigits: 2 });
}

/** Seconds to two digits: more is not known of them. */
export function formatSeconds(seconds: number): string {
  const [value, sign] =
    seconds < 90 ? [seconds, "s"] : seconds < 5400 ? [seconds / 60, "min"] : [seconds / 3600, "h"];
  return `${value.toLocaleString("en", { maximumSignificantDigits: 2 })} ${sign}`;
}
