import { createHmac } from "node:crypto";
import { RateLimiterRes } from "rate-limiter-flexible";
import { type RatePolicy, rateLimiter } from "#db/rate-limiter.ts";
import type { Caller } from "#lib/api/caller.ts";
import type { Context } from "#lib/context.ts";

/** How much of a policy is left for whom, after what was just counted. */
export type Standing = {
  policy: RatePolicy;
  isWithin: boolean;
  remaining: number;
  /** Seconds until it begins again. */
  resetSeconds: number;
};

/** Counts a request. Null is no limit. */
export type RateLimits = {
  /** Of somebody who has no key, or a wrong one. */
  countClient(client: string): Promise<Standing | null>;
  countCaller(caller: Caller): Promise<Standing | null>;
};

const MINUTE_S = 60;

/**
 * The limits of the API on a database.
 * @param limits requests in a minute, of a client's address and of a key; 0 is no limit
 */
export function makeRateLimits(
  { db, keyring }: Context,
  limits: { perClient: number; perKey: number },
): RateLimits {
  const ofClients = counterOf(db, "client-minute", limits.perClient);
  const ofKeys = counterOf(db, "key-minute", limits.perKey);
  // No address stands in a table.
  const unnamed = (client: string) =>
    createHmac("sha256", keyring.sessionSecret)
      .update(JSON.stringify(["rate limit", client]))
      .digest("base64url")
      .slice(0, 22);
  const countClient = (client: string) => ofClients(unnamed(client));
  return {
    countClient,
    countCaller(caller) {
      if (caller.kind === "key") return ofKeys(`key ${caller.apiKeyId}`);
      return caller.kind === "lease"
        ? ofKeys(`lease ${caller.leaseId}`)
        : countClient(caller.client);
    },
  };
}

function counterOf(
  db: Context["db"],
  name: string,
  points: number,
): (key: string) => Promise<Standing | null> {
  if (points === 0) return async () => null;
  const policy = { name, points, seconds: MINUTE_S };
  const limiter = rateLimiter(db, policy);
  return async (key) => {
    const { isWithin, left } = await limiter.consume(key).then(
      (left) => ({ isWithin: true, left }),
      (left: unknown) => {
        if (left instanceof RateLimiterRes) return { isWithin: false, left };
        throw left;
      },
    );
    return {
      policy,
      isWithin,
      remaining: isWithin ? left.remainingPoints : 0,
      resetSeconds: Math.ceil(left.msBeforeNext / 1000),
    };
  };
}
