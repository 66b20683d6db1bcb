import { z } from "zod";

const days = z.int().min(1).max(3650);

/**
 * When a pool's numbers are replaced, and what happens around it. Each of the first four is a reason
 * of its own; without one of them numbers are replaced by hand alone.
 */
export const policySchema = z.object({
  /** Days in public. */
  maxAgeDays: days.nullable().default(null),
  /** Messages received in public. */
  maxReceived: z.int().min(1).max(1_000_000_000).nullable().default(null),
  /** Open reports by visitors. */
  maxReports: z.int().min(1).max(1000).nullable().default(null),
  /** The share of its usual services that must still send, 0 to 1. */
  minDeliveringShare: z.number().min(0).max(1).nullable().default(null),
  /** For how long its page says that it will be replaced. */
  noticeDays: z.int().min(0).max(365).default(3),
  /** For how long a number cools before it may be used again. */
  quarantineDays: z.int().min(0).max(3650).default(90),
  /** Whether numbers go back to the reserve by themselves after that. */
  returns: z.boolean().default(false),
  /** With fewer in reserve the pool is low; 0: it never is. */
  minReserve: z.int().min(0).max(100_000).default(0),
  /** How often a simulated probe is sent to each listed number; null for never. */
  probeEveryHours: z.int().min(1).max(8760).nullable().default(null),
});

export type PoolPolicy = z.infer<typeof policySchema>;

/** The policy of a pool that none was set for. */
export const defaultPolicy: PoolPolicy = policySchema.parse({});

/** A policy as its row keeps it. What an older version did not know has its default. */
export function readPolicy(json: string): PoolPolicy {
  const parsed = policySchema.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : defaultPolicy;
}

/** Whether any of its reasons makes numbers be replaced by themselves. */
export function hasReasons(policy: PoolPolicy): boolean {
  const { maxAgeDays, maxReceived, maxReports, minDeliveringShare } = policy;
  return [maxAgeDays, maxReceived, maxReports, minDeliveringShare].some((each) => each !== null);
}
