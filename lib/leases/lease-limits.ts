import { millisecondsInMinute, millisecondsInSecond } from "date-fns/constants";
import type { Env } from "#lib/env.ts";

/** Within what numbers are leased. */
export type LeaseLimits = {
  /** Of a country's numbers, from 0 to 1. */
  share: number;
  maxMs: number;
  restMs: number;
  /** At once. */
  perProject: number;
  /** Whether a key is not needed. */
  isOpenToAll: boolean;
};

/** The shortest lease. */
export const MIN_LEASE_SECONDS = 30;

/** The longest of a caller without a key. */
export const ANONYMOUS_MAX_MS = 10 * millisecondsInMinute;

/** What the configuration allows. */
export function leaseLimits(
  env: Pick<
    Env,
    | "LEASE_SHARE"
    | "LEASE_MAX_SECONDS"
    | "LEASE_REST_SECONDS"
    | "LEASES_PER_PROJECT"
    | "ANONYMOUS_LEASES"
  >,
): LeaseLimits {
  return {
    share: env.LEASE_SHARE,
    maxMs: env.LEASE_MAX_SECONDS * millisecondsInSecond,
    restMs: env.LEASE_REST_SECONDS * millisecondsInSecond,
    perProject: env.LEASES_PER_PROJECT,
    isOpenToAll: env.ANONYMOUS_LEASES,
  };
}
