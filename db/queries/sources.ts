import { eq, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** A source with its sealed secrets, for verifying what comes in. */
export const findSource = prepared<{ name: string }>()((t) =>
  t.orm
    .select({
      id: t.sources.id,
      name: t.sources.name,
      provider: t.sources.provider,
      auth: t.sources.auth,
      secrets: t.sources.secrets,
      publicUrl: t.sources.publicUrl,
      registersNumbers: t.sources.registersNumbers,
      settings: t.sources.settings,
      addresses: t.sources.addresses,
    })
    .from(t.sources)
    .where(eq(t.sources.name, placeholder("name")))
    .prepare(),
);

/** A source by its id, without its secrets. */
export const findSourceById = prepared<{ id: number }>()((t) =>
  t.orm
    .select({
      id: t.sources.id,
      name: t.sources.name,
      registersNumbers: t.sources.registersNumbers,
      addresses: t.sources.addresses,
    })
    .from(t.sources)
    .where(eq(t.sources.id, placeholder("id")))
    .prepare(),
);

/** Sources by name after a name, with their sealed secrets. */
export const listSources = prepared<{ after: string; limit: number }>()((t) =>
  t.orm
    .select({
      name: t.sources.name,
      provider: t.sources.provider,
      auth: t.sources.auth,
      secrets: t.sources.secrets,
      publicUrl: t.sources.publicUrl,
      registersNumbers: t.sources.registersNumbers,
      settings: t.sources.settings,
      addresses: t.sources.addresses,
      createdAt: t.sources.createdAt,
    })
    .from(t.sources)
    .where(sql`${t.sources.name} > ${placeholder("after")}`)
    .orderBy(t.sources.name)
    .limit(placeholder("limit"))
    .prepare(),
);

/** @returns the new row's id, or nothing when the name is taken */
export const insertSource = prepared<{
  name: string;
  provider: string;
  auth: string;
  secrets: Buffer;
  publicUrl: string | null;
  registersNumbers: boolean;
  settings: string;
  addresses: string | null;
  createdAt: number;
}>()((t) =>
  t.orm
    .insert(t.sources)
    .values({
      name: placeholder("name"),
      provider: placeholder("provider"),
      auth: placeholder("auth"),
      secrets: placeholder("secrets"),
      publicUrl: placeholder("publicUrl"),
      registersNumbers: placeholder("registersNumbers"),
      settings: placeholder("settings"),
      addresses: placeholder("addresses"),
      createdAt: placeholder("createdAt"),
    })
    .onConflictDoNothing()
    .returning({ id: t.sources.id })
    .prepare(),
);

/** The sealed secrets of any source, to tell whether the key fits the database. */
export const findAnySecrets = prepared<Record<string, never>>()((t) =>
  t.orm.select({ secrets: t.sources.secrets }).from(t.sources).limit(1).prepare(),
);

export const setSecrets = prepared<{ name: string; secrets: Buffer }>()((t) =>
  t.orm
    .update(t.sources)
    .set({ secrets: sql`${placeholder("secrets")}` })
    .where(eq(t.sources.name, placeholder("name")))
    .returning({ id: t.sources.id })
    .prepare(),
);

/** What may be changed of a source. */
export const setSourceFields = prepared<{
  name: string;
  publicUrl: string | null;
  addresses: string | null;
  settings: string;
  registersNumbers: boolean;
}>()((t) =>
  t.orm
    .update(t.sources)
    .set({
      publicUrl: sql`${placeholder("publicUrl")}`,
      addresses: sql`${placeholder("addresses")}`,
      settings: sql`${placeholder("settings")}`,
      // A flag is kept as its column says.
      registersNumbers: sql`${sql.param(placeholder("registersNumbers"), t.sources.registersNumbers)}`,
    })
    .where(eq(t.sources.name, placeholder("name")))
    .prepare(),
);

export const deleteSource = prepared<{ name: string }>()((t) =>
  t.orm
    .delete(t.sources)
    .where(eq(t.sources.name, placeholder("name")))
    .returning({ id: t.sources.id })
    .prepare(),
);
