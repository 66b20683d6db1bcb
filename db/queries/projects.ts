import { eq, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** The project of an account. */
export const findProjectOf = prepared<{ accountId: number }>()((t) =>
  t.orm
    .select({ id: t.projects.id })
    .from(t.projects)
    .where(eq(t.projects.accountId, placeholder("accountId")))
    .prepare(),
);

export const insertProject = prepared<{ accountId: number; name: string; createdAt: number }>()(
  (t) =>
    t.orm
      .insert(t.projects)
      .values({
        accountId: placeholder("accountId"),
        name: placeholder("name"),
        createdAt: placeholder("createdAt"),
      })
      .returning({ id: t.projects.id })
      .prepare(),
);
