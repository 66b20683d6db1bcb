import type { Endpoint } from "#lib/api/endpoint.ts";
import { scopes } from "#lib/api/scopes.ts";

/** How callers say who they are. */
export const securitySchemes = {
  key: {
    type: "http",
    scheme: "bearer",
    description: [
      "A project's key, `gpk_…`, made on the page of your account. What it is good for:",
      "",
      ...Object.entries(scopes).map(([scope, text]) => `- \`${scope}\`: ${text}`),
    ].join("\n"),
  },
  lease: {
    type: "http",
    scheme: "bearer",
    description: "A lease's own secret, `gpl_…`: shown once, good for that lease alone.",
  },
};

/** What an operation takes: nothing and a key, a key with a scope, or a lease's secret as well. */
export function securityOf({ scope, path }: Endpoint): Record<string, string[]>[] {
  const ofLease = path.startsWith("/leases/{") ? [{ lease: [] }] : [];
  if (scope === "none" && ofLease.length === 0) return [{}, { key: [] }];
  return [...ofLease, { key: scope === "none" ? [] : [scope] }];
}
