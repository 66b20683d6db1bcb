import { eq, sql } from "drizzle-orm";
import type { Builder } from "#db/builder.ts";
import { prepared, preparedInsert } from "#db/prepared.ts";

const { placeholder } = sql;

const ruleColumns = (t: Builder) => ({
  id: t.rules.id,
  name: t.rules.name,
  position: t.rules.position,
  isOn: t.rules.isOn,
  shipped: t.rules.shipped,
  condition: t.rules.condition,
  action: t.rules.action,
  matched: t.rules.matched,
  lastMatchedAt: t.rules.lastMatchedAt,
  changedAt: t.rules.changedAt,
});

/** All rules that there may be, in no order. */
export const listRules = prepared<{ limit: number }>()((t) =>
  t.orm.select(ruleColumns(t)).from(t.rules).limit(placeholder("limit")).prepare(),
);

export type RuleRow = Awaited<ReturnType<typeof listRules>>[number];

/** A rule by its id. */
export const findRule = prepared<{ id: number }>()((t) =>
  t.orm
    .select(ruleColumns(t))
    .from(t.rules)
    .where(eq(t.rules.id, placeholder("id")))
    .prepare(),
);

/** @returns the new row's id */
export const insertRule = preparedInsert<{
  name: string;
  position: number;
  isOn: boolean;
  condition: string;
  action: string;
  at: number;
}>()((t) =>
  t.orm
    .insert(t.rules)
    .values({
      name: placeholder("name"),
      position: placeholder("position"),
      isOn: placeholder("isOn"),
      condition: placeholder("condition"),
      action: placeholder("action"),
      createdAt: placeholder("at"),
      changedAt: placeholder("at"),
    })
    .prepare(),
);

/** Puts a rule that came with the program where it is not yet. */
export const insertShippedRule = prepared<{
  shipped: string;
  name: string;
  position: number;
  condition: string;
  at: number;
}>()((t) =>
  t.orm
    .insert(t.rules)
    .values({
      shipped: placeholder("shipped"),
      name: placeholder("name"),
      position: placeholder("position"),
      isOn: true,
      condition: placeholder("condition"),
      action: "withhold",
      createdAt: placeholder("at"),
      changedAt: placeholder("at"),
    })
    .onConflictDoNothing({ target: t.rules.shipped })
    .prepare(),
);

/** Gives a rule what it is and does. */
export const updateRule = prepared<{
  id: number;
  name: string;
  /** 1 or 0. */
  on: number;
  condition: string;
  action: string;
  at: number;
}>()((t) =>
  t.orm
    .update(t.rules)
    .set({
      name: sql`${placeholder("name")}`,
      isOn: sql`${placeholder("on")} = 1`,
      condition: sql`${placeholder("condition")}`,
      action: sql`${placeholder("action")}`,
      changedAt: sql`${placeholder("at")}`,
    })
    .where(eq(t.rules.id, placeholder("id")))
    .prepare(),
);

/** Gives a rule its place among the others. */
export const placeRule = prepared<{ id: number; position: number }>()((t) =>
  t.orm
    .update(t.rules)
    .set({ position: sql`${placeholder("position")}` })
    .where(eq(t.rules.id, placeholder("id")))
    .prepare(),
);

export const deleteRule = prepared<{ id: number }>()((t) =>
  t.orm
    .delete(t.rules)
    .where(eq(t.rules.id, placeholder("id")))
    .prepare(),
);

/** Counts messages that a rule decided about. */
export const addToRule = prepared<{ id: number; matched: number; at: number }>()((t) =>
  t.orm
    .update(t.rules)
    .set({
      matched: sql`${t.rules.matched} + ${placeholder("matched")}`,
      lastMatchedAt: sql`${placeholder("at")}`,
    })
    .where(eq(t.rules.id, placeholder("id")))
    .prepare(),
);
