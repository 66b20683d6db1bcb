import { sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

export const insertAuditEntry = prepared<{
  at: number;
  actor: string;
  action: string;
  subject: string;
  detail: string | null;
}>()((t) =>
  t.orm
    .insert(t.auditEntries)
    .values({
      at: placeholder("at"),
      actor: placeholder("actor"),
      action: placeholder("action"),
      subject: placeholder("subject"),
      detail: placeholder("detail"),
    })
    .prepare(),
);
