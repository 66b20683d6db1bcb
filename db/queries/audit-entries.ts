import { sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";
import { auditEntries } from "#db/schema.sqlite.ts";

const { placeholder } = sql;

export const insertAuditEntry = prepared<{
  at: number;
  actor: string;
  action: string;
  subject: string;
  detail: string | null;
}>()((orm) =>
  orm
    .insert(auditEntries)
    .values({
      at: placeholder("at"),
      actor: placeholder("actor"),
      action: placeholder("action"),
      subject: placeholder("subject"),
      detail: placeholder("detail"),
    })
    .prepare(),
);
