/** What personal data can be. */
export type PersonalKind = "email" | "phone" | "card" | "iban" | "password" | "address" | "name";

/** A stretch of a text that holds personal data; UTF-16 units, end exclusive. */
export type PersonalSpan = { start: number; end: number; kind: PersonalKind };
