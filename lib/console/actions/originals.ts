import { z } from "zod";
import { type Action, defineAction } from "#lib/console/action.ts";
import { readOriginal } from "#lib/originals/read-original.ts";

export const originalActions: Action[] = [
  defineAction({
    name: "originals.read",
    permission: "originals.read",
    input: z.object({ id: z.string().max(64), reason: z.string() }),
    async run(ctx, input) {
      const original = await readOriginal(ctx, input);
      return {
        message: "This is what was received. That you looked is in the audit log.",
        data: original,
        shown: {
          title: "As it was received",
          lines: [`From: ${original.from}`, ...original.text.split(/\r\n?|\n/)],
        },
      };
    },
  }),
];
