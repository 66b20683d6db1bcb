import { and, eq, sql } from "drizzle-orm";
import type { Builder } from "#db/builder.ts";
import { prepared, preparedInsert } from "#db/prepared.ts";

const { placeholder } = sql;

const selectCards = (t: Builder) =>
  t.orm
    .select({
      id: t.services.id,
      title: t.services.title,
      slug: t.services.slug,
      received: t.services.received,
      listed: t.services.listed,
      lastMessageAt: t.services.lastMessageAt,
    })
    .from(t.services);

export type ServiceRow = Awaited<ReturnType<typeof findServiceBySlug>>[number];

/** A service by its key. */
export const findServiceByKey = prepared<{ key: string }>()((t) =>
  selectCards(t)
    .where(eq(t.services.key, placeholder("key")))
    .prepare(),
);

/** A service by the slug of its page. */
export const findServiceBySlug = prepared<{ slug: string }>()((t) =>
  selectCards(t)
    .where(eq(t.services.slug, placeholder("slug")))
    .prepare(),
);

type Position = { at: number; id: number; limit: number };

/** Services after a position in the list, last message first. */
export const listOlderServices = prepared<Position>()((t) =>
  selectCards(t)
    .where(
      sql`(${t.services.lastMessageAt}, ${t.services.id}) < (${placeholder("at")}, ${placeholder("id")})`,
    )
    .orderBy(sql`${t.services.lastMessageAt} desc, ${t.services.id} desc`)
    .limit(placeholder("limit"))
    .prepare(),
);

/** Services before a position in the list, nearest first. */
export const listNewerServices = prepared<Position>()((t) =>
  selectCards(t)
    .where(
      sql`(${t.services.lastMessageAt}, ${t.services.id}) > (${placeholder("at")}, ${placeholder("id")})`,
    )
    .orderBy(sql`${t.services.lastMessageAt}, ${t.services.id}`)
    .limit(placeholder("limit"))
    .prepare(),
);

/** @returns the new row's id */
export const insertService = preparedInsert<{ key: string; title: string; slug: string }>()((t) =>
  t.orm
    .insert(t.services)
    .values({
      key: placeholder("key"),
      title: placeholder("title"),
      slug: placeholder("slug"),
      lastMessageAt: 0,
    })
    .prepare(),
);

/** Shows a service as last written. */
export const titleService = prepared<{ id: number; title: string }>()((t) =>
  t.orm
    .update(t.services)
    .set({ title: sql`${placeholder("title")}` })
    .where(eq(t.services.id, placeholder("id")))
    .prepare(),
);

/** Dates a service by the newest message that still names it. */
export const dateService = prepared<{ id: number }>()((t) =>
  t.orm
    .update(t.services)
    .set({
      lastMessageAt: sql`coalesce((select ${t.messages.receivedAt} from ${t.messages} where ${t.messages.listed} = true and ${t.messages.serviceId} = ${placeholder("id")} order by ${t.messages.id} desc limit 1), 0)`,
    })
    .where(eq(t.services.id, placeholder("id")))
    .prepare(),
);

/** Forgets a service that no listed message names. */
export const deleteUnlistedService = prepared<{ id: number }>()((t) =>
  t.orm
    .delete(t.services)
    .where(and(eq(t.services.id, placeholder("id")), eq(t.services.listed, 0)))
    .prepare(),
);

/** Forgets the hours of a service that is forgotten. */
export const deleteHoursOfService = prepared<{ id: number; ref: string }>()((t) =>
  t.orm
    .delete(t.hourlyCounts)
    .where(
      and(
        eq(t.hourlyCounts.kind, "service"),
        eq(t.hourlyCounts.ref, placeholder("ref")),
        sql`not exists (select 1 from services where id = ${placeholder("id")})`,
      ),
    )
    .prepare(),
);
