import type { Scope } from "#lib/api/scopes.ts";

/** Who calls the API: a client's address alone, a project's key, or a lease's own secret. */
export type Caller = { client: string } & (
  | { kind: "anonymous" }
  | {
      kind: "key";
      apiKeyId: number;
      projectId: number;
      scopes: readonly Scope[];
      /** How many messages it may read in a UTC day. */
      dailyMessages: number;
      /** How many it has read on this one; `countRead` keeps it. */
      readToday: number;
    }
  | { kind: "lease"; leaseId: number }
);

/** Whether a caller may do what needs a scope. */
export function hasScope(caller: Caller, scope: Scope): boolean {
  return caller.kind === "key" && caller.scopes.includes(scope);
}

/** Who a caller is, as far as limits go: its key, wherever that is used, or else its address. */
export function clientNameOf(caller: Caller): string {
  return caller.kind === "key" ? `key ${caller.apiKeyId}` : caller.client;
}
