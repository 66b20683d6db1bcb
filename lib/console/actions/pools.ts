import { z } from "zod";
import { type Action, defineAction } from "#lib/console/action.ts";
import { optionalWhole, textField, tickField, wholeField } from "#lib/console/form-fields.ts";
import { setPolicy } from "#lib/pools/set-policy.ts";

/** What is done to pools. */
export const poolActions: Action[] = [
  defineAction({
    name: "pools.set",
    permission: "numbers.write",
    input: z.object({
      pool: textField(60),
      maxAgeDays: optionalWhole(1, 3650),
      maxReceived: optionalWhole(1, 1_000_000_000),
      maxReports: optionalWhole(1, 1000),
      /** In percent. */
      minDelivering: optionalWhole(1, 100),
      noticeDays: wholeField(0, 365),
      quarantineDays: wholeField(0, 3650),
      minReserve: wholeField(0, 100_000),
      probeEveryHours: optionalWhole(1, 8760),
      returns: tickField,
    }),
    run: async (ctx, { pool, minDelivering, ...policy }) => {
      const minDeliveringShare = minDelivering === null ? null : minDelivering / 100;
      await setPolicy(ctx, { pool, policy: { ...policy, minDeliveringShare } });
      return { message: `The policy of ${pool} is set.` };
    },
  }),
];
