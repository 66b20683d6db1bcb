import type { Statement } from "better-sqlite3";
import type { Query } from "#db/prepared.ts";
import type { Plan, Session, Steps } from "#db/session.ts";
import type { SqliteConnection } from "#db/sqlite/connection.ts";

/** Runs transactions synchronously: nothing else runs between BEGIN and COMMIT. */
export class SqliteSession implements Session {
  readonly isBlocking = true;
  readonly #driver: SqliteConnection["driver"];
  readonly #control: Record<"begin" | "commit" | "rollback" | "save" | "keep" | "undo", Statement>;

  constructor({ driver }: SqliteConnection) {
    this.#driver = driver;
    this.#control = {
      begin: driver.prepare("BEGIN IMMEDIATE"),
      commit: driver.prepare("COMMIT"),
      rollback: driver.prepare("ROLLBACK"),
      save: driver.prepare("SAVEPOINT body"),
      keep: driver.prepare("RELEASE body"),
      undo: driver.prepare("ROLLBACK TO body"),
    };
  }

  begin(): void {
    this.#control.begin.run();
  }

  commit(): void {
    this.#control.commit.run();
  }

  rollback(): void {
    this.#control.rollback.run();
  }

  save(): void {
    this.#control.save.run();
  }

  keep(): void {
    this.#control.keep.run();
  }

  undo(): void {
    this.#control.undo.run();
    this.#control.keep.run();
  }

  isOpen(): boolean {
    return this.#driver.inTransaction;
  }

  drive<T>(body: Steps<T>): T {
    let next = body.next();
    let failure: { error: unknown } | undefined;
    while (!next.done) {
      let rows: unknown;
      try {
        const asked = next.value as Query<unknown> | Query<unknown>[];
        rows = Array.isArray(asked) ? asked.map((query) => query.run()) : asked.run();
      } catch (error) {
        failure ??= { error };
        next = body.throw(error);
        continue;
      }
      next = body.next(rows);
    }
    // SQLite would go on; Postgres does not, and whatever holds on one must hold on both.
    if (failure) throw failure.error;
    return next.value;
  }

  run<T>(plan: Plan<T>): T {
    let next = plan.next();
    while (!next.done) next = plan.next(next.value);
    return next.value;
  }
}
