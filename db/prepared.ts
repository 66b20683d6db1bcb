import type { Database, Orm } from "#db/client.ts";

/**
 * A query whose statement is built once per database, with `sql.placeholder(…)` where parameters stand:
 * `prepared<{ id: number }>()((orm) => orm.select()….prepare())`.
 * What it returns runs when awaited, or when a transaction's body steps through it.
 */
export function prepared<Params extends Record<string, unknown>>() {
  return <Rows>(
    build: (orm: Orm) => { execute(params?: Record<string, unknown>): PromiseLike<Rows> },
  ): ((db: Database, params: Params) => PromiseLike<Rows>) => {
    const statements = new WeakMap<Database, ReturnType<typeof build>>();
    return (db, params) => {
      let statement = statements.get(db);
      if (!statement) {
        statement = build(db.orm);
        statements.set(db, statement);
      }
      return statement.execute(params);
    };
  };
}
