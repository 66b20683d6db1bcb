import type { ApiRequest } from "#lib/api/answer-api.ts";
import type { Caller } from "#lib/api/caller.ts";
import { callerOf } from "#lib/api/caller-of.ts";
import { makeRateLimits, type RateLimits, type Standing } from "#lib/api/rate-limits.ts";
import { type Context, publicContext } from "#lib/context.ts";
import { getEnv } from "#lib/env.ts";
import { Problem } from "#lib/http/problem.ts";

/** Who calls, or why the request goes no further; in both cases how much is left. */
export type Admitted = { standing: Standing | null } & (
  | { caller: Caller }
  | { caller: null; refusal: Problem }
);

let limits: RateLimits | undefined;

/** Tells who a request is from, and counts it. */
export function admitRequest(request: ApiRequest): Promise<Admitted> {
  const ctx = publicContext();
  const { API_PER_MINUTE, API_KEY_PER_MINUTE } = getEnv();
  limits ??= makeRateLimits(ctx, { perClient: API_PER_MINUTE, perKey: API_KEY_PER_MINUTE });
  return admit(ctx, limits, request);
}

/**
 * The same with limits of one's own. A key that is none counts as a request of the client without
 * one: trying keys ends where asking without one does.
 */
export async function admit(
  ctx: Context,
  limits: RateLimits,
  request: Pick<ApiRequest, "header" | "address">,
): Promise<Admitted> {
  const { client, caller } = await callerOf(ctx, request);
  const standing = caller ? await limits.countCaller(caller) : await limits.countClient(client);
  if (standing && !standing.isWithin) return { standing, caller: null, refusal: tooMany(standing) };
  if (caller) return { standing, caller };
  const detail =
    "There is no such key, or it is good no more. It is sent as `Authorization: Bearer gpk_…`.";
  return { standing, caller, refusal: new Problem("unauthorized", detail) };
}

function tooMany({ policy, resetSeconds }: Standing): Problem {
  return new Problem(
    "too-many-requests",
    `These are more than ${policy.points} requests in ${policy.seconds} seconds. Go on in ${resetSeconds} ${resetSeconds === 1 ? "second" : "seconds"}.`,
    [],
    { retryAfter: resetSeconds },
  );
}
