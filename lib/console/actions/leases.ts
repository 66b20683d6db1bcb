import { z } from "zod";
import { type Action, defineAction } from "#lib/console/action.ts";
import { reasonField } from "#lib/console/form-fields.ts";
import { getEnv } from "#lib/env.ts";
import { endLease } from "#lib/leases/end-lease.ts";
import { leaseLimits } from "#lib/leases/lease-limits.ts";

/** What is done to leases. */
export const leaseActions: Action[] = [
  defineAction({
    name: "leases.end",
    permission: "leases.write",
    input: z.object({ id: z.string().max(64), reason: reasonField }),
    run: async (ctx, input) => {
      await endLease(ctx, input, leaseLimits(getEnv()).restMs);
      return { message: "The lease is over; its number is public again after its rest." };
    },
  }),
];
