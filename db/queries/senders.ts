import { and, eq, sql } from "drizzle-orm";
import type { Orm } from "#db/client.ts";
import { prepared, preparedInsert } from "#db/prepared.ts";
import { senders } from "#db/schema.sqlite.ts";

const { placeholder } = sql;

const selectCards = (orm: Orm) =>
  orm
    .select({
      id: senders.id,
      kind: senders.kind,
      title: senders.title,
      slug: senders.slug,
      received: senders.received,
      listed: senders.listed,
      lastMessageAt: senders.lastMessageAt,
    })
    .from(senders);

export type SenderRow = Awaited<ReturnType<typeof findSenderBySlug>>[number];

/** A sender by its key, with or without page. */
export const findSenderByKey = prepared<{ key: string }>()((orm) =>
  selectCards(orm)
    .where(eq(senders.key, placeholder("key")))
    .prepare(),
);

/** A sender by the slug of its page. */
export const findSenderBySlug = prepared<{ slug: string }>()((orm) =>
  selectCards(orm)
    .where(eq(senders.slug, placeholder("slug")))
    .prepare(),
);

type Position = { at: number; id: number; limit: number };

const isShown = eq(senders.isShown, true);

/** Senders with a page after a position in the list, last message first. */
export const listOlderSenders = prepared<Position>()((orm) =>
  selectCards(orm)
    .where(
      and(
        isShown,
        sql`(${senders.lastMessageAt}, ${senders.id}) < (${placeholder("at")}, ${placeholder("id")})`,
      ),
    )
    .orderBy(sql`${senders.lastMessageAt} desc, ${senders.id} desc`)
    .limit(placeholder("limit"))
    .prepare(),
);

/** Senders with a page before a position in the list, nearest first. */
export const listNewerSenders = prepared<Position>()((orm) =>
  selectCards(orm)
    .where(
      and(
        isShown,
        sql`(${senders.lastMessageAt}, ${senders.id}) > (${placeholder("at")}, ${placeholder("id")})`,
      ),
    )
    .orderBy(sql`${senders.lastMessageAt}, ${senders.id}`)
    .limit(placeholder("limit"))
    .prepare(),
);

/** Senders with a page whose key lies from `low` up to, not including, `high`. */
export const listSendersByKey = prepared<{ low: string; high: string; limit: number }>()((orm) =>
  selectCards(orm)
    .where(
      and(
        sql`${senders.key} >= ${placeholder("low")}`,
        sql`${senders.key} < ${placeholder("high")}`,
        // Not a bare column: its index would be walked, not that of the keys.
        sql`coalesce(${senders.isShown}, false)`,
      ),
    )
    .orderBy(senders.key)
    .limit(placeholder("limit"))
    .prepare(),
);

/** @returns the new row's id */
export const insertSender = preparedInsert<{
  kind: string;
  key: string;
  title: string;
  slug: string | null;
}>()((orm) =>
  orm
    .insert(senders)
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
export const nameSender = prepared<{ id: number; title: string; slug: string | null }>()((orm) =>
  orm
    .update(senders)
    .set({ title: sql`${placeholder("title")}`, slug: sql`${placeholder("slug")}` })
    .where(eq(senders.id, placeholder("id")))
    .prepare(),
);

/** Forgets a sender that may be a person once nothing of it is left. */
export const deletePagelessSender = prepared<{ id: number }>()((orm) =>
  orm
    .delete(senders)
    .where(
      and(
        eq(senders.id, placeholder("id")),
        sql`${senders.slug} is null`,
        sql`not exists (select 1 from messages where messages.listed in (true, false) and messages.sender_id = ${senders.id})`,
      ),
    )
    .prepare(),
);
