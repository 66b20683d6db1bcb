/** The rule by which a run was taken for a code. */
export type Rule =
  /** A cue phrase before it: "your code is …". */
  | "before"
  /** A cue phrase after it: "… is your code". */
  | "after"
  /** A verb beside it and what for: "use … to sign in". */
  | "use"
  /** The line `@host #code`. */
  | "origin-bound"
  /** An app's mark (`<#>`, or its hash at the end) and no other number. */
  | "app-mark"
  /** The message speaks of a code, and this is the one number that stands by itself. */
  | "set-off"
  /** The message is nothing but the code. */
  | "alone";

/** Why a run was taken for a code: the rule, and the phrase that it rests on. */
export type Why = {
  rule: Rule;
  /** UTF-16 offsets of the phrase in the message; equal when there is none. */
  start: number;
  end: number;
};

/** A one-time code in a message, whatever is known of its reason. */
export type PlainCode = {
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
};

/** A one-time code found in a message. */
export type Code = PlainCode & { why: Why };
