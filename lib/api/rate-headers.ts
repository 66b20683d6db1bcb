import { millisecondsInDay, millisecondsInSecond } from "date-fns/constants";
import type { Caller } from "#lib/api/caller.ts";
import type { Standing } from "#lib/api/rate-limits.ts";
import { dayOf } from "#lib/clock.ts";

/** The daily quota as a policy. */
const DAILY = "key-day";

/**
 * How much is left, in the fields of draft-ietf-httpapi-ratelimit-headers: requests in a minute, and
 * with a key messages in a day.
 * @param caller null where nobody knows
 * @returns nothing where there is no limit
 */
export function rateHeaders(
  standing: Standing | null,
  caller: Caller | null,
  now: number,
): Record<string, string> {
  const policies: string[] = [];
  const left: string[] = [];
  if (standing) {
    const { policy, remaining, resetSeconds } = standing;
    policies.push(`"${policy.name}";q=${policy.points};w=${policy.seconds}`);
    left.push(`"${policy.name}";r=${remaining};t=${resetSeconds}`);
  }
  if (caller?.kind === "key") {
    const { dailyMessages, readToday } = caller;
    const seconds = millisecondsInDay / millisecondsInSecond;
    const reset = Math.ceil((dayOf(now) + millisecondsInDay - now) / millisecondsInSecond);
    policies.push(`"${DAILY}";q=${dailyMessages};qu="messages";w=${seconds}`);
    left.push(`"${DAILY}";r=${Math.max(0, dailyMessages - readToday)};t=${reset}`);
  }
  if (policies.length === 0) return {};
  return { "ratelimit-policy": policies.join(", "), ratelimit: left.join(", ") };
}
