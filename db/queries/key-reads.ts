import { sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/**
 * Counts messages that a key reads on a day, unless they would be more than it may.
 * @returns how many it has read that day with them; nothing where they are too many
 */
export const addReads = prepared<{
  apiKeyId: number;
  day: number;
  messages: number;
  atMost: number;
}>()((t) =>
  t.orm
    .insert(t.keyReads)
    .values({
      apiKeyId: placeholder("apiKeyId"),
      day: placeholder("day"),
      messages: placeholder("messages"),
    })
    .onConflictDoUpdate({
      target: [t.keyReads.apiKeyId, t.keyReads.day],
      set: { messages: sql`${t.keyReads.messages} + excluded.messages` },
      setWhere: sql`${t.keyReads.messages} + excluded.messages <= ${placeholder("atMost")}`,
    })
    .returning({ messages: t.keyReads.messages })
    .prepare(),
);
