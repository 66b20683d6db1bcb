import { sql } from "drizzle-orm";
import { preparedInsert } from "#db/prepared.ts";

const { placeholder } = sql;

/** Keeps where a deed was done from. @returns the address's id */
export const insertAuditAddress = preparedInsert<{ at: number; address: string }>()((t) =>
  t.orm
    .insert(t.auditAddresses)
    .values({ at: placeholder("at"), address: placeholder("address") })
    .prepare(),
);
