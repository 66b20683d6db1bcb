import type { Permission } from "#lib/auth/permissions.ts";

/** Every page of the console, and who it is for. A page that is not here fails the matrix. */
export const consolePages: Record<string, Permission> = {
  "/admin": "dashboard.read",
  "/admin/[...rest]": "console.see",
  "/admin/account": "account.own",
  "/admin/accounts": "accounts.read",
  "/admin/alerts": "dashboard.read",
  "/admin/audit": "audit.read",
  "/admin/retention": "messages.read",
  "/admin/keys": "keys.read",
  "/admin/messages": "messages.read",
  "/admin/messages/[id]": "messages.read",
  "/admin/queue": "messages.read",
  "/admin/rules": "rules.read",
  "/admin/rules/[id]": "rules.read",
  "/admin/leases": "leases.read",
  "/admin/numbers": "numbers.read",
  "/admin/numbers/[e164]": "numbers.read",
  "/admin/numbers/import": "numbers.write",
  "/admin/numbers/pools": "numbers.read",
  "/admin/sources": "sources.read",
  "/admin/sources/[name]": "sources.read",
  "/admin/requests": "requests.read",
  "/admin/requests/numbers": "requests.read",
  "/admin/requests/numbers/[e164]": "requests.read",
  "/admin/requests/opt-outs": "requests.read",
  "/admin/requests/opt-outs/[id]": "requests.read",
  "/admin/requests/takedowns/[id]": "requests.read",
  "/account": "account.own",
};

/** What answers by other rules: whoever is not signed in yet, or asks by a name. */
export const openRoutes = [
  "/admin/actions/[name]",
  "/admin/downloads/[name]",
  "/admin/feeds/[name]",
  "/admin/invitation/[token]",
  "/admin/sign-in",
  "/api/auth/[...nextauth]",
  "/api/auth/invitation",
  "/api/auth/open-id",
  "/api/auth/sign-in",
];

/** Actions that only look: asked for by a button because they take their time. */
export const lookingActions = ["audit.verify"];
