import type { Pool, PoolClient } from "pg";
import { DatabaseUnavailable, isUnavailable } from "#db/errors.ts";

/** What a statement runs on: any free reader, or a transaction's own connection. */
export type Seat = Pool | PoolClient;

/** A statement as `db/prepared.ts` built it. */
export type PostgresStatement = {
  /** Absent: prepared for this once. */
  name?: string;
  text: string;
  values: unknown[];
};

/**
 * Runs a statement.
 * @returns its rows, each an array of values
 * @throws DatabaseUnavailable when the server does not answer; what Postgres says is wrong
 */
export async function query(
  on: Seat,
  { name, text, values }: PostgresStatement,
): Promise<unknown[][]> {
  try {
    const { rows } = await on.query({ name, text, values, rowMode: "array" });
    return rows;
  } catch (error) {
    throw asUnavailable(error);
  }
}

/** What a failure means to who asked: that the server doesn't answer, or that the question was wrong. */
export function asUnavailable(error: unknown): unknown {
  return isUnavailable(error) ? new DatabaseUnavailable({ cause: error }) : error;
}
