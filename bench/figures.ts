/** A thing that was measured, and beside what. */
export type Figure = {
  group: string;
  name: string;
  /** What the product did, in `unit`. */
  value: number;
  unit: string;
  /** The same of what it is compared with, in the same run. */
  baseline?: number;
  /** `value` by `baseline`. */
  ratio?: number;
  /** `value` above `baseline`, where that is what counts. */
  excess?: number;
  /** What the ratio or the excess is to reach; the value itself where neither is. */
  target?: { atLeast: number } | { atMost: number };
  /** Further measurements of the same thing. */
  more?: Record<string, number>;
};

/** What could not be measured, and why, in a sentence. */
export type Fault = { group: string; name: string; fault: string };

/** A figure beside its baseline, and what their ratio is to reach. */
export function compared(
  figure: Omit<Figure, "ratio" | "excess" | "baseline"> & { baseline: number },
): Figure {
  return { ...figure, ratio: figure.value / figure.baseline };
}

/** A figure beside its baseline, and how far above it is to stay. */
export function above(
  figure: Omit<Figure, "ratio" | "excess" | "baseline"> & { baseline: number },
): Figure {
  return { ...figure, excess: figure.value - figure.baseline };
}

/** Figures as a table for a terminal, a line each; then a sentence for each that is missing. */
export function tableOf(measured: (Figure | Fault)[]): string {
  const head = ["figure", "here", "baseline", "ratio", "target", ""];
  const rows = measured.map((line) =>
    "fault" in line
      ? [`${line.group}: ${line.name}`, "not measured", "", "", "", "missed"]
      : [
          `${line.group}: ${line.name}`,
          `${shortNumber(line.value)} ${line.unit}`,
          line.baseline === undefined ? "" : `${shortNumber(line.baseline)} ${line.unit}`,
          comparisonOf(line),
          targetOf(line),
          verdictOf(line),
        ],
  );
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]!.length)),
  );
  const lines = [head, widths.map((width) => "-".repeat(width)), ...rows].map((row) =>
    row
      .map((cell, column) =>
        column === 0 || column > 3 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join("  ")
      .trimEnd(),
  );
  const faults = measured.filter((line) => "fault" in line);
  return [...lines, ...faults.map(({ name, fault }) => `${name}: ${fault}`)].join("\n");
}

/** The middle one, or the mean of both middle ones. */
export function median(values: number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * The value that so many percent of all lie below or at (nearest rank).
 * @param percent from 0 to 100
 */
export function percentile(values: number[], percent: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  const rank = Math.ceil((percent / 100) * sorted.length);
  return sorted[Math.max(rank, 1) - 1] ?? Number.NaN;
}

/** The mean; of none it is not a number. */
export function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Three significant digits, thousands whole. */
export function shortNumber(value: number): string {
  return value >= 1000
    ? Math.round(value).toLocaleString("en")
    : String(Number(value.toPrecision(3)));
}

function comparisonOf({ ratio, excess }: Figure): string {
  if (excess !== undefined) return `${excess < 0 ? "" : "+"}${shortNumber(excess)}`;
  return ratio === undefined ? "" : shortNumber(ratio);
}

function targetOf({ target }: Figure): string {
  if (!target) return "";
  return "atLeast" in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`;
}

function verdictOf({ value, ratio, excess, target }: Figure): string {
  if (!target) return "";
  const reached = excess ?? ratio ?? value;
  const isReached = "atLeast" in target ? reached >= target.atLeast : reached <= target.atMost;
  return isReached ? "reached" : "missed";
}
