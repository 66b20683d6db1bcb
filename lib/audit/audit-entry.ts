import type { AuditRow } from "#db/queries/audit-entries.ts";
import { isoInstant } from "#lib/clock.ts";

/** An entry of the audit log as pages and files show it. */
export type AuditEntry = {
  id: number;
  /** ISO 8601 in UTC. */
  at: string;
  actor: string;
  action: string;
  subject: string;
  reason: string | null;
  detail: Fields | null;
  before: Fields | null;
  after: Fields | null;
  /** Where it was done from; null where nobody says, or when that is forgotten. */
  address: string | null;
  /** In hexadecimal; null from before there was a chain. */
  hash: string | null;
};

type Fields = Record<string, unknown>;

/** Makes an entry of its row. */
export function auditEntry(row: AuditRow): AuditEntry {
  const { id, actor, action, subject, reason, address } = row;
  return {
    id,
    at: isoInstant(row.at),
    actor,
    action,
    subject,
    reason,
    detail: fieldsOf(row.detail),
    before: fieldsOf(row.before),
    after: fieldsOf(row.after),
    address,
    hash: row.hash?.toString("hex") ?? null,
  };
}

/** What somebody tampered with is shown as it is. */
function fieldsOf(json: string | null): Fields | null {
  if (json === null) return null;
  try {
    const fields: unknown = JSON.parse(json);
    if (typeof fields === "object" && fields !== null) return fields as Fields;
  } catch {}
  return { unreadable: json };
}
