import type { Instrument, Sample } from "#lib/metrics/instruments.ts";

/** What the store of kept pages tells of itself. All but the last three only grow. */
export type PageStats = {
  /** Answered from memory. */
  hits: number;
  /** Answered with the bytes before the newest ones, while those were made. */
  staleHits: number;
  misses: number;
  /** Dropped for want of room. */
  evictions: number;
  entries: number;
  bytes: number;
  /** The age of the oldest kept page in milliseconds, 0 when there is none. */
  oldestAge: number;
};

/** What the live streams tell of themselves. All but `open` only grow. */
export type StreamStats = {
  open: number;
  opened: number;
  /** By reason; the reasons are a closed set of the code's own. */
  refused: Record<string, number>;
  /** Events written, each to each stream. */
  sent: number;
  /** Closed because their reader was too slow. */
  dropped: number;
  /** Finite answers to clients that ask at intervals. */
  polls: number;
};

/** What those who wait for a message tell of themselves. All but `open` only grow. */
export type WaiterStats = {
  open: number;
  /** By how they ended; a closed set. */
  ended: Record<string, number>;
  /** By reason; a closed set too. */
  refused: Record<string, number>;
};

/** Where readings come from, each asked once per scrape and instrument. */
export type Readers = {
  pages: () => PageStats;
  streams: () => StreamStats;
  waiters: () => WaiterStats;
  /** Alerts that are open. */
  alerts: () => number;
};

/** Instruments that read what others keep count of. */
export function readings({ pages, streams, waiters, alerts }: Readers): Instrument[] {
  return [
    reading("glasspost_edge_pages_total", "counter", PAGES_HELP, () => {
      const { hits, staleHits, misses } = pages();
      return [
        { labels: { result: "hit" }, value: hits },
        { labels: { result: "stale" }, value: staleHits },
        { labels: { result: "miss" }, value: misses },
      ];
    }),
    reading(
      "glasspost_edge_evictions_total",
      "counter",
      "Kept pages that were dropped for want of room.",
      () => one(pages().evictions),
    ),
    reading("glasspost_edge_entries", "gauge", "Pages that are kept.", () => one(pages().entries)),
    reading("glasspost_edge_bytes", "gauge", "Memory that kept pages take.", () =>
      one(pages().bytes),
    ),
    reading("glasspost_edge_oldest_age_seconds", "gauge", "Age of the oldest kept page.", () =>
      one(pages().oldestAge / 1000),
    ),
    reading("glasspost_streams_open", "gauge", "Live streams that are open.", () =>
      one(streams().open),
    ),
    reading("glasspost_streams_opened_total", "counter", "Live streams that were opened.", () =>
      one(streams().opened),
    ),
    reading(
      "glasspost_streams_refused_total",
      "counter",
      "Live streams that were refused, by reason.",
      () => by("reason", streams().refused),
    ),
    reading(
      "glasspost_streams_dropped_total",
      "counter",
      "Live streams that were closed because their reader was too slow.",
      () => one(streams().dropped),
    ),
    reading(
      "glasspost_stream_events_total",
      "counter",
      "Events sent, counted once per stream that got them.",
      () => one(streams().sent),
    ),
    reading(
      "glasspost_stream_polls_total",
      "counter",
      "Finite answers to pages that ask at intervals.",
      () => one(streams().polls),
    ),
    reading("glasspost_waiters_open", "gauge", "Requests that wait for a message.", () =>
      one(waiters().open),
    ),
    reading(
      "glasspost_waiters_ended_total",
      "counter",
      "Requests that waited for a message, by how that ended.",
      () => by("ending", waiters().ended),
    ),
    reading(
      "glasspost_waiters_refused_total",
      "counter",
      "Requests that were not let wait, by reason.",
      () => by("reason", waiters().refused),
    ),
    reading(
      "glasspost_alerts_open",
      "gauge",
      "Alerts that are open, as this process last looked.",
      () => one(alerts()),
    ),
  ];
}

const PAGES_HELP =
  "Pages asked for, by where they came from: kept, kept and a moment old, made anew.";

function reading(
  name: string,
  type: "counter" | "gauge",
  help: string,
  samples: () => Sample[],
): Instrument {
  return { name, type, help, samples };
}

function one(value: number): Sample[] {
  return [{ labels: {}, value }];
}

function by(label: string, values: Record<string, number>): Sample[] {
  return Object.entries(values).map(([name, value]) => ({ labels: { [label]: name }, value }));
}
