import type { PoolClient } from "pg";
import { DatabaseUnavailable } from "#db/errors.ts";
import type { PostgresConnection } from "#db/postgres/connection.ts";
import { asUnavailable } from "#db/postgres/query.ts";
import type { Query } from "#db/prepared.ts";
import type { Plan, Session, Steps } from "#db/session.ts";

/** What instances tell each other by that there is something new. */
export const COMMITS_CHANNEL = "glasspost_commits";

/** Taken before anything is written: ids are then given in the order in which rows appear. */
export const WRITERS_LOCK = 0x676c6173;

const BEGIN = `BEGIN; SELECT pg_advisory_xact_lock(${WRITERS_LOCK})`;
const COMMIT = `SELECT pg_notify('${COMMITS_CHANNEL}', ''); COMMIT`;

/**
 * Runs transactions on the one connection that writes. What gives no rows is sent and not waited
 * for until something that does: how long the way to the server is counts once, not per statement.
 */
export class PostgresSession implements Session {
  readonly isBlocking = false;
  readonly #connection: PostgresConnection;
  #client: PoolClient | undefined;
  /** What was sent and not waited for. */
  #sent: Promise<unknown>[] = [];

  constructor(connection: PostgresConnection) {
    this.#connection = connection;
  }

  async begin(): Promise<void> {
    try {
      this.#client = await this.#connection.writer.connect();
    } catch (error) {
      throw asUnavailable(error);
    }
    this.#send(BEGIN);
  }

  /** An answer that never came says nothing of what was done: who asked may ask again. */
  async commit(): Promise<void> {
    try {
      await this.#arrive();
      this.#send(COMMIT);
      await this.#arrive();
    } catch (error) {
      if (error instanceof DatabaseUnavailable) this.#leave(true);
      throw error;
    }
    this.#leave(false);
  }

  async rollback(): Promise<void> {
    try {
      await this.#arrive().catch(() => {});
      this.#send("ROLLBACK");
      await this.#arrive();
      this.#leave(false);
    } catch {
      // Without its connection the transaction is no more.
      this.#leave(true);
    }
  }

  save(): void {
    this.#send("SAVEPOINT body");
  }

  async keep(): Promise<void> {
    await this.#arrive();
    this.#send("RELEASE SAVEPOINT body");
  }

  async undo(): Promise<void> {
    await this.#arrive().catch(() => {});
    this.#send("ROLLBACK TO SAVEPOINT body; RELEASE SAVEPOINT body");
    await this.#arrive();
  }

  isOpen(): boolean {
    return this.#client !== undefined;
  }

  async drive<T>(body: Steps<T>): Promise<T> {
    let next = body.next();
    while (!next.done) {
      const query = next.value as Query<unknown>;
      const result = this.#follow(query.run(this.#client));
      if (!query.hasRows) {
        next = body.next();
        continue;
      }
      let rows: unknown;
      try {
        rows = await result;
      } catch (error) {
        next = body.throw(await this.#firstFailure(error));
        continue;
      }
      next = body.next(rows);
    }
    return next.value;
  }

  async run<T>(plan: Plan<T>): Promise<T> {
    let next = plan.next();
    while (!next.done) {
      let value: unknown;
      try {
        value = await next.value;
      } catch (error) {
        next = plan.throw(error);
        continue;
      }
      next = plan.next(value);
    }
    return next.value;
  }

  #send(sql: string): void {
    this.#follow(
      this.#client!.query(sql).catch((error) => {
        throw asUnavailable(error);
      }),
    );
  }

  #follow<T>(result: T | Promise<T>): Promise<T> {
    const promise = Promise.resolve(result);
    promise.catch(() => {});
    this.#sent.push(promise);
    return promise;
  }

  /** Waits for all that was sent. @throws what the first of it failed by: the rest failed by that */
  async #arrive(): Promise<void> {
    const sent = this.#sent;
    this.#sent = [];
    for (const result of sent) await result;
  }

  async #firstFailure(error: unknown): Promise<unknown> {
    return this.#arrive().then(
      () => error,
      (first) => first,
    );
  }

  #leave(isBroken: boolean): void {
    this.#client?.release(isBroken);
    this.#client = undefined;
    this.#sent = [];
  }
}
