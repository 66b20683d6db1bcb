import type { Alphabet } from "#lib/formats/identify-format.ts";
import type { SentClock } from "#lib/messages/message-card.ts";
import type { Purpose } from "#lib/otp/purpose-of.ts";

/** What can be studied. */
export type StudyKind = "sender" | "service";

/** Fewer samples than this say nothing: no percentile is told of them. */
export const FEWEST_SAMPLES = 20;

/** How far back delivery times go: as long as they are kept. */
export const DAYS_KEPT = 35;

/** How many days are studied where nobody asks for others. */
export const USUAL_DAYS = 30;

/** UTC days, both included, each by its first millisecond. */
export type Period = { first: number; last: number };

/** A format of what is studied. */
export type FormatCard = {
  shape: string;
  codeLength: number;
  alphabet: Alphabet;
  /** BCP 47; null where nothing tells. */
  language: string | null;
  purpose: Purpose;
  /** Messages shown now that have it. */
  messages: number;
  /** Of all messages shown now, 0 to 1. */
  share: number;
  /** ISO 8601 instant, UTC. */
  lastMessageAt: string;
};

/** How many messages have something in common; the most first. */
export type Part<Value> = { value: Value; messages: number };

/** The formats of what is studied, of the messages that are shown now. */
export type FormatStudy = {
  /** The commonest. */
  formats: FormatCard[];
  /** Messages shown now, and those of them whose format is among those that were looked at. */
  listed: number;
  formatted: number;
  codes: Part<{ length: number; alphabet: Alphabet }>[];
  languages: Part<string | null>[];
  purposes: Part<Purpose>[];
};

/** Delivery times in seconds; null of too few samples. */
export type Percentiles = { messages: number; p50: number | null; p95: number | null };

/** How long messages were on their way. */
export type TimingStudy = Percentiles & {
  clocks: Part<SentClock>[];
  /** By length, shortest first, without gaps. */
  buckets: { bucket: number; seconds: number; messages: number }[];
  /** By hour of the day in UTC, 24 of them. */
  hours: (Percentiles & { hour: number })[];
  /** Those with the most messages first; the empty country is none. */
  countries: (Percentiles & { country: string })[];
};

/** Messages of each UTC day, oldest first. */
export type DayCount = { day: number; messages: number };
