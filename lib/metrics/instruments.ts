/** What a scrape shows of an instrument: one line. `series` follows a histogram's name, e.g. `_sum`. */
export type Sample = { labels: Record<string, string | number>; value: number; series?: string };

/**
 * Something measured, read only when somebody asks. Plain numbers stand behind it: a kept page is
 * answered in microseconds, and what counts it must cost nanoseconds.
 */
export type Instrument = {
  name: string;
  /** What it tells, in a sentence. */
  help: string;
  type: "counter" | "gauge" | "histogram";
  samples(): Sample[];
};

/** One line of a counter. */
export type Count = { value: number };

/** Numbers that only grow, one per combination of label values. */
export class Counter implements Instrument {
  readonly type = "counter";
  readonly name: string;
  readonly help: string;
  #counts = new Map<string, Count & { labels: Record<string, string> }>();

  constructor(name: string, help: string) {
    this.name = name;
    this.help = help;
  }

  /** The count of these label values, made at zero when it is new. Values must be from a bounded set. */
  of(labels: Record<string, string> = {}): Count {
    const key = Object.values(labels).join("\n");
    let count = this.#counts.get(key);
    if (!count) {
      count = { labels, value: 0 };
      this.#counts.set(key, count);
    }
    return count;
  }

  samples(): Sample[] {
    return [...this.#counts.values()].map(({ labels, value }) => ({ labels, value }));
  }
}

/** How often values fell into which range, for one combination of label values. */
export class Distribution {
  readonly labels: Record<string, string>;
  readonly bounds: readonly number[];
  /** Per range, not cumulative; the last is beyond every bound. */
  readonly counts: number[];
  sum = 0;

  constructor(labels: Record<string, string>, bounds: readonly number[]) {
    this.labels = labels;
    this.bounds = bounds;
    this.counts = Array(bounds.length + 1).fill(0);
  }

  /** Takes a value in. What is not a number of 0 or more (a clock that was set back) counts as 0. */
  add(value: number): void {
    const { bounds, counts } = this;
    const taken = value > 0 && value < Number.POSITIVE_INFINITY ? value : 0;
    let at = 0;
    while (at < bounds.length && taken > bounds[at]!) at++;
    counts[at]!++;
    this.sum += taken;
  }
}

/** Distributions of values, one per combination of label values. */
export class Histogram implements Instrument {
  readonly type = "histogram";
  readonly name: string;
  readonly help: string;
  readonly #bounds: readonly number[];
  #distributions = new Map<string, Distribution>();

  /** @param bounds the upper ends of its ranges, ascending */
  constructor(name: string, help: string, bounds: readonly number[]) {
    this.name = name;
    this.help = help;
    this.#bounds = bounds;
  }

  /** The distribution of these label values, empty when it is new. */
  of(labels: Record<string, string> = {}): Distribution {
    const key = Object.values(labels).join("\n");
    let distribution = this.#distributions.get(key);
    if (!distribution) {
      distribution = new Distribution(labels, this.#bounds);
      this.#distributions.set(key, distribution);
    }
    return distribution;
  }

  samples(): Sample[] {
    return [...this.#distributions.values()].flatMap(samplesOf);
  }
}

/** Cumulative, as Prometheus wants them. */
function samplesOf({ labels, bounds, counts, sum }: Distribution): Sample[] {
  let total = 0;
  const buckets = counts.map((count, i) => {
    total += count;
    const le = bounds[i] ?? "+Inf";
    return { labels: { ...labels, le }, value: total, series: "_bucket" };
  });
  return [
    ...buckets,
    { labels, value: sum, series: "_sum" },
    { labels, value: total, series: "_count" },
  ];
}
