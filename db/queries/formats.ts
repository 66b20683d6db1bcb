import { and, desc, eq, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Builder } from "#db/builder.ts";
import { prepared, preparedInsert } from "#db/prepared.ts";

const { placeholder } = sql;

/** How many of a sender's or service's newest messages are looked through for one of a format. */
const LOOKED_THROUGH = 500;

/** Of whom a format is counted. */
export type FormatOwner = { kind: "sender" | "service"; ref: number };

/** A format by its hash. */
export const findFormatByHash = prepared<{ hash: Buffer }>()((t) =>
  t.orm
    .select({ id: t.formats.id })
    .from(t.formats)
    .where(eq(t.formats.hash, placeholder("hash")))
    .prepare(),
);

/** @returns the new row's id; nothing is counted in it yet */
export const insertFormat = preparedInsert<{
  hash: Buffer;
  shape: string;
  codeLength: number;
  alphabet: string;
  language: string | null;
  purpose: string;
}>()((t) =>
  t.orm
    .insert(t.formats)
    .values({
      hash: placeholder("hash"),
      shape: placeholder("shape"),
      codeLength: placeholder("codeLength"),
      alphabet: placeholder("alphabet"),
      language: placeholder("language"),
      purpose: placeholder("purpose"),
      lastMessageAt: 0,
      newest: "",
    })
    .prepare(),
);

/** What a format counts, and its newest messages, packed. */
export const findFormatState = prepared<{ id: number }>()((t) =>
  t.orm
    .select({
      listed: t.formats.listed,
      lastMessageAt: t.formats.lastMessageAt,
      newest: t.formats.newest,
    })
    .from(t.formats)
    .where(eq(t.formats.id, placeholder("id")))
    .prepare(),
);

const lastAt = sql`cast(${placeholder("lastAt")} as bigint)`;

/** Adds messages that are newer than all before; `newest` are their ids, packed. */
export const addToFormat = prepared<{
  id: number;
  listed: number;
  lastAt: number;
  newest: string;
  width: number;
}>()((t) =>
  t.orm
    .update(t.formats)
    .set({
      listed: sql`${t.formats.listed} + ${placeholder("listed")}`,
      lastMessageAt: sql`case when ${lastAt} > ${t.formats.lastMessageAt} then ${lastAt} else ${t.formats.lastMessageAt} end`,
      newest: sql`substr(cast(${placeholder("newest")} as text) || ${t.formats.newest}, 1, cast(${placeholder("width")} as integer))`,
    })
    .where(eq(t.formats.id, placeholder("id")))
    .prepare(),
);

export const setFormat = prepared<{
  id: number;
  listed: number;
  lastMessageAt: number;
  newest: string;
}>()((t) =>
  t.orm
    .update(t.formats)
    .set({
      listed: sql`${placeholder("listed")}`,
      lastMessageAt: sql`${placeholder("lastMessageAt")}`,
      newest: sql`${placeholder("newest")}`,
    })
    .where(eq(t.formats.id, placeholder("id")))
    .prepare(),
);

export const deleteFormat = prepared<{ id: number }>()((t) =>
  t.orm
    .delete(t.formats)
    .where(eq(t.formats.id, placeholder("id")))
    .prepare(),
);

/** When a message came. */
export const findReceivedAt = prepared<{ id: number }>()((t) =>
  t.orm
    .select({ receivedAt: t.messages.receivedAt })
    .from(t.messages)
    .where(eq(t.messages.id, placeholder("id")))
    .prepare(),
);

/** One count of formats. */
type Counted = FormatOwner & { formatId: number };

const isCount = (t: Builder) =>
  and(
    eq(t.formatCounts.kind, placeholder("kind")),
    eq(t.formatCounts.ref, placeholder("ref")),
    eq(t.formatCounts.formatId, placeholder("formatId")),
  );

export const findFormatCount = prepared<Counted>()((t) =>
  t.orm
    .select({ listed: t.formatCounts.listed, lastMessageAt: t.formatCounts.lastMessageAt })
    .from(t.formatCounts)
    .where(isCount(t))
    .prepare(),
);

export const addToFormatCount = prepared<Counted & { listed: number; lastAt: number }>()((t) =>
  t.orm
    .insert(t.formatCounts)
    .values({
      kind: placeholder("kind"),
      ref: placeholder("ref"),
      formatId: placeholder("formatId"),
      listed: placeholder("listed"),
      lastMessageAt: placeholder("lastAt"),
    })
    .onConflictDoUpdate({
      target: [t.formatCounts.kind, t.formatCounts.ref, t.formatCounts.formatId],
      set: {
        listed: sql`${t.formatCounts.listed} + excluded.listed`,
        lastMessageAt: sql`case when excluded.last_message_at > ${t.formatCounts.lastMessageAt} then excluded.last_message_at else ${t.formatCounts.lastMessageAt} end`,
      },
    })
    .prepare(),
);

export const setFormatCount = prepared<Counted & { listed: number; lastMessageAt: number }>()((t) =>
  t.orm
    .update(t.formatCounts)
    .set({
      listed: sql`${placeholder("listed")}`,
      lastMessageAt: sql`${placeholder("lastMessageAt")}`,
    })
    .where(isCount(t))
    .prepare(),
);

export const deleteFormatCount = prepared<Counted>()((t) =>
  t.orm.delete(t.formatCounts).where(isCount(t)).prepare(),
);

/** Among the newest listed messages of one, the newest of a format: a bounded look, for no index leads there. */
const newestOf = (column: (t: Builder) => SQLiteColumn) =>
  prepared<{ ref: number; formatId: number; limit: number }>()((t) => {
    const newest = t.orm
      .select({
        id: t.messages.id,
        formatId: t.messages.formatId,
        receivedAt: t.messages.receivedAt,
      })
      .from(t.messages)
      .where(and(eq(t.messages.listed, true), eq(column(t), placeholder("ref"))))
      .orderBy(desc(t.messages.id))
      .limit(LOOKED_THROUGH)
      .as("newest");
    return t.orm
      .select({ id: newest.id, receivedAt: newest.receivedAt })
      .from(newest)
      .where(eq(newest.formatId, placeholder("formatId")))
      .orderBy(desc(newest.id))
      .limit(placeholder("limit"))
      .prepare();
  });

export const newestOfFormat = {
  sender: newestOf((t) => t.messages.senderId),
  service: newestOf((t) => t.messages.serviceId),
};

/** The commonest formats of a sender or service, with how many listed messages have each. */
export const listFormatsOf = prepared<FormatOwner & { limit: number }>()((t) =>
  t.orm
    .select({
      id: t.formats.id,
      shape: t.formats.shape,
      codeLength: t.formats.codeLength,
      alphabet: t.formats.alphabet,
      language: t.formats.language,
      purpose: t.formats.purpose,
      listed: t.formatCounts.listed,
      lastMessageAt: t.formatCounts.lastMessageAt,
    })
    .from(t.formatCounts)
    .innerJoin(t.formats, eq(t.formats.id, t.formatCounts.formatId))
    .where(
      and(eq(t.formatCounts.kind, placeholder("kind")), eq(t.formatCounts.ref, placeholder("ref"))),
    )
    .orderBy(desc(t.formatCounts.listed), desc(t.formatCounts.formatId))
    .limit(placeholder("limit"))
    .prepare(),
);
