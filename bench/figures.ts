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
  /** What the ratio is to reach. */
  target?: { atLeast: number } | { atMost: number };
  /** Further measurements of the same thing. */
  more?: Record<string, number>;
};

/** A figure beside its baseline, and what their ratio is to reach. */
export function compared(
  figure: Omit<Figure, "ratio" | "baseline"> & { baseline: number },
): Figure {
  return { ...figure, ratio: figure.value / figure.baseline };
}

/** Figures as a table for a terminal, a line each. */
export function tableOf(figures: Figure[]): string {
  const head = ["figure", "here", "baseline", "ratio", "target", ""];
  const rows = figures.map((figure) => [
    `${figure.group}: ${figure.name}`,
    `${shortNumber(figure.value)} ${figure.unit}`,
    figure.baseline === undefined ? "" : `${shortNumber(figure.baseline)} ${figure.unit}`,
    figure.ratio === undefined ? "" : shortNumber(figure.ratio),
    targetOf(figure),
    verdictOf(figure),
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]!.length)),
  );
  return [head, widths.map((width) => "-".repeat(width)), ...rows]
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || column > 3
            ? cell.padEnd(widths[column]!)
            : cell.padStart(widths[column]!),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The middle one, or the mean of both middle ones. */
export function median(values: number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Three significant digits, thousands whole. */
export function shortNumber(value: number): string {
  return value >= 1000
    ? Math.round(value).toLocaleString("en")
    : String(Number(value.toPrecision(3)));
}

function targetOf({ target }: Figure): string {
  if (!target) return "";
  return "atLeast" in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`;
}

function verdictOf({ ratio, target }: Figure): string {
  if (!target || ratio === undefined) return "";
  const isReached = "atLeast" in target ? ratio >= target.atLeast : ratio <= target.atMost;
  return isReached ? "reached" : "missed";
}
