import { Problem } from "#lib/http/problem.ts";

export const MAX_REASON = 500;

/**
 * Why a message was moderated, as the audit trail keeps it.
 * @throws Problem invalid when nothing is said, or too much
 */
export function requireReason(reason: string): string {
  const said = reason.trim();
  if (said === "" || said.length > MAX_REASON) {
    throw new Problem("invalid", `The reason must have 1 to ${MAX_REASON} characters.`);
  }
  return said;
}
