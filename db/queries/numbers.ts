import { and, eq, ne, sql } from "drizzle-orm";
import type { Builder } from "#db/builder.ts";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** What a number's card shows: the number, with the counts of its current term. */
const selectCards = (t: Builder) =>
  t.orm
    .select({
      id: t.numbers.id,
      e164: t.numbers.e164,
      country: t.numbers.country,
      type: t.numbers.type,
      status: t.numbers.status,
      termId: t.numbers.termId,
      sortedAt: t.numbers.lastMessageAt,
      received: t.terms.received,
      listed: t.terms.listed,
      firstMessageAt: t.terms.firstMessageAt,
      lastMessageAt: t.terms.lastMessageAt,
      startedAt: t.terms.startedAt,
      pool: t.numbers.pool,
      rotatesAt: t.numbers.rotatesAt,
      coolsUntil: t.numbers.coolsUntil,
      leaseTermId: t.numbers.leaseTermId,
      leasedUntil: t.numbers.leasedUntil,
    })
    .from(t.numbers)
    .innerJoin(t.terms, eq(t.terms.id, t.numbers.termId));

/** A number by its E.164 digits, whatever its status. */
export const findNumber = prepared<{ e164: string }>()((t) =>
  selectCards(t)
    .where(eq(t.numbers.e164, placeholder("e164")))
    .prepare(),
);

/** Whether a number is listed, gone, or neither. */
export const findNumberStatus = prepared<{ e164: string }>()((t) =>
  t.orm
    .select({ status: t.numbers.status })
    .from(t.numbers)
    .where(eq(t.numbers.e164, placeholder("e164")))
    .prepare(),
);

/** The status of every number in the order they were added, after an id. */
export const listNumberStatuses = prepared<{ after: number; limit: number }>()((t) =>
  t.orm
    .select({ id: t.numbers.id, e164: t.numbers.e164, status: t.numbers.status })
    .from(t.numbers)
    .where(sql`${t.numbers.id} > ${placeholder("after")}`)
    .orderBy(t.numbers.id)
    .limit(placeholder("limit"))
    .prepare(),
);

/** Whether messages are to be seen as they come to a number, and in which term. */
export const findPlace = prepared<{ e164: string }>()((t) =>
  t.orm
    .select({
      status: t.numbers.status,
      termId: t.numbers.termId,
      leaseTermId: t.numbers.leaseTermId,
      leasedUntil: t.numbers.leasedUntil,
    })
    .from(t.numbers)
    .where(eq(t.numbers.e164, placeholder("e164")))
    .prepare(),
);

/** What only its operator sees of a number. */
export const findNumberDetail = prepared<{ e164: string }>()((t) =>
  t.orm
    .select({
      id: t.numbers.id,
      createdAt: t.numbers.createdAt,
      receivedEver: t.numbers.received,
      replacedBy: t.numbers.replacedBy,
      retentionDays: t.numbers.retentionDays,
      sourceId: t.numbers.sourceId,
    })
    .from(t.numbers)
    .where(eq(t.numbers.e164, placeholder("e164")))
    .prepare(),
);

/** A number by its id, whatever its status. */
export const findNumberById = prepared<{ id: number }>()((t) =>
  selectCards(t)
    .where(eq(t.numbers.id, placeholder("id")))
    .prepare(),
);

/** The number that took a number's place, while it is listed. */
export const findReplacement = prepared<{ e164: string }>()((t) =>
  t.orm
    .select({ e164: t.numbers.e164 })
    .from(t.numbers)
    .where(
      and(
        sql`${t.numbers.id} = (select n.replaced_by from numbers n where n.e164 = ${placeholder("e164")})`,
        sql`coalesce(${t.numbers.status}, '') = 'active'`,
      ),
    )
    .prepare(),
);

/** What the pipeline needs of a number: where a message belongs, and whether it is listed. */
export const findRoute = prepared<{ e164: string }>()((t) =>
  t.orm
    .select({
      numberId: t.numbers.id,
      country: t.numbers.country,
      status: t.numbers.status,
      termId: sql<number>`coalesce(${t.numbers.leaseTermId}, ${t.numbers.termId})`.mapWith(
        t.numbers.termId,
      ),
      leasedUntil: t.numbers.leasedUntil,
      // Joins would be planned anew each time.
      termKind: sql<string>`(select terms.kind from terms where terms.id = coalesce(numbers.lease_term_id, numbers.term_id))`,
      leaseId: sql<
        number | null
      >`(select leases.id from leases where leases.term_id = numbers.lease_term_id)`.mapWith(
        t.numbers.leaseTermId,
      ),
    })
    .from(t.numbers)
    .where(and(eq(t.numbers.e164, placeholder("e164")), ne(t.numbers.status, "retired")))
    .prepare(),
);

const order = (t: Builder) => sql`${t.numbers.lastMessageAt} desc, ${t.numbers.id} desc`;
const reverse = (t: Builder) => sql`${t.numbers.lastMessageAt}, ${t.numbers.id}`;
const older = (t: Builder) =>
  sql`(${t.numbers.lastMessageAt}, ${t.numbers.id}) < (${placeholder("at")}, ${placeholder("id")})`;
const newer = (t: Builder) =>
  sql`(${t.numbers.lastMessageAt}, ${t.numbers.id}) > (${placeholder("at")}, ${placeholder("id")})`;
const isActive = (t: Builder) => eq(t.numbers.status, "active");
const inCountry = (t: Builder) => eq(t.numbers.country, placeholder("country"));

type Position = { at: number; id: number; limit: number };

/** Active numbers after a position in the list, last message first. */
export const listOlderNumbers = prepared<Position>()((t) =>
  selectCards(t)
    .where(and(isActive(t), older(t)))
    .orderBy(order(t))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Active numbers before a position in the list, nearest first. */
export const listNewerNumbers = prepared<Position>()((t) =>
  selectCards(t)
    .where(and(isActive(t), newer(t)))
    .orderBy(reverse(t))
    .limit(placeholder("limit"))
    .prepare(),
);

/** The same within a country. */
export const listOlderNumbersOfCountry = prepared<Position & { country: string }>()((t) =>
  selectCards(t)
    .where(and(isActive(t), inCountry(t), older(t)))
    .orderBy(order(t))
    .limit(placeholder("limit"))
    .prepare(),
);

/** The same within a country. */
export const listNewerNumbersOfCountry = prepared<Position & { country: string }>()((t) =>
  selectCards(t)
    .where(and(isActive(t), inCountry(t), newer(t)))
    .orderBy(reverse(t))
    .limit(placeholder("limit"))
    .prepare(),
);

const digitsIn = (name: "e164" | "national") =>
  prepared<{ low: string; high: string; limit: number }>()((t) =>
    selectCards(t)
      .where(
        and(
          sql`${t.numbers[name]} >= ${placeholder("low")}`,
          sql`${t.numbers[name]} < ${placeholder("high")}`,
          // Not a bare column: its index would be walked, not that of the digits.
          sql`coalesce(${t.numbers.status}, '') = 'active'`,
        ),
      )
      .orderBy(t.numbers[name])
      .limit(placeholder("limit"))
      .prepare(),
  );

/** Active numbers whose E.164 digits lie from `low` up to, not including, `high`. */
export const listNumbersByDigits = digitsIn("e164");

/** Active numbers whose national digits lie from `low` up to, not including, `high`. */
export const listNumbersByNationalDigits = digitsIn("national");

/** Numbers of every status in the order they were added, after an id: for the operator. */
export const listAllNumbers = prepared<{ after: number; limit: number }>()((t) =>
  selectCards(t)
    .where(sql`${t.numbers.id} > ${placeholder("after")}`)
    .orderBy(t.numbers.id)
    .limit(placeholder("limit"))
    .prepare(),
);

/** Numbers of a status after a position, newest message first, then newest added: for the operator. */
const ofStatus = (t: Builder) => eq(t.numbers.status, placeholder("status"));

export const listOlderNumbersOfStatus = prepared<Position & { status: string }>()((t) =>
  selectCards(t)
    .where(and(ofStatus(t), older(t)))
    .orderBy(order(t))
    .limit(placeholder("limit"))
    .prepare(),
);

/** The same before a position, nearest first. */
export const listNewerNumbersOfStatus = prepared<Position & { status: string }>()((t) =>
  selectCards(t)
    .where(and(ofStatus(t), newer(t)))
    .orderBy(reverse(t))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Numbers of any status whose digits lie from `low` up to, not including, `high`: for the operator. */
const anyDigitsIn = (name: "e164" | "national") =>
  prepared<{ low: string; high: string; limit: number }>()((t) =>
    selectCards(t)
      .where(
        and(
          sql`${t.numbers[name]} >= ${placeholder("low")}`,
          sql`${t.numbers[name]} < ${placeholder("high")}`,
        ),
      )
      .orderBy(t.numbers[name])
      .limit(placeholder("limit"))
      .prepare(),
  );

export const listAnyNumbersByDigits = anyDigitsIn("e164");

export const listAnyNumbersByNationalDigits = anyDigitsIn("national");

/** Numbers of a pool and status after an id, in the order they were added. */
export const listNumbersOfPool = prepared<{
  pool: string;
  status: string;
  after: number;
  limit: number;
}>()((t) =>
  selectCards(t)
    .where(
      and(
        eq(t.numbers.pool, placeholder("pool")),
        eq(t.numbers.status, placeholder("status")),
        sql`${t.numbers.id} > ${placeholder("after")}`,
      ),
    )
    .orderBy(t.numbers.id)
    .limit(placeholder("limit"))
    .prepare(),
);

/** Listed numbers that are to be replaced by an instant, the most urgent first. */
export const listDueNumbers = prepared<{ at: number; limit: number }>()((t) =>
  selectCards(t)
    .where(
      and(
        sql`${t.numbers.rotatesAt} is not null`,
        sql`${t.numbers.rotatesAt} <= ${placeholder("at")}`,
      ),
    )
    .orderBy(t.numbers.rotatesAt)
    .limit(placeholder("limit"))
    .prepare(),
);

/**
 * Numbers that are or were public, after an id: with the beginning of the first of their public terms
 * and the end of the last one, null while that goes on.
 */
export const listKnownNumbers = prepared<{ after: number; limit: number }>()((t) => {
  const ofPublicTerm = (what: string, order: string) =>
    sql.raw(
      `(select ${what} from terms where terms.number_id = numbers.id and terms.kind = 'public' order by terms.id ${order} limit 1)`,
    );
  return t.orm
    .select({
      id: t.numbers.id,
      e164: t.numbers.e164,
      country: t.numbers.country,
      status: t.numbers.status,
      publicSince: sql<number | null>`${ofPublicTerm("terms.started_at", "asc")}`.mapWith(Number),
      publicUntil: sql<number | null>`${ofPublicTerm("terms.ended_at", "desc")}`.mapWith(Number),
    })
    .from(t.numbers)
    .where(
      and(
        sql`${t.numbers.id} > ${placeholder("after")}`,
        sql`coalesce(${t.numbers.status}, '') <> 'reserve'`,
      ),
    )
    .orderBy(t.numbers.id)
    .limit(placeholder("limit"))
    .prepare();
});

/** Any number at all, to tell an empty database. */
export const findAnyNumber = prepared<Record<string, never>>()((t) =>
  t.orm.select({ id: t.numbers.id }).from(t.numbers).limit(1).prepare(),
);

/** @returns the new row's id, or nothing when the number is known already */
export const insertNumber = prepared<{
  e164: string;
  national: string;
  country: string | null;
  type: string;
  status: string;
  createdAt: number;
  pool: string;
  sourceId: number | null;
}>()((t) =>
  t.orm
    .insert(t.numbers)
    .values({
      e164: placeholder("e164"),
      national: placeholder("national"),
      country: placeholder("country"),
      type: placeholder("type"),
      status: placeholder("status"),
      createdAt: placeholder("createdAt"),
      pool: placeholder("pool"),
      sourceId: placeholder("sourceId"),
      termId: 0,
    })
    .onConflictDoNothing()
    .returning({ id: t.numbers.id })
    .prepare(),
);

/** A new period of a number's life, which becomes its current one with `setTerm`. */
export const insertTerm = prepared<{
  numberId: number;
  kind: string;
  startedAt: number;
}>()((t) =>
  t.orm
    .insert(t.terms)
    .values({
      numberId: placeholder("numberId"),
      kind: placeholder("kind"),
      startedAt: placeholder("startedAt"),
    })
    .returning({ id: t.terms.id })
    .prepare(),
);

/**
 * Puts a number into a term and a status. Its place in lists starts anew with the term, and what was
 * to become of it in the one before is done or void.
 */
export const setTerm = prepared<{
  id: number;
  termId: number;
  status: string;
  coolsUntil: number | null;
  replacedBy: number | null;
}>()((t) =>
  t.orm
    .update(t.numbers)
    .set({
      termId: sql`${placeholder("termId")}`,
      status: sql`${placeholder("status")}`,
      coolsUntil: sql`${placeholder("coolsUntil")}`,
      replacedBy: sql`${placeholder("replacedBy")}`,
      leaseTermId: null,
      rotatesAt: null,
      lastMessageAt: 0,
    })
    .where(eq(t.numbers.id, placeholder("id")))
    .prepare(),
);

/** Sets when a number is to be replaced; null when it is not. */
export const setRotatesAt = prepared<{ id: number; rotatesAt: number | null }>()((t) =>
  t.orm
    .update(t.numbers)
    .set({ rotatesAt: sql`${placeholder("rotatesAt")}` })
    .where(eq(t.numbers.id, placeholder("id")))
    .prepare(),
);

/** What an operator may correct. */
export const setNumberFields = prepared<{
  id: number;
  country: string | null;
  type: string;
  pool: string;
  sourceId: number | null;
  retentionDays: number | null;
}>()((t) =>
  t.orm
    .update(t.numbers)
    .set({
      country: sql`${placeholder("country")}`,
      type: sql`${placeholder("type")}`,
      pool: sql`${placeholder("pool")}`,
      sourceId: sql`${placeholder("sourceId")}`,
      retentionDays: sql`${placeholder("retentionDays")}`,
    })
    .where(eq(t.numbers.id, placeholder("id")))
    .prepare(),
);

/** Ends a term. */
export const endTerm = prepared<{ id: number; endedAt: number }>()((t) =>
  t.orm
    .update(t.terms)
    .set({ endedAt: sql`${placeholder("endedAt")}` })
    .where(eq(t.terms.id, placeholder("id")))
    .prepare(),
);

/** For how many days numbers' messages are kept, in the order they were added, after an id; null where their country says. */
export const listNumberDays = prepared<{ after: number; limit: number }>()((t) =>
  t.orm
    .select({ id: t.numbers.id, e164: t.numbers.e164, days: t.numbers.retentionDays })
    .from(t.numbers)
    .where(sql`${t.numbers.id} > ${placeholder("after")}`)
    .orderBy(t.numbers.id)
    .limit(placeholder("limit"))
    .prepare(),
);

/** For how many days a number's messages are kept. */
export const findNumberDays = prepared<{ e164: string }>()((t) =>
  t.orm
    .select({ id: t.numbers.id, days: t.numbers.retentionDays })
    .from(t.numbers)
    .where(eq(t.numbers.e164, placeholder("e164")))
    .prepare(),
);

/** Says for how many days a number's messages are kept; null for as many as its country's. */
export const setNumberDays = prepared<{ id: number; days: number | null }>()((t) =>
  t.orm
    .update(t.numbers)
    .set({ retentionDays: sql`${placeholder("days")}` })
    .where(eq(t.numbers.id, placeholder("id")))
    .prepare(),
);
