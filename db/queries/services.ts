import { and, eq, sql } from "drizzle-orm";
import type { Orm } from "#db/client.ts";
import { prepared, preparedInsert } from "#db/prepared.ts";
import { hourlyCounts, messages, services } from "#db/schema.sqlite.ts";

const { placeholder } = sql;

const selectCards = (orm: Orm) =>
  orm
    .select({
      id: services.id,
      title: services.title,
      slug: services.slug,
      received: services.received,
      listed: services.listed,
      lastMessageAt: services.lastMessageAt,
    })
    .from(services);

export type ServiceRow = Awaited<ReturnType<typeof findServiceBySlug>>[number];

/** A service by its key. */
export const findServiceByKey = prepared<{ key: string }>()((orm) =>
  selectCards(orm)
    .where(eq(services.key, placeholder("key")))
    .prepare(),
);

/** A service by the slug of its page. */
export const findServiceBySlug = prepared<{ slug: string }>()((orm) =>
  selectCards(orm)
    .where(eq(services.slug, placeholder("slug")))
    .prepare(),
);

type Position = { at: number; id: number; limit: number };

/** Services after a position in the list, last message first. */
export const listOlderServices = prepared<Position>()((orm) =>
  selectCards(orm)
    .where(
      sql`(${services.lastMessageAt}, ${services.id}) < (${placeholder("at")}, ${placeholder("id")})`,
    )
    .orderBy(sql`${services.lastMessageAt} desc, ${services.id} desc`)
    .limit(placeholder("limit"))
    .prepare(),
);

/** Services before a position in the list, nearest first. */
export const listNewerServices = prepared<Position>()((orm) =>
  selectCards(orm)
    .where(
      sql`(${services.lastMessageAt}, ${services.id}) > (${placeholder("at")}, ${placeholder("id")})`,
    )
    .orderBy(sql`${services.lastMessageAt}, ${services.id}`)
    .limit(placeholder("limit"))
    .prepare(),
);

/** @returns the new row's id */
export const insertService = preparedInsert<{ key: string; title: string; slug: string }>()((orm) =>
  orm
    .insert(services)
    .values({
      key: placeholder("key"),
      title: placeholder("title"),
      slug: placeholder("slug"),
      lastMessageAt: 0,
    })
    .prepare(),
);

/** Shows a service as last written. */
export const titleService = prepared<{ id: number; title: string }>()((orm) =>
  orm
    .update(services)
    .set({ title: sql`${placeholder("title")}` })
    .where(eq(services.id, placeholder("id")))
    .prepare(),
);

/** Dates a service by the newest message that still names it. */
export const dateService = prepared<{ id: number }>()((orm) =>
  orm
    .update(services)
    .set({
      lastMessageAt: sql`coalesce((select ${messages.receivedAt} from ${messages} where ${messages.listed} = true and ${messages.serviceId} = ${placeholder("id")} order by ${messages.id} desc limit 1), 0)`,
    })
    .where(eq(services.id, placeholder("id")))
    .prepare(),
);

/** Forgets a service that no listed message names. */
export const deleteUnlistedService = prepared<{ id: number }>()((orm) =>
  orm
    .delete(services)
    .where(and(eq(services.id, placeholder("id")), eq(services.listed, 0)))
    .prepare(),
);

/** Forgets the hours of a service that is forgotten. */
export const deleteHoursOfService = prepared<{ id: number; ref: string }>()((orm) =>
  orm
    .delete(hourlyCounts)
    .where(
      and(
        eq(hourlyCounts.kind, "service"),
        eq(hourlyCounts.ref, placeholder("ref")),
        sql`not exists (select 1 from services where id = ${placeholder("id")})`,
      ),
    )
    .prepare(),
);
