import { and, eq, sql } from "drizzle-orm";
import type { Builder } from "#db/builder.ts";
import { prepared, preparedInsert } from "#db/prepared.ts";

const { placeholder } = sql;

const selectCards = (t: Builder) =>
  t.orm
    .select({
      id: t.senders.id,
      kind: t.senders.kind,
      title: t.senders.title,
      slug: t.senders.slug,
      received: t.senders.received,
      listed: t.senders.listed,
      lastMessageAt: t.senders.lastMessageAt,
    })
    .from(t.senders);

export type SenderRow = Awaited<ReturnType<typeof findSenderBySlug>>[number];

/** A sender by its key, with or without page. */
export const findSenderByKey = prepared<{ key: string }>()((t) =>
  selectCards(t)
    .where(eq(t.senders.key, placeholder("key")))
    .prepare(),
);

/** A sender by the slug of its page. */
export const findSenderBySlug = prepared<{ slug: string }>()((t) =>
  selectCards(t)
    .where(eq(t.senders.slug, placeholder("slug")))
    .prepare(),
);

type Position = { at: number; id: number; limit: number };

const isShown = (t: Builder) => eq(t.senders.isShown, true);

/** Senders with a page after a position in the list, last message first. */
export const listOlderSenders = prepared<Position>()((t) =>
  selectCards(t)
    .where(
      and(
        isShown(t),
        sql`(${t.senders.lastMessageAt}, ${t.senders.id}) < (${placeholder("at")}, ${placeholder("id")})`,
      ),
    )
    .orderBy(sql`${t.senders.lastMessageAt} desc, ${t.senders.id} desc`)
    .limit(placeholder("limit"))
    .prepare(),
);

/** Senders with a page before a position in the list, nearest first. */
export const listNewerSenders = prepared<Position>()((t) =>
  selectCards(t)
    .where(
      and(
        isShown(t),
        sql`(${t.senders.lastMessageAt}, ${t.senders.id}) > (${placeholder("at")}, ${placeholder("id")})`,
      ),
    )
    .orderBy(sql`${t.senders.lastMessageAt}, ${t.senders.id}`)
    .limit(placeholder("limit"))
    .prepare(),
);

/** Senders with a page whose key lies from `low` up to, not including, `high`. */
export const listSendersByKey = prepared<{ low: string; high: string; limit: number }>()((t) =>
  selectCards(t)
    .where(
      and(
        sql`${t.senders.key} >= ${placeholder("low")}`,
        sql`${t.senders.key} < ${placeholder("high")}`,
        // Not a bare column: its index would be walked, not that of the keys.
        sql`coalesce(${t.senders.isShown}, false)`,
      ),
    )
    .orderBy(t.senders.key)
    .limit(placeholder("limit"))
    .prepare(),
);

/** @returns the new row's id */
export const insertSender = preparedInsert<{
  kind: string;
  key: string;
  title: string;
  slug: string | null;
}>()((t) =>
  t.orm
    .insert(t.senders)
    .values({
      kind: placeholder("kind"),
      key: placeholder("key"),
      title: placeholder("title"),
      slug: placeholder("slug"),
      lastMessageAt: 0,
    })
    .prepare(),
);

/** Gives a sender its page and shows it as last written. */
export const nameSender = prepared<{ id: number; title: string; slug: string | null }>()((t) =>
  t.orm
    .update(t.senders)
    .set({ title: sql`${placeholder("title")}`, slug: sql`${placeholder("slug")}` })
    .where(eq(t.senders.id, placeholder("id")))
    .prepare(),
);

/** Forgets a sender that may be a person once nothing of it is left. */
export const deletePagelessSender = prepared<{ id: number }>()((t) =>
  t.orm
    .delete(t.senders)
    .where(
      and(
        eq(t.senders.id, placeholder("id")),
        sql`${t.senders.slug} is null`,
        sql`not exists (select 1 from messages where messages.listed in (true, false) and messages.sender_id = ${t.senders.id})`,
      ),
    )
    .prepare(),
);

/** Forgets the hours of a sender that is forgotten. */
export const deleteHoursOfSender = prepared<{ id: number; ref: string }>()((t) =>
  t.orm
    .delete(t.hourlyCounts)
    .where(
      and(
        eq(t.hourlyCounts.kind, "sender"),
        eq(t.hourlyCounts.ref, placeholder("ref")),
        sql`not exists (select 1 from senders where id = ${placeholder("id")})`,
      ),
    )
    .prepare(),
);
