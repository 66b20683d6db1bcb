import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { Builder } from "#db/builder.ts";
import { prepared, preparedInsert } from "#db/prepared.ts";

const { placeholder } = sql;

const selectTakedowns = (t: Builder) =>
  t.orm
    .select({
      id: t.takedowns.id,
      kind: t.takedowns.kind,
      subject: t.takedowns.subject,
      sealed: t.takedowns.sealed,
      state: t.takedowns.state,
      answer: t.takedowns.answer,
      at: t.takedowns.at,
      closedAt: t.takedowns.closedAt,
    })
    .from(t.takedowns);

export type TakedownRow = Awaited<ReturnType<typeof findTakedown>>[number];

export const insertTakedown = preparedInsert<{
  hash: Buffer;
  kind: string;
  subject: string | null;
  keyId: string;
  sealed: Buffer;
  state: string;
  at: number;
}>()((t) =>
  t.orm
    .insert(t.takedowns)
    .values({
      hash: placeholder("hash"),
      kind: placeholder("kind"),
      subject: placeholder("subject"),
      keyId: placeholder("keyId"),
      sealed: placeholder("sealed"),
      state: placeholder("state"),
      at: placeholder("at"),
    })
    .prepare(),
);

/** A request by the hash of what its requester's link holds. */
export const findTakedownByHash = prepared<{ hash: Buffer }>()((t) =>
  selectTakedowns(t)
    .where(eq(t.takedowns.hash, placeholder("hash")))
    .prepare(),
);

export const findTakedown = prepared<{ id: number }>()((t) =>
  selectTakedowns(t)
    .where(eq(t.takedowns.id, placeholder("id")))
    .prepare(),
);

/** Requests in a state before an id, newest first. */
export const listTakedowns = prepared<{ state: string; before: number; limit: number }>()((t) =>
  selectTakedowns(t)
    .where(
      and(eq(t.takedowns.state, placeholder("state")), lt(t.takedowns.id, placeholder("before"))),
    )
    .orderBy(desc(t.takedowns.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Moves a request on from a state. @returns no row when it is not in that state */
export const moveTakedown = prepared<{
  id: number;
  from: string;
  state: string;
  answer: string | null;
  closedAt: number | null;
}>()((t) =>
  t.orm
    .update(t.takedowns)
    .set({
      state: sql`${placeholder("state")}`,
      answer: sql`${placeholder("answer")}`,
      closedAt: sql`${placeholder("closedAt")}`,
    })
    .where(and(eq(t.takedowns.id, placeholder("id")), eq(t.takedowns.state, placeholder("from"))))
    .returning({ id: t.takedowns.id })
    .prepare(),
);

export const deleteTakedown = prepared<{ id: number }>()((t) =>
  t.orm
    .delete(t.takedowns)
    .where(eq(t.takedowns.id, placeholder("id")))
    .prepare(),
);

/** Requests in a state after an id, oldest first: what is long over is found among them. */
export const listTakedownsFrom = prepared<{ state: string; after: number; limit: number }>()((t) =>
  t.orm
    .select({ id: t.takedowns.id, closedAt: t.takedowns.closedAt })
    .from(t.takedowns)
    .where(
      and(
        eq(t.takedowns.state, placeholder("state")),
        sql`${t.takedowns.id} > ${placeholder("after")}`,
      ),
    )
    .orderBy(t.takedowns.id)
    .limit(placeholder("limit"))
    .prepare(),
);
