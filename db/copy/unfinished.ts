import type { Database } from "#db/client.ts";
import { STATE_TABLE } from "#db/copy/side.ts";
import { query } from "#db/postgres/query.ts";

/**
 * Whether a database is the target of a copy that was begun and not finished.
 * @throws DatabaseUnavailable when it does not answer
 */
export async function isUnfinishedCopy({ connection }: Database): Promise<boolean> {
  if (connection.dialect === "sqlite") {
    const table = `SELECT 1 FROM sqlite_master WHERE name = '${STATE_TABLE}'`;
    return connection.driver.prepare(table).get() !== undefined;
  }
  const table = { text: `SELECT to_regclass('${STATE_TABLE}')`, values: [] };
  const [[found] = []] = await query(connection.readers, table);
  return found !== null;
}
