/** The kinds of cue phrases; each stands for one flag. */
export const cueKinds = {
  /** Names a one-time code and nothing else: "verification code". */
  strong: 1,
  /** May name one: "code", "PIN". */
  weak: 2,
  /** Stands between the noun and the code: "is". */
  is: 4,
  /** Stands right before a code that no noun names: "use 5821 to sign in". */
  use: 8,
  /** What such a code is used for: "to sign in". */
  action: 16,
  /** Names another number right after it: "order", "card ending in". */
  other: 32,
  /** Counts or measures, right after a number: "minutes". */
  unit: 64,
  /** A currency, on either side of a number. */
  money: 128,
  /** Speaks of an offer: then a weak cue is worth less. */
  promo: 256,
  /** Says that there is no code, or none that still works. */
  none: 512,
  /** A warning whose noun follows: "never share". */
  warnBefore: 1024,
  /** A warning whose noun precedes, as in Turkish or Japanese. */
  warnAfter: 2048,
  /** A word that may stand where a code would, in capitals: "STOP". */
  word: 4096,
} as const;

/** The kinds of cue phrases that tell what a code is for. */
export const purposeKinds = { reset: 1, payment: 2, "sign-up": 4, "sign-in": 8 } as const;

/** Phrases of one kind, between `|`. Case and marks don't matter; a final `*` allows any ending. */
type Phrases = string;

/** The cue phrases of one language. */
export type CueSet = Partial<Record<keyof typeof cueKinds | keyof typeof purposeKinds, Phrases>>;
