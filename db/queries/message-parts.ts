import { asc, eq, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** Keeps a part. @returns a row when it was not there */
export const insertPart = prepared<{
  sourceId: number;
  ref: Buffer;
  number: number;
  total: number;
  receivedAt: number;
  keyId: string;
  sealed: Buffer;
}>()((t) =>
  t.orm
    .insert(t.messageParts)
    .values({
      sourceId: placeholder("sourceId"),
      ref: placeholder("ref"),
      number: placeholder("number"),
      total: placeholder("total"),
      receivedAt: placeholder("receivedAt"),
      keyId: placeholder("keyId"),
      sealed: placeholder("sealed"),
    })
    .onConflictDoNothing()
    .returning({ id: t.messageParts.id })
    .prepare(),
);

/** The parts of one message that have come, in their order. */
export const listParts = prepared<{ ref: Buffer }>()((t) =>
  t.orm
    .select({
      sourceId: t.messageParts.sourceId,
      number: t.messageParts.number,
      total: t.messageParts.total,
      sealed: t.messageParts.sealed,
    })
    .from(t.messageParts)
    .where(eq(t.messageParts.ref, placeholder("ref")))
    .orderBy(asc(t.messageParts.number))
    .prepare(),
);

/** Parts that came longest ago. */
export const listOldestParts = prepared<{ limit: number }>()((t) =>
  t.orm
    .select({
      ref: t.messageParts.ref,
      sourceId: t.messageParts.sourceId,
      receivedAt: t.messageParts.receivedAt,
    })
    .from(t.messageParts)
    .orderBy(asc(t.messageParts.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Deletes the parts of one message. */
export const deleteParts = prepared<{ ref: Buffer }>()((t) =>
  t.orm
    .delete(t.messageParts)
    .where(eq(t.messageParts.ref, placeholder("ref")))
    .prepare(),
);
