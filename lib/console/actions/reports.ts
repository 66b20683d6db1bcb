import { z } from "zod";
import { type Action, defineAction } from "#lib/console/action.ts";
import { reasonField } from "#lib/console/form-fields.ts";
import { closeNumberReports } from "#lib/reports/close-number-reports.ts";

export const reportActions: Action[] = [
  defineAction({
    name: "reports.close",
    permission: "requests.answer",
    input: z.object({
      number: z.string().regex(/^\d{4,15}$/, { error: "must be a number's digits" }),
      reason: reasonField,
    }),
    async run(ctx, { number, reason }) {
      const closed = await closeNumberReports(ctx, { e164: number, reason });
      const message = closed === 1 ? "One report was closed." : `${closed} reports were closed.`;
      return { message, to: "/admin/requests/numbers" };
    },
  }),
];
