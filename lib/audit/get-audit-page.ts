import type { AuditEntry } from "#lib/audit/audit-entry.ts";
import { type AuditPage, listAudit } from "#lib/audit/list-audit.ts";
import { type AuditQuery, auditQuery, filterOf } from "#lib/audit/read-filter.ts";
import type { Context } from "#lib/context.ts";

/** What the last check of the chain found. */
export type LastCheck = {
  at: string;
  actor: string;
  entries: number;
  newest: string | null;
  brokenAt: number | null;
};

/** The console's page of the audit log. */
export type AuditView = AuditPage & { query: AuditQuery; check: LastCheck | null };

/**
 * @param given the query of the page's address, of any content
 */
export async function getAuditPage(
  ctx: Context,
  given: Record<string, unknown>,
): Promise<AuditView> {
  const query = auditQuery.parse(given);
  const { before } = query;
  const page = await listAudit(ctx, filterOf(query), before === undefined ? {} : { before });
  const { entries } = await listAudit(ctx, { action: "audit.verify" }, { size: 1 });
  return { ...page, query, check: entries[0] ? checkOf(entries[0]) : null };
}

function checkOf({ at, actor, detail }: AuditEntry): LastCheck {
  const { entries, newest, brokenAt } = detail ?? {};
  return {
    at,
    actor,
    entries: Number(entries ?? 0),
    newest: typeof newest === "string" ? newest : null,
    brokenAt: typeof brokenAt === "number" ? brokenAt : null,
  };
}
