/**
 * A transaction's body: it yields queries, one or several, gets their rows, and awaits nothing else.
 * It may run more than once, and changes nothing but the database and what it shares with others of
 * its commit.
 */
export type Steps<T> = Generator<PromiseLike<unknown> | PromiseLike<unknown>[], T, unknown>;

/** How a transaction goes: it yields what may be a promise, and gets what that is resolved to. */
export type Plan<T> = Generator<unknown, T, unknown>;

/** On SQLite everything is done when the call returns; on Postgres it may be a promise. */
type Done<T = void> = T | Promise<T>;

/** What runs transactions on a database, one after the other. */
export interface Session {
  /** Nothing else of this process runs while a transaction does. */
  readonly isBlocking: boolean;
  begin(): Done;
  commit(): Done;
  rollback(): Done;
  /** A place to come back to. */
  save(): Done;
  /** Forgets that place. @throws what any query since then failed by */
  keep(): Done;
  /** Comes back to that place, and forgets it. */
  undo(): Done;
  /** Whether a transaction has begun and not ended. */
  isOpen(): boolean;
  /**
   * Steps a body through its queries.
   * @returns what the body returns
   * @throws what it throws, or what a query of it failed by: nothing is kept of such a body
   */
  drive<T>(body: Steps<T>): Done<T>;
  /** Carries out a plan. */
  run<T>(plan: Plan<T>): Done<T>;
}
