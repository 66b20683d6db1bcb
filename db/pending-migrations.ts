import type { Database } from "#db/client.ts";
import journal from "#db/migrations/sqlite/meta/_journal.json" with { type: "json" };

/** How many migrations have not run on this database. */
export function pendingMigrations({ driver }: Database): number {
  const table = driver
    .prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'")
    .get();
  if (!table) return journal.entries.length;
  const last = driver
    .prepare<[], { at: number | null }>("SELECT max(created_at) AS at FROM __drizzle_migrations")
    .get();
  return journal.entries.filter(({ when }) => when > (last?.at ?? 0)).length;
}
