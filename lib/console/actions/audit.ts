import { z } from "zod";
import { checkChain } from "#lib/audit/check-chain.ts";
import { exportAudit } from "#lib/audit/export-audit.ts";
import { auditQuery, filterOf } from "#lib/audit/read-filter.ts";
import { type Action, defineAction } from "#lib/console/action.ts";
import { type Download, defineDownload } from "#lib/console/feed.ts";

export const auditActions: Action[] = [
  defineAction({
    name: "audit.verify",
    permission: "audit.read",
    input: z.object({}),
    async run(ctx) {
      const { entries, brokenAt } = await checkChain(ctx);
      return {
        message:
          brokenAt === null
            ? `The log is whole: ${entries.toLocaleString("en")} entries.`
            : `The log was tampered with: entry ${brokenAt} is not what its hash says.`,
        to: "/admin/audit",
      };
    },
  }),
];

export const auditDownloads: Download[] = (["csv", "json"] as const).map((format) =>
  defineDownload({
    name: `audit.${format}`,
    permission: "audit.read",
    input: auditQuery,
    async run(ctx, query) {
      const day = new Date(ctx.now()).toISOString().slice(0, 10);
      return {
        name: `audit-${day}.${format}`,
        type: format === "csv" ? "text/csv; charset=utf-8" : "application/json",
        lines: exportAudit(ctx, filterOf(query), format),
      };
    },
  }),
);
