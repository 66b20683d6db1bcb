import { and, eq, ne, sql } from "drizzle-orm";
import type { Orm } from "#db/client.ts";
import { prepared } from "#db/prepared.ts";
import { numbers, terms } from "#db/schema.sqlite.ts";

const { placeholder } = sql;

/** What a number's card shows: the number, with the counts of its current term. */
const selectCards = (orm: Orm) =>
  orm
    .select({
      id: numbers.id,
      e164: numbers.e164,
      country: numbers.country,
      type: numbers.type,
      status: numbers.status,
      termId: numbers.termId,
      sortedAt: numbers.lastMessageAt,
      received: terms.received,
      listed: terms.listed,
      firstMessageAt: terms.firstMessageAt,
      lastMessageAt: terms.lastMessageAt,
    })
    .from(numbers)
    .innerJoin(terms, eq(terms.id, numbers.termId));

/** A number by its E.164 digits, whatever its status. */
export const findNumber = prepared<{ e164: string }>()((orm) =>
  selectCards(orm)
    .where(eq(numbers.e164, placeholder("e164")))
    .prepare(),
);

/** Whether a number is listed, gone, or neither. */
export const findNumberStatus = prepared<{ e164: string }>()((orm) =>
  orm
    .select({ status: numbers.status })
    .from(numbers)
    .where(eq(numbers.e164, placeholder("e164")))
    .prepare(),
);

/** What the pipeline needs of a number: where a message belongs, and whether it is listed. */
export const findRoute = prepared<{ e164: string }>()((orm) =>
  orm
    .select({
      numberId: numbers.id,
      country: numbers.country,
      status: numbers.status,
      termId: numbers.termId,
      // A join would be planned anew each time.
      termKind: sql<string>`(select terms.kind from terms where terms.id = numbers.term_id)`,
    })
    .from(numbers)
    .where(and(eq(numbers.e164, placeholder("e164")), ne(numbers.status, "retired")))
    .prepare(),
);

const order = sql`${numbers.lastMessageAt} desc, ${numbers.id} desc`;
const reverse = sql`${numbers.lastMessageAt}, ${numbers.id}`;
const older = sql`(${numbers.lastMessageAt}, ${numbers.id}) < (${placeholder("at")}, ${placeholder("id")})`;
const newer = sql`(${numbers.lastMessageAt}, ${numbers.id}) > (${placeholder("at")}, ${placeholder("id")})`;
const isActive = eq(numbers.status, "active");
const inCountry = eq(numbers.country, placeholder("country"));

type Position = { at: number; id: number; limit: number };

/** Active numbers after a position in the list, last message first. */
export const listOlderNumbers = prepared<Position>()((orm) =>
  selectCards(orm).where(and(isActive, older)).orderBy(order).limit(placeholder("limit")).prepare(),
);

/** Active numbers before a position in the list, nearest first. */
export const listNewerNumbers = prepared<Position>()((orm) =>
  selectCards(orm)
    .where(and(isActive, newer))
    .orderBy(reverse)
    .limit(placeholder("limit"))
    .prepare(),
);

/** The same within a country. */
export const listOlderNumbersOfCountry = prepared<Position & { country: string }>()((orm) =>
  selectCards(orm)
    .where(and(isActive, inCountry, older))
    .orderBy(order)
    .limit(placeholder("limit"))
    .prepare(),
);

/** The same within a country. */
export const listNewerNumbersOfCountry = prepared<Position & { country: string }>()((orm) =>
  selectCards(orm)
    .where(and(isActive, inCountry, newer))
    .orderBy(reverse)
    .limit(placeholder("limit"))
    .prepare(),
);

const digitsIn = (column: typeof numbers.e164 | typeof numbers.national) =>
  prepared<{ low: string; high: string; limit: number }>()((orm) =>
    selectCards(orm)
      .where(
        and(
          sql`${column} >= ${placeholder("low")}`,
          sql`${column} < ${placeholder("high")}`,
          // Not a bare column: its index would be walked, not that of the digits.
          sql`coalesce(${numbers.status}, '') = 'active'`,
        ),
      )
      .orderBy(column)
      .limit(placeholder("limit"))
      .prepare(),
  );

/** Active numbers whose E.164 digits lie from `low` up to, not including, `high`. */
export const listNumbersByDigits = digitsIn(numbers.e164);

/** Active numbers whose national digits lie from `low` up to, not including, `high`. */
export const listNumbersByNationalDigits = digitsIn(numbers.national);

/** Numbers of every status in the order they were added, after an id: for the operator. */
export const listAllNumbers = prepared<{ after: number; limit: number }>()((orm) =>
  selectCards(orm)
    .where(sql`${numbers.id} > ${placeholder("after")}`)
    .orderBy(numbers.id)
    .limit(placeholder("limit"))
    .prepare(),
);

/** Any number at all, to tell an empty database. */
export const findAnyNumber = prepared<Record<string, never>>()((orm) =>
  orm.select({ id: numbers.id }).from(numbers).limit(1).prepare(),
);

/** @returns the new row's id, or nothing when the number is known already */
export const insertNumber = prepared<{
  e164: string;
  national: string;
  country: string | null;
  type: string;
  status: string;
  createdAt: number;
}>()((orm) =>
  orm
    .insert(numbers)
    .values({
      e164: placeholder("e164"),
      national: placeholder("national"),
      country: placeholder("country"),
      type: placeholder("type"),
      status: placeholder("status"),
      createdAt: placeholder("createdAt"),
      termId: 0,
    })
    .onConflictDoNothing()
    .returning({ id: numbers.id })
    .prepare(),
);

/** A new period of a number's life, which becomes its current one with `setTerm`. */
export const insertTerm = prepared<{
  numberId: number;
  kind: string;
  startedAt: number;
}>()((orm) =>
  orm
    .insert(terms)
    .values({
      numberId: placeholder("numberId"),
      kind: placeholder("kind"),
      startedAt: placeholder("startedAt"),
    })
    .returning({ id: terms.id })
    .prepare(),
);

/** Puts a number into a term and a status. Its place in lists starts anew with the term. */
export const setTerm = prepared<{
  id: number;
  termId: number;
  status: string;
}>()((orm) =>
  orm
    .update(numbers)
    .set({
      termId: sql`${placeholder("termId")}`,
      status: sql`${placeholder("status")}`,
      lastMessageAt: 0,
    })
    .where(eq(numbers.id, placeholder("id")))
    .prepare(),
);

/** Ends a term. */
export const endTerm = prepared<{ id: number; endedAt: number }>()((orm) =>
  orm
    .update(terms)
    .set({ endedAt: sql`${placeholder("endedAt")}` })
    .where(eq(terms.id, placeholder("id")))
    .prepare(),
);
