/** The kinds of cue phrases; each stands for one flag. */
export const cueKinds = {
  /** Names a one-time code and nothing else: "verification code". */
  strong: 1 << 0,
  /** May name one: "code", "PIN". */
  weak: 1 << 1,
  /** Stands between the noun and the code, or the code and the noun: "is", "is your". */
  is: 1 << 2,
  /** Stands beside a code that no noun names: "use 5821 to sign in". */
  use: 1 << 3,
  /** What such a code is used for: "to sign in". */
  action: 1 << 4,
  /** Names another number right after it: "order", "card ending in". */
  other: 1 << 5,
  /** Names another number right before it: "ile biten kart", "numaralı sipariş". */
  otherAfter: 1 << 6,
  /** Counts or measures, right after a number: "points". */
  unit: 1 << 7,
  seconds: 1 << 8,
  minutes: 1 << 9,
  hours: 1 << 10,
  days: 1 << 11,
  /** A month's name, beside the day. */
  month: 1 << 12,
  /** A currency, on either side of a number. */
  money: 1 << 13,
  /** Speaks of an offer: then a weak cue is worth less. */
  promo: 1 << 14,
  /** Says that there is no code, or none that still works. */
  none: 1 << 15,
  /** A warning whose noun follows: "never share". */
  warnBefore: 1 << 16,
  /** A warning whose noun precedes, as in Turkish or Japanese. */
  warnAfter: 1 << 17,
  /** Stands before or after the time for which a code is valid: "expires in". */
  expires: 1 << 18,
  /** Stands right before the name of a service: "for", "to sign in to". */
  from: 1 << 19,
  /** Stands before the name of a service, or before the noun: "your". */
  your: 1 << 20,
  /** A word that may stand where a code would, in capitals: "STOP". */
  word: 1 << 21,
  /** The word "number": beside a noun it names a code too. */
  number: 1 << 26,
  /** What a code is for. */
  reset: 1 << 22,
  payment: 1 << 23,
  "sign-up": 1 << 24,
  "sign-in": 1 << 25,
} as const;

export type CueKind = keyof typeof cueKinds;

/**
 * What is looked for in one go: of phrases of one table, the longest wins a place. A kind may stand in
 * several.
 */
export const tables = {
  /** Tells codes from other numbers. */
  codes: [
    "strong",
    "weak",
    "is",
    "use",
    "action",
    "other",
    "otherAfter",
    "number",
    "unit",
    "seconds",
    "minutes",
    "hours",
    "days",
    "month",
    "money",
    "promo",
    "none",
    "warnBefore",
    "warnAfter",
  ],
  words: ["word"],
  purposes: ["reset", "payment", "sign-up", "sign-in"],
  services: ["from", "your"],
  expiry: ["expires"],
} as const satisfies Record<string, readonly CueKind[]>;

export type TableName = keyof typeof tables;

/**
 * Phrases of one kind, between `|`. Case and marks don't matter; a space stands for up to three
 * spaces, line ends or hyphens; a `*` after a word allows any ending, one before the first word any
 * beginning; `(your|this) code` stands for both.
 */
type Phrases = string;

/** The cue phrases of one language. */
export type CueSet = Partial<Record<CueKind, Phrases>>;
