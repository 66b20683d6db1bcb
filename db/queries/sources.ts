import { eq, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";
import { sources } from "#db/schema.sqlite.ts";

const { placeholder } = sql;

/** A source with its sealed secrets, for verifying what comes in. */
export const findSource = prepared<{ name: string }>()((orm) =>
  orm
    .select({
      id: sources.id,
      name: sources.name,
      provider: sources.provider,
      auth: sources.auth,
      secrets: sources.secrets,
      publicUrl: sources.publicUrl,
      registersNumbers: sources.registersNumbers,
    })
    .from(sources)
    .where(eq(sources.name, placeholder("name")))
    .prepare(),
);

/** Sources by name after a name, without their secrets. */
export const listSources = prepared<{ after: string; limit: number }>()((orm) =>
  orm
    .select({
      name: sources.name,
      provider: sources.provider,
      auth: sources.auth,
      publicUrl: sources.publicUrl,
      registersNumbers: sources.registersNumbers,
      createdAt: sources.createdAt,
    })
    .from(sources)
    .where(sql`${sources.name} > ${placeholder("after")}`)
    .orderBy(sources.name)
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
  createdAt: number;
}>()((orm) =>
  orm
    .insert(sources)
    .values({
      name: placeholder("name"),
      provider: placeholder("provider"),
      auth: placeholder("auth"),
      secrets: placeholder("secrets"),
      publicUrl: placeholder("publicUrl"),
      registersNumbers: placeholder("registersNumbers"),
      createdAt: placeholder("createdAt"),
    })
    .onConflictDoNothing()
    .returning({ id: sources.id })
    .prepare(),
);

/** The sealed secrets of any source, to tell whether the key fits the database. */
export const findAnySecrets = prepared<Record<string, never>>()((orm) =>
  orm.select({ secrets: sources.secrets }).from(sources).limit(1).prepare(),
);

export const setSecrets = prepared<{ name: string; secrets: Buffer }>()((orm) =>
  orm
    .update(sources)
    .set({ secrets: sql`${placeholder("secrets")}` })
    .where(eq(sources.name, placeholder("name")))
    .returning({ id: sources.id })
    .prepare(),
);

export const deleteSource = prepared<{ name: string }>()((orm) =>
  orm
    .delete(sources)
    .where(eq(sources.name, placeholder("name")))
    .returning({ id: sources.id })
    .prepare(),
);
