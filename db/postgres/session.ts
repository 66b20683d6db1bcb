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
  #isHeld = false;

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

  /**
   * After anything that failed COMMIT is never come to, for what stands before it fails then.
   * An answer that never came says nothing of what was done: who asked may ask again.
   */
  async commit(): Promise<void> {
    try {
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

  /** @throws what failed before it, for then there is nothing to come back to */
  async save(): Promise<void> {
    await this.#arrive();
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
    let failure: { error: unknown } | undefined;
    while (!next.done) {
      const asked = next.value as Query<unknown> | Query<unknown>[];
      this.#hold();
      const result = Array.isArray(asked)
        ? Promise.all(asked.map((query) => this.#run(query)))
        : this.#run(asked);
      if (!Array.isArray(asked) && !asked.hasRows) {
        next = body.next();
        continue;
      }
      let rows: unknown;
      try {
        rows = await result;
      } catch (error) {
        failure ??= { error: await this.#firstFailure(error) };
        next = body.throw(failure.error);
        continue;
      }
      next = body.next(rows);
    }
    if (failure) throw failure.error;
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
    this.#hold();
    this.#follow(
      this.#client!.query(sql).catch((error) => {
        throw asUnavailable(error);
      }),
    );
  }

  #run(query: Query<unknown>): Promise<unknown> {
    return this.#follow(query.run(this.#client));
  }

  /** What is sent in one go leaves in one piece: each piece costs more than what it says. */
  #hold(): void {
    if (this.#isHeld) return;
    const { stream } = this.#client!.connection;
    this.#isHeld = true;
    stream.cork();
    process.nextTick(() => {
      this.#isHeld = false;
      stream.uncork();
    });
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
