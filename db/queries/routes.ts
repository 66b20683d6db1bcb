import { and, asc, eq, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** The number that a device of a source stands for. */
export const findDevice = prepared<{ sourceId: number; device: string }>()((t) =>
  t.orm
    .select({ e164: t.routes.e164 })
    .from(t.routes)
    .where(
      and(
        eq(t.routes.sourceId, placeholder("sourceId")),
        eq(t.routes.device, placeholder("device")),
      ),
    )
    .prepare(),
);

/** Says which number a device stands for, whatever was said before. */
export const setDevice = prepared<{ sourceId: number; device: string; e164: string }>()((t) =>
  t.orm
    .insert(t.routes)
    .values({
      sourceId: placeholder("sourceId"),
      device: placeholder("device"),
      e164: placeholder("e164"),
    })
    .onConflictDoUpdate({
      target: [t.routes.sourceId, t.routes.device],
      set: { e164: sql`excluded.e164` },
    })
    .prepare(),
);

/** @returns the removed row, or nothing when there was none */
export const deleteDevice = prepared<{ sourceId: number; device: string }>()((t) =>
  t.orm
    .delete(t.routes)
    .where(
      and(
        eq(t.routes.sourceId, placeholder("sourceId")),
        eq(t.routes.device, placeholder("device")),
      ),
    )
    .returning({ e164: t.routes.e164 })
    .prepare(),
);

/** Every device of a source, by name. */
export const listDevices = prepared<{ sourceId: number; after: string; limit: number }>()((t) =>
  t.orm
    .select({ device: t.routes.device, e164: t.routes.e164 })
    .from(t.routes)
    .where(
      and(
        eq(t.routes.sourceId, placeholder("sourceId")),
        sql`${t.routes.device} > ${placeholder("after")}`,
      ),
    )
    .orderBy(asc(t.routes.device))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Forgets every device of a source. */
export const deleteDevices = prepared<{ sourceId: number }>()((t) =>
  t.orm
    .delete(t.routes)
    .where(eq(t.routes.sourceId, placeholder("sourceId")))
    .prepare(),
);
