import { inArray, sql } from "drizzle-orm";
import { prepared, preparedInsert } from "#db/prepared.ts";

const { placeholder } = sql;

/** Keeps where a deed was done from. @returns the address's id */
export const insertAuditAddress = preparedInsert<{ at: number; address: string }>()((t) =>
  t.orm
    .insert(t.auditAddresses)
    .values({ at: placeholder("at"), address: placeholder("address") })
    .prepare(),
);

/** Forgets the oldest from before an instant, as many as `limit`. */
export const deleteOldAuditAddresses = prepared<{ before: number; limit: number }>()((t) =>
  t.orm
    .delete(t.auditAddresses)
    .where(
      inArray(
        t.auditAddresses.id,
        sql`(select id from (select id, at from audit_addresses order by id limit ${placeholder("limit")}) as oldest where at < ${placeholder("before")})`,
      ),
    )
    .returning({ id: t.auditAddresses.id })
    .prepare(),
);
