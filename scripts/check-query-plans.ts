// Fails on statements that no index answers: `node scripts/check-query-plans.ts <folder of logs>`.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type FileDatabase, openMigratedFile } from "#db/sqlite/open-file.ts";

/** Tables that grow with what arrives. Reading one whole is slow on the day that it counts. */
const growingTables = [
  "messages",
  "message_originals",
  "reviews",
  "senders",
  "services",
  "numbers",
  "terms",
  "changes",
  "unrouted_messages",
  "hourly_counts",
  "minute_counts",
  "delivery_counts",
  "alerts",
  "alert_deliveries",
  "audit_entries",
  "reports",
  "takedowns",
  "opt_outs",
  "request_counts",
  "leases",
  "nonces",
  "projects",
  "api_keys",
  "key_reads",
  "rate_limits",
];

/** A statement that is not answered from an index, and the steps of its plan that tell. */
export type BadPlan = { statement: string; steps: string[] };

/**
 * Explains statements on a database with the product's tables.
 * @param statements SQL of any kind; only those that read are explained
 * @returns the ones that sort in a temporary B-tree, or scan a growing table without LIMIT
 * @throws when a statement is not valid
 */
export function findBadPlans(db: FileDatabase, statements: Iterable<string>): BadPlan[] {
  return (
    [...statements]
      .filter((statement) => /^\s*(?:select|update|delete|insert|with)\b/i.test(statement))
      // The migrator's own table has a row per migration.
      .filter((statement) => !statement.includes("__drizzle_migrations"))
      .map((statement) => ({ statement, steps: badSteps(db, statement) }))
      .filter(({ steps }) => steps.length > 0)
  );
}

function badSteps(db: FileDatabase, statement: string): string[] {
  const hasLimit = /\blimit\b/i.test(statement);
  const growing = growingNames(statement);
  return db.driver
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`)
    .all(Array(parameterCount(statement)).fill(null))
    .map(({ detail }) => detail)
    .filter((step) => {
      const scanned = /^SCAN (\S+)/.exec(step)?.[1];
      const isSlowScan = scanned !== undefined && growing.has(scanned) && !hasLimit;
      return isSlowScan || step.startsWith("USE TEMP B-TREE");
    });
}

/** How a statement calls the growing tables: a plan names a table by its alias. */
function growingNames(statement: string): Set<string> {
  const names = new Set(growingTables);
  const table = /\b(?:from|join|update)\s+"?(\w+)"?(?:\s+(?:as\s+)?"?(\w+)"?)?/gi;
  for (const [, name = "", alias] of statement.matchAll(table)) {
    if (alias && growingTables.includes(name)) names.add(alias);
  }
  return names;
}

function parameterCount(statement: string): number {
  return statement.replaceAll(/'[^']*'|"[^"]*"/g, "").split("?").length - 1;
}

/** Reads the statements of all logs in a folder; each line is one, as a JSON string. */
function readStatements(folder: string): Set<string> {
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
    // A process that was killed may have left half a line.
    .filter((line) => line.startsWith('"') && line.endsWith('"'));
  return new Set(lines.map((line) => String(JSON.parse(line))));
}

function main(folder: string | undefined): void {
  if (!folder) throw new Error("Name the folder that QUERY_LOG files were written to.");
  const statements = readStatements(folder);
  if (statements.size === 0) throw new Error(`No statement was written down in ${folder}.`);
  const db = openMigratedFile("file::memory:");
  const bad = findBadPlans(db, statements);
  db.close();
  for (const { statement, steps } of bad) console.log(`${statement}\n  ${steps.join("\n  ")}\n`);
  console.log(`${statements.size} statements, ${bad.length} not answered from an index.`);
  process.exitCode = bad.length > 0 ? 1 : 0;
}

if (import.meta.main) main(process.argv[2]);
