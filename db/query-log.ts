import { appendFileSync } from "node:fs";

const seen = new Set<string>();

/** Writes each distinct statement once, so that its plan can be checked after a test run. */
export function logQuery(sql: string): void {
  const file = process.env.QUERY_LOG;
  if (!file || seen.has(sql)) return;
  seen.add(sql);
  appendFileSync(file, `${JSON.stringify(sql)}\n`);
}
