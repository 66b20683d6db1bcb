import { sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** Adds an account; nothing is returned where the name or the e-mail address is taken. */
export const insertAccount = prepared<{
  name: string;
  key: string;
  email: string | null;
  role: string;
  passwordHash: string | null;
  at: number;
}>()((t) =>
  t.orm
    .insert(t.accounts)
    .values({
      name: placeholder("name"),
      key: placeholder("key"),
      email: placeholder("email"),
      role: placeholder("role"),
      passwordHash: placeholder("passwordHash"),
      createdAt: placeholder("at"),
    })
    .onConflictDoNothing()
    .returning({ id: t.accounts.id })
    .prepare(),
);
