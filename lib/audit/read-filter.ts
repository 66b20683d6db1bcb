import { z } from "zod";
import type { AuditFilter } from "#lib/audit/list-audit.ts";

const DAY_MS = 86_400_000;

/** What is not filled in, or can't be, does not matter. */
const word = z
  .string()
  .optional()
  .catch(undefined)
  .transform(
    (value) => value?.toWellFormed().replaceAll("\0", "").trim().slice(0, 200) || undefined,
  );

const day = z.iso.date().optional().catch(undefined);

/** The filter of the console's page and downloads, as its form sends it: days are UTC's, both included. */
export const auditQuery = z.object({
  actor: word,
  action: word,
  subject: word,
  since: day,
  until: day,
  before: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .optional()
    .catch(undefined),
});

export type AuditQuery = z.output<typeof auditQuery>;

/** Makes a filter of it. */
export function filterOf({ actor, action, subject, since, until }: AuditQuery): AuditFilter {
  return {
    actor,
    action,
    subject,
    since: since === undefined ? undefined : Date.parse(since),
    until: until === undefined ? undefined : Date.parse(until) + DAY_MS,
  };
}
