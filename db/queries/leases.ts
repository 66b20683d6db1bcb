import { and, asc, desc, eq, gt, inArray, lte, type SQL, sql } from "drizzle-orm";
import type { Builder } from "#db/builder.ts";
import { prepared, preparedInsert } from "#db/prepared.ts";

const { placeholder } = sql;

/** A lease with its number. The secret's hash is nobody's to see. */
const selectLeases = (t: Builder, scope: SQL | undefined) =>
  t.orm
    .select({
      id: t.leases.id,
      numberId: t.leases.numberId,
      termId: t.leases.termId,
      projectId: t.leases.projectId,
      apiKeyId: t.leases.apiKeyId,
      label: t.leases.label,
      startedAt: t.leases.startedAt,
      endsAt: t.leases.endsAt,
      freesAt: t.leases.freesAt,
      isOpen: t.leases.isOpen,
      e164: t.numbers.e164,
      country: t.numbers.country,
    })
    .from(t.leases)
    .innerJoin(t.numbers, eq(t.numbers.id, t.leases.numberId))
    .where(scope);

/** A lease by its id, also one that has ended. */
export const findLease = prepared<{ id: number }>()((t) =>
  selectLeases(t, eq(t.leases.id, placeholder("id"))).prepare(),
);

export type LeaseRow = Awaited<ReturnType<typeof findLease>>[number];

/** A lease by the hash of its secret. */
export const findLeaseByHash = prepared<{ hash: Buffer }>()((t) =>
  t.orm
    .select({ id: t.leases.id, endsAt: t.leases.endsAt })
    .from(t.leases)
    .where(eq(t.leases.hash, placeholder("hash")))
    .prepare(),
);

/** The lease that a term is of. */
export const findLeaseOfTerm = prepared<{ termId: number }>()((t) =>
  selectLeases(t, eq(t.leases.termId, placeholder("termId"))).prepare(),
);

/** How many of a number's latest leases are looked through for one that a message was sent in. */
const LATEST = 50;

/** The lease of a number within which something was sent, among its latest. */
export const findLeaseAt = prepared<{ numberId: number; sentAt: number }>()((t) => {
  const latest = t.orm
    .select({ id: t.terms.id })
    .from(t.terms)
    .where(and(eq(t.terms.numberId, placeholder("numberId")), eq(t.terms.kind, "lease")))
    .orderBy(desc(t.terms.id))
    .limit(LATEST)
    .as("latest");
  return t.orm
    .select({
      id: t.leases.id,
      termId: t.leases.termId,
      endsAt: t.leases.endsAt,
      isOpen: t.leases.isOpen,
    })
    .from(latest)
    .innerJoin(t.leases, eq(t.leases.termId, latest.id))
    .where(
      and(
        lte(t.leases.startedAt, placeholder("sentAt")),
        gt(t.leases.endsAt, placeholder("sentAt")),
      ),
    )
    .prepare();
});

/**
 * The listed number of a country that was leased longest ago and is not leased now, at which nobody
 * waits for a code and which is not replaced before an instant.
 */
export const findLeasable = prepared<{ country: string; now: number; until: number }>()((t) =>
  t.orm
    .select({
      id: t.numbers.id,
      e164: t.numbers.e164,
      country: t.numbers.country,
      leasedUntil: t.numbers.leasedUntil,
    })
    .from(t.numbers)
    .where(
      and(
        eq(t.numbers.status, "active"),
        eq(t.numbers.country, placeholder("country")),
        sql`${t.numbers.leaseTermId} is null`,
        sql`(${t.numbers.rotatesAt} is null or ${t.numbers.rotatesAt} > ${placeholder("until")})`,
        sql`not exists (select 1 from waits where waits.number_id = ${t.numbers.id} and waits.until > ${placeholder("now")})`,
      ),
    )
    .orderBy(asc(t.numbers.leasedUntil), asc(t.numbers.id))
    .limit(1)
    .prepare(),
);

/** The numbers of a country that are leased, as many as are asked for at most. */
export const listLeasedOfCountry = prepared<{ country: string; limit: number }>()((t) =>
  t.orm
    .select({ id: t.numbers.id })
    .from(t.numbers)
    .where(
      and(eq(t.numbers.country, placeholder("country")), sql`${t.numbers.leaseTermId} is not null`),
    )
    .limit(placeholder("limit"))
    .prepare(),
);

/** The leases of a project that have not ended, as many as are asked for at most. */
export const listLiveOfProject = prepared<{ projectId: number; at: number; limit: number }>()((t) =>
  t.orm
    .select({ id: t.leases.id })
    .from(t.leases)
    .where(
      and(
        eq(t.leases.projectId, placeholder("projectId")),
        eq(t.leases.isOpen, true),
        gt(t.leases.endsAt, placeholder("at")),
      ),
    )
    .limit(placeholder("limit"))
    .prepare(),
);

/** The leases of callers without a key whose numbers are not free yet, as many as are asked for at most. */
export const listAnonymous = prepared<{ limit: number }>()((t) =>
  t.orm
    .select({ id: t.leases.id })
    .from(t.leases)
    .where(and(sql`${t.leases.client} is not null`, eq(t.leases.isOpen, true)))
    .limit(placeholder("limit"))
    .prepare(),
);

/** The lease that a caller without a key has and that has not ended. */
export const findLiveOfClient = prepared<{ client: Buffer; at: number }>()((t) =>
  t.orm
    .select({ id: t.leases.id })
    .from(t.leases)
    .where(
      and(
        eq(t.leases.client, placeholder("client")),
        eq(t.leases.isOpen, true),
        gt(t.leases.endsAt, placeholder("at")),
      ),
    )
    .limit(1)
    .prepare(),
);

/** @returns the new term's id */
export const insertLeaseTerm = preparedInsert<{
  numberId: number;
  owner: number | null;
  startedAt: number;
}>()((t) =>
  t.orm
    .insert(t.terms)
    .values({
      numberId: placeholder("numberId"),
      kind: "lease",
      owner: placeholder("owner"),
      startedAt: placeholder("startedAt"),
    })
    .prepare(),
);

/** @returns the new lease's id */
export const insertLease = preparedInsert<{
  numberId: number;
  termId: number;
  projectId: number | null;
  apiKeyId: number | null;
  client: Buffer | null;
  hash: Buffer;
  label: string | null;
  startedAt: number;
  endsAt: number;
  freesAt: number;
}>()((t) =>
  t.orm
    .insert(t.leases)
    .values({
      numberId: placeholder("numberId"),
      termId: placeholder("termId"),
      projectId: placeholder("projectId"),
      apiKeyId: placeholder("apiKeyId"),
      client: placeholder("client"),
      hash: placeholder("hash"),
      label: placeholder("label"),
      startedAt: placeholder("startedAt"),
      endsAt: placeholder("endsAt"),
      freesAt: placeholder("freesAt"),
      isOpen: true,
    })
    .prepare(),
);

/** Leases a number that is not. @returns a row when it was not */
export const setLeased = prepared<{ id: number; termId: number; until: number }>()((t) =>
  t.orm
    .update(t.numbers)
    .set({
      leaseTermId: sql`${placeholder("termId")}`,
      leasedUntil: sql`${placeholder("until")}`,
    })
    .where(and(eq(t.numbers.id, placeholder("id")), sql`${t.numbers.leaseTermId} is null`))
    .returning({ id: t.numbers.id })
    .prepare(),
);

/** Says anew until when a number is leased. */
export const setLeasedUntil = prepared<{ id: number; termId: number; until: number }>()((t) =>
  t.orm
    .update(t.numbers)
    .set({ leasedUntil: sql`${placeholder("until")}` })
    .where(
      and(
        eq(t.numbers.id, placeholder("id")),
        sql`coalesce(${t.numbers.leaseTermId}, 0) = ${placeholder("termId")}`,
      ),
    )
    .prepare(),
);

/** Gives a number back to the public. @returns a row when it was in that term's lease */
export const setFree = prepared<{ id: number; termId: number; at: number }>()((t) =>
  t.orm
    .update(t.numbers)
    .set({ leaseTermId: null, leasedUntil: sql`${placeholder("at")}` })
    .where(
      and(
        eq(t.numbers.id, placeholder("id")),
        sql`coalesce(${t.numbers.leaseTermId}, 0) = ${placeholder("termId")}`,
      ),
    )
    .returning({ id: t.numbers.id })
    .prepare(),
);

/** Has a lease end at another instant. */
export const setLeaseEnd = prepared<{ id: number; endsAt: number; freesAt: number }>()((t) =>
  t.orm
    .update(t.leases)
    .set({ endsAt: sql`${placeholder("endsAt")}`, freesAt: sql`${placeholder("freesAt")}` })
    .where(eq(t.leases.id, placeholder("id")))
    .prepare(),
);

/** Writes down that a lease's number is free. Who had it without a key is forgotten. */
export const closeLease = prepared<{ id: number; endsAt: number; freesAt: number }>()((t) =>
  t.orm
    .update(t.leases)
    .set({
      isOpen: false,
      client: null,
      endsAt: sql`${placeholder("endsAt")}`,
      freesAt: sql`${placeholder("freesAt")}`,
    })
    .where(eq(t.leases.id, placeholder("id")))
    .prepare(),
);

/** Open leases whose numbers are free by an instant, the earliest first. */
export const listDueLeases = prepared<{ at: number; limit: number }>()((t) =>
  selectLeases(t, and(eq(t.leases.isOpen, true), lte(t.leases.freesAt, placeholder("at"))))
    .orderBy(asc(t.leases.freesAt), asc(t.leases.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** When the next number is free: of open leases, the earliest. */
export const findNextFree = prepared<Record<never, never>>()((t) =>
  t.orm
    .select({ freesAt: t.leases.freesAt })
    .from(t.leases)
    .where(eq(t.leases.isOpen, true))
    .orderBy(asc(t.leases.freesAt), asc(t.leases.id))
    .limit(1)
    .prepare(),
);

/** When the next number of a country is free, after an instant. */
export const findNextFreeOfCountry = prepared<{ country: string; at: number }>()((t) =>
  t.orm
    .select({ freesAt: t.numbers.leasedUntil })
    .from(t.numbers)
    .where(
      and(
        eq(t.numbers.status, "active"),
        eq(t.numbers.country, placeholder("country")),
        sql`${t.numbers.leasedUntil} > ${placeholder("at")}`,
        sql`${t.numbers.leaseTermId} is not null`,
      ),
    )
    .orderBy(asc(t.numbers.leasedUntil))
    .limit(1)
    .prepare(),
);

type Place = { at: number; id: number };

const isAfter = (t: Builder) =>
  sql`(${t.leases.freesAt}, ${t.leases.id}) > (${placeholder("at")}, ${placeholder("id")})`;

/** Closed leases after a place whose numbers were free by an instant, the earliest first. */
export const listClosedLeases = prepared<Place & { until: number; limit: number }>()((t) =>
  t.orm
    .select({ id: t.leases.id, termId: t.leases.termId, at: t.leases.freesAt })
    .from(t.leases)
    .where(and(eq(t.leases.isOpen, false), isAfter(t), lte(t.leases.freesAt, placeholder("until"))))
    .orderBy(asc(t.leases.freesAt), asc(t.leases.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Forgets a closed lease. */
export const deleteLease = prepared<{ id: number }>()((t) =>
  t.orm
    .delete(t.leases)
    .where(eq(t.leases.id, placeholder("id")))
    .prepare(),
);

/** Forgets the term of a lease. */
export const deleteLeaseTerm = prepared<{ id: number }>()((t) =>
  t.orm
    .delete(t.terms)
    .where(and(eq(t.terms.id, placeholder("id")), eq(t.terms.kind, "lease")))
    .prepare(),
);

const ofProject = (isOpen: boolean) =>
  prepared<{ projectId: number; before: number; limit: number }>()((t) =>
    selectLeases(
      t,
      and(
        eq(t.leases.projectId, placeholder("projectId")),
        eq(t.leases.isOpen, isOpen),
        sql`${t.leases.id} < ${placeholder("before")}`,
      ),
    )
      .orderBy(desc(t.leases.id))
      .limit(placeholder("limit"))
      .prepare(),
  );

/** Leases of a project before an id, newest first. */
export const leasesOfProject = { open: ofProject(true), closed: ofProject(false) };

/** What the console shows of a lease: whose it is, too. */
const selectCards = (t: Builder, scope: SQL | undefined) =>
  t.orm
    .select({
      id: t.leases.id,
      label: t.leases.label,
      startedAt: t.leases.startedAt,
      endsAt: t.leases.endsAt,
      freesAt: t.leases.freesAt,
      isOpen: t.leases.isOpen,
      e164: t.numbers.e164,
      country: t.numbers.country,
      projectName: t.projects.name,
      keyName: t.apiKeys.name,
      keyPrefix: t.apiKeys.prefix,
    })
    .from(t.leases)
    .innerJoin(t.numbers, eq(t.numbers.id, t.leases.numberId))
    .leftJoin(t.projects, eq(t.projects.id, t.leases.projectId))
    .leftJoin(t.apiKeys, eq(t.apiKeys.id, t.leases.apiKeyId))
    .where(scope);

/** Open leases after a place, those first whose numbers are free first. */
export const listOpenLeases = prepared<Place & { limit: number }>()((t) =>
  selectCards(t, and(eq(t.leases.isOpen, true), isAfter(t)))
    .orderBy(asc(t.leases.freesAt), asc(t.leases.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Closed leases before a place, the newest first. */
export const listOverLeases = prepared<Place & { limit: number }>()((t) =>
  selectCards(
    t,
    and(
      eq(t.leases.isOpen, false),
      sql`(${t.leases.freesAt}, ${t.leases.id}) < (${placeholder("at")}, ${placeholder("id")})`,
    ),
  )
    .orderBy(desc(t.leases.freesAt), desc(t.leases.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** The lease that a number is in. */
export const findLeaseCardOfNumber = prepared<{ e164: string }>()((t) =>
  selectCards(
    t,
    inArray(
      t.leases.termId,
      sql`(select n.lease_term_id from numbers n where n.e164 = ${placeholder("e164")})`,
    ),
  ).prepare(),
);

/** What a lease received before an instant, after a message, oldest first: sealed, for its holder. */
export const listPrivateMessages = prepared<{
  termId: number;
  after: number;
  until: number;
  limit: number;
}>()((t) =>
  t.orm
    .select({
      id: t.messages.id,
      sentAt: t.messages.sentAt,
      sentClock: t.messages.sentClock,
      receivedAt: t.messages.receivedAt,
      sealed: t.messageOriginals.sealed,
    })
    .from(t.messages)
    .innerJoin(t.messageOriginals, eq(t.messageOriginals.messageId, t.messages.id))
    .where(
      and(
        eq(t.messages.listed, false),
        eq(t.messages.termId, placeholder("termId")),
        gt(t.messages.id, placeholder("after")),
        sql`${t.messages.receivedAt} < ${placeholder("until")}`,
        sql`coalesce(${t.messages.visibility}, '') = 'private'`,
      ),
    )
    .orderBy(asc(t.messages.id))
    .limit(placeholder("limit"))
    .prepare(),
);
