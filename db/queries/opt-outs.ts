import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { Builder } from "#db/builder.ts";
import { prepared, preparedInsert } from "#db/prepared.ts";

const { placeholder } = sql;

const selectOptOuts = (t: Builder) =>
  t.orm
    .select({
      id: t.optOuts.id,
      domain: t.optOuts.domain,
      sender: t.optOuts.sender,
      proof: t.optOuts.proof,
      sealed: t.optOuts.sealed,
      state: t.optOuts.state,
      answer: t.optOuts.answer,
      at: t.optOuts.at,
      checkedAt: t.optOuts.checkedAt,
      provenAt: t.optOuts.provenAt,
    })
    .from(t.optOuts);

export type OptOutRow = Awaited<ReturnType<typeof findOptOut>>[number];

export const insertOptOut = preparedInsert<{
  hash: Buffer;
  domain: string;
  sender: string;
  proof: string;
  keyId: string;
  sealed: Buffer;
  state: string;
  at: number;
}>()((t) =>
  t.orm
    .insert(t.optOuts)
    .values({
      hash: placeholder("hash"),
      domain: placeholder("domain"),
      sender: placeholder("sender"),
      proof: placeholder("proof"),
      keyId: placeholder("keyId"),
      sealed: placeholder("sealed"),
      state: placeholder("state"),
      at: placeholder("at"),
    })
    .prepare(),
);

/** An opt-out by the hash of what its requester's link holds. */
export const findOptOutByHash = prepared<{ hash: Buffer }>()((t) =>
  selectOptOuts(t)
    .where(eq(t.optOuts.hash, placeholder("hash")))
    .prepare(),
);

export const findOptOut = prepared<{ id: number }>()((t) =>
  selectOptOuts(t)
    .where(eq(t.optOuts.id, placeholder("id")))
    .prepare(),
);

/** Opt-outs in a state before an id, newest first. */
export const listOptOuts = prepared<{ state: string; before: number; limit: number }>()((t) =>
  selectOptOuts(t)
    .where(and(eq(t.optOuts.state, placeholder("state")), lt(t.optOuts.id, placeholder("before"))))
    .orderBy(desc(t.optOuts.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Opt-outs in a state after an id, oldest first: what is worked through. */
export const listOptOutsFrom = prepared<{ state: string; after: number; limit: number }>()((t) =>
  selectOptOuts(t)
    .where(
      and(
        eq(t.optOuts.state, placeholder("state")),
        sql`${t.optOuts.id} > ${placeholder("after")}`,
      ),
    )
    .orderBy(t.optOuts.id)
    .limit(placeholder("limit"))
    .prepare(),
);

/** Writes down where an opt-out stands. */
export const setOptOut = prepared<{
  id: number;
  sender: string;
  state: string;
  answer: string | null;
  checkedAt: number | null;
  provenAt: number | null;
}>()((t) =>
  t.orm
    .update(t.optOuts)
    .set({
      sender: sql`${placeholder("sender")}`,
      state: sql`${placeholder("state")}`,
      answer: sql`${placeholder("answer")}`,
      checkedAt: sql`${placeholder("checkedAt")}`,
      provenAt: sql`${placeholder("provenAt")}`,
    })
    .where(eq(t.optOuts.id, placeholder("id")))
    .prepare(),
);

export const deleteOptOut = prepared<{ id: number }>()((t) =>
  t.orm
    .delete(t.optOuts)
    .where(eq(t.optOuts.id, placeholder("id")))
    .prepare(),
);
