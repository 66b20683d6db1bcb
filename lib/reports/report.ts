/** Why something is reported. The set is closed. */
export const reportReasons = ["personal-data", "scam", "illegal", "mine", "other"] as const;

export type ReportReason = (typeof reportReasons)[number];

/** What a report may be on, as a visitor names it: a message's public id, or a number's E.164 digits. */
export type ReportSubject = { kind: "message" | "number"; name: string };

export const MAX_NOTE = 500;

/** What stands in the database for a subject. */
export function subjectKey(kind: ReportSubject["kind"], id: number): string {
  return `${kind}:${id}`;
}

/** What a note is sealed for. */
export const NOTE_CONTEXT = "report";
