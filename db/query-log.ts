import { appendFileSync } from "node:fs";
import type { Dialect } from "#db/builder.ts";

const seen = new Set<string>();

/** Remembers a statement, and writes one of SQLite's down, so that its plan can be checked after a test run. */
export function logQuery(sql: string, dialect: Dialect): void {
  if (seen.has(sql)) return;
  seen.add(sql);
  const file = process.env.QUERY_LOG;
  if (file && dialect === "sqlite") appendFileSync(file, `${JSON.stringify(sql)}\n`);
}

/** How many distinct statements this process has prepared. */
export function countQueries(): number {
  return seen.size;
}
