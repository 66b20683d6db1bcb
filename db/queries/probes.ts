import { and, desc, eq, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** A probe that is on its way. */
export const insertProbe = prepared<{
  numberId: number;
  kind: string;
  hash: Buffer;
  startedAt: number;
}>()((t) =>
  t.orm
    .insert(t.probes)
    .values({
      numberId: placeholder("numberId"),
      kind: placeholder("kind"),
      hash: placeholder("hash"),
      startedAt: placeholder("startedAt"),
    })
    .prepare(),
);

/** A probe by the hash of its word. */
export const findProbe = prepared<{ hash: Buffer }>()((t) =>
  t.orm
    .select({
      id: t.probes.id,
      numberId: t.probes.numberId,
      startedAt: t.probes.startedAt,
      receivedAt: t.probes.receivedAt,
    })
    .from(t.probes)
    .where(eq(t.probes.hash, placeholder("hash")))
    .prepare(),
);

/** Writes down when a probe arrived, the first time. */
export const setProbeReceived = prepared<{ id: number; receivedAt: number }>()((t) =>
  t.orm
    .update(t.probes)
    .set({ receivedAt: sql`coalesce(${t.probes.receivedAt}, ${placeholder("receivedAt")})` })
    .where(eq(t.probes.id, placeholder("id")))
    .prepare(),
);

/** A number's probes, newest first. */
export const listProbes = prepared<{ numberId: number; limit: number }>()((t) =>
  t.orm
    .select({
      id: t.probes.id,
      kind: t.probes.kind,
      startedAt: t.probes.startedAt,
      receivedAt: t.probes.receivedAt,
    })
    .from(t.probes)
    .where(eq(t.probes.numberId, placeholder("numberId")))
    .orderBy(desc(t.probes.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Deletes a number's probes but for the newest, as many as `kept`. */
export const deleteSurplusProbes = prepared<{ numberId: number; kept: number }>()((t) =>
  t.orm
    .delete(t.probes)
    .where(
      and(
        eq(t.probes.numberId, placeholder("numberId")),
        sql`${t.probes.id} <= (select id from (select id from probes where number_id = ${placeholder("numberId")} order by id desc limit 1 offset ${placeholder("kept")}) as surplus)`,
      ),
    )
    .prepare(),
);
