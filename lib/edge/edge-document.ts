import type { FeedForm, FeedScope } from "#lib/feeds/feed.ts";

/** What is kept like a page, but made here and for programs. */
export type EdgeDocument =
  | { kind: "feed"; form: FeedForm; scope: FeedScope }
  /** All numbers that are or were public. */
  | { kind: "numbers"; form: "json" | "txt" };

/** The changes that make the list of numbers another one. */
export const KNOWN_NUMBERS_TAG = "known-numbers";
