import type { AuditEntry } from "#lib/audit/audit-entry.ts";
import { type AuditFilter, walkAudit } from "#lib/audit/list-audit.ts";
import type { Context } from "#lib/context.ts";
import { csvLine } from "#lib/http/csv-line.ts";

const COLUMNS = [
  "id",
  "at",
  "actor",
  "action",
  "subject",
  "reason",
  "detail",
  "before",
  "after",
  "address",
  "hash",
] as const satisfies (keyof AuditEntry)[];

/**
 * Entries of the audit log as a file, newest first, a few at a time.
 * @param format `csv` begins with the names of its columns; `json` is one array
 */
export async function* exportAudit(
  ctx: Context,
  filter: AuditFilter,
  format: "csv" | "json",
): AsyncGenerator<string> {
  let isFirst = true;
  if (format === "csv") yield csvLine(COLUMNS);
  for await (const entries of walkAudit(ctx, filter)) {
    if (format === "csv") {
      yield entries.map((entry) => csvLine(COLUMNS.map((name) => cellOf(entry[name])))).join("");
      continue;
    }
    for (const entry of entries) {
      yield `${isFirst ? "[\n" : ",\n"}${JSON.stringify(entry)}`;
      isFirst = false;
    }
  }
  if (format === "json") yield isFirst ? "[]\n" : "\n]\n";
}

function cellOf(value: AuditEntry[keyof AuditEntry]): string {
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
