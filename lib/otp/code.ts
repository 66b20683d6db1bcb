/** A one-time code found in a message. */
export type Code = {
  /** Normal form: ASCII digits, split digits joined, a prefix such as `G-` dropped. */
  code: string;
  /** The form in the message: `text.slice(start, end)`. */
  raw: string;
  /** UTF-16 offset of the first unit in the message. */
  start: number;
  /** UTF-16 offset after the last unit in the message. */
  end: number;
  /** From 0 to 1. */
  confidence: number;
  why: Why;
};

/**
 * By what a code was found. `start` and `end` are the cue phrase's UTF-16 offsets in the message,
 * equal when there is none.
 */
export type Why = {
  rule: "before" | "after" | "use" | "origin-bound" | "alone";
  start: number;
  end: number;
};
