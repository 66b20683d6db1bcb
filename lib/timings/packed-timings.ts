import type { SentClock } from "#lib/messages/message-card.ts";

/** What is known of one delivery time, or of many that have all of it in common. */
export type Timing = {
  /** ISO 3166-1 alpha-2; null for none. */
  country: string | null;
  /** Of the day in UTC, 0 to 23. */
  hour: number;
  clock: SentClock;
  /** Of `lib/counters/delivery-buckets.ts`. */
  bucket: number;
};

/** Messages by what was counted: by clock, by hour, by country, each with its buckets. */
export type TimingCounts = Map<number, number>;

const CLOCKS = ["smsc", "device", "provider", "unknown"] as const satisfies SentClock[];
const HOURS_AT = CLOCKS.length;
const COUNTRIES_AT = HOURS_AT + 24;
const LETTERS = 26;
const NO_COUNTRY = COUNTRIES_AT + LETTERS * LETTERS;
const A = 65;

/** Buckets of each section, and what is added so that none is below zero. */
const BUCKETS = 128;
const LOWEST = 16;

const VERSION = 1;

/** What no counts are packed to. */
const NOTHING = Uint8Array.of(VERSION);

/** Counts messages by clock, hour and country. */
export function countTiming(counts: TimingCounts, timing: Timing, messages = 1): void {
  for (const section of sectionsOf(timing)) {
    const key = section * BUCKETS + timing.bucket + LOWEST;
    counts.set(key, (counts.get(key) ?? 0) + messages);
  }
}

function sectionsOf({ clock, hour, country }: Timing): number[] {
  return [CLOCKS.indexOf(clock), HOURS_AT + hour, countrySection(country)];
}

function countrySection(country: string | null): number {
  if (country === null || !/^[A-Z]{2}$/.test(country)) return NO_COUNTRY;
  return COUNTRIES_AT + (country.charCodeAt(0) - A) * LETTERS + country.charCodeAt(1) - A;
}

/** One count as it is read. */
export type TimingCount = {
  by: "clock" | "hour" | "country";
  /** The clock, the hour's number, the country's code; empty for no country. */
  of: string;
  bucket: number;
  messages: number;
};

/** @returns what stands behind each count */
export function readTimings(counts: TimingCounts): TimingCount[] {
  return [...counts].map(([key, messages]) => {
    const section = Math.floor(key / BUCKETS);
    const bucket = (key % BUCKETS) - LOWEST;
    if (section < HOURS_AT) return { by: "clock", of: CLOCKS[section]!, bucket, messages };
    if (section < COUNTRIES_AT) {
      return { by: "hour", of: String(section - HOURS_AT), bucket, messages };
    }
    return { by: "country", of: codeOf(section), bucket, messages };
  });
}

function codeOf(section: number): string {
  if (section === NO_COUNTRY) return "";
  const letters = section - COUNTRIES_AT;
  return String.fromCharCode(A + Math.floor(letters / LETTERS), A + (letters % LETTERS));
}

/** The most bytes that a key's distance or a count takes. */
const MOST_BYTES = 8;

/**
 * Packs counts: a version, then by ascending key how far it lies behind the one before, and the
 * count, both in as few bytes as they take.
 * @param before what was packed before, which they are added to
 * @throws RangeError when that was packed by nothing that is known here
 */
export function packTimings(counts: TimingCounts, before: Uint8Array = NOTHING): Buffer {
  const bytes = Buffer.allocUnsafe(before.length + 2 * MOST_BYTES * counts.size);
  let at = 0;
  const write = (value: number) => {
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes[at++] = (rest % 0x80) | 0x80;
    bytes[at++] = rest;
  };
  let last = 0;
  const put = (key: number, messages: number) => {
    write(key - last);
    write(messages);
    last = key;
  };
  write(VERSION);
  const added = [...counts].sort(([a], [b]) => a - b);
  let nth = 0;
  readPacked(before, (key, messages) => {
    for (; nth < added.length && added[nth]![0] < key; nth++) put(...added[nth]!);
    const isSame = added[nth]?.[0] === key;
    put(key, isSame ? messages + added[nth++]![1] : messages);
  });
  for (; nth < added.length; nth++) put(...added[nth]!);
  return bytes.subarray(0, at);
}

/**
 * Adds what `packTimings` packed to counts.
 * @throws RangeError when it was packed by nothing that is known here
 */
export function addPacked(counts: TimingCounts, packed: Uint8Array): void {
  readPacked(packed, (key, messages) => counts.set(key, (counts.get(key) ?? 0) + messages));
}

/** Reads keys, ascending, and counts. @throws RangeError */
function readPacked(packed: Uint8Array, each: (key: number, messages: number) => void): void {
  if (packed[0] !== VERSION) throw new RangeError("These delivery times are of another version.");
  let at = 1;
  const read = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 0x80) {
      const byte = packed[at++];
      if (byte === undefined) throw new RangeError("These delivery times break off.");
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
  };
  for (let key = 0; at < packed.length; ) {
    key += read();
    each(key, read());
  }
}
