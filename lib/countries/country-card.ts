/** A country that has listed numbers. */
export type CountryCard = {
  /** ISO 3166-1 alpha-2 code. */
  code: string;
  /** Listed numbers. */
  numbers: number;
  /** Messages received, all time; never falls. */
  received: number;
  /** Messages shown now. */
  listed: number;
  /** ISO 8601 instant, UTC; null before the first message. */
  lastMessageAt: string | null;
};
