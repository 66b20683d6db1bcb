import type { SentClock } from "#lib/messages/message-card.ts";

/** Where a message counts. */
export type Counted = {
  id: number;
  numberId: number;
  termId: number;
  senderId: number;
  serviceId: number | null;
  /** Null where it has no codes, or its text is not public. */
  formatId: number | null;
  country: string | null;
  /** UTC milliseconds. */
  receivedAt: number;
};

/** A message that just arrived, with where from, when it was sent, and whether it is listed. */
export type Arrival = Counted & {
  sourceId: number;
  sentAt: number | null;
  sentClock: SentClock | null;
  isListed: boolean;
};

const fields = [
  "id",
  "numberId",
  "termId",
  "senderId",
  "serviceId",
  "formatId",
  "country",
  "receivedAt",
  "sourceId",
  "sentAt",
  "sentClock",
  "isListed",
] as const satisfies (keyof Arrival)[];

/** @returns arrivals as JSON, some 70 bytes each */
export function packArrivals(arrivals: Arrival[]): string {
  return JSON.stringify(arrivals.map((arrival) => fields.map((field) => arrival[field])));
}

/** @returns what `packArrivals` packed */
export function unpackArrivals(packed: string): Arrival[] {
  const rows: unknown[][] = JSON.parse(packed);
  return rows.map(
    (row) => Object.fromEntries(fields.map((field, at) => [field, row[at]])) as Arrival,
  );
}
