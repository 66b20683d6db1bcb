/** `active` is listed; `reserve` is ours and not yet listed; `cooling` is rotated out; `retired` answers 410. */
export const numberStatuses = ["active", "reserve", "cooling", "retired"] as const;

export type NumberStatus = (typeof numberStatuses)[number];

/** What a number is technically, as far as its numbering plan tells. */
export const numberTypes = [
  "mobile",
  "landline",
  "mobile-or-landline",
  "voip",
  "toll-free",
  "unknown",
] as const;

export type NumberType = (typeof numberTypes)[number];

/** A number as the public may see it. Counts and instants are those of its current public term. */
export type NumberCard = {
  /** E.164 digits without `+`. */
  e164: string;
  /** The same in international format, e.g. `+1 787-555-0101`. */
  display: string;
  /** ISO 3166-1 alpha-2 code. */
  country: string | null;
  type: NumberType;
  status: NumberStatus;
  /** Messages received in this term; never falls. */
  received: number;
  /** Messages shown now. */
  listed: number;
  /** ISO 8601 instants, UTC; null before the first message. */
  firstMessageAt: string | null;
  lastMessageAt: string | null;
  /** Until when it is leased: what arrives meanwhile is its holder's alone. ISO 8601; null while it is not. */
  leasedUntil: string | null;
};

/** A page of numbers, last message first. */
export type NumberPage = { numbers: NumberCard[]; older: string | null; newer: string | null };
