/** Who an account may be, most trusted first. A member uses the API only. */
export const roles = ["owner", "moderator", "auditor", "member"] as const;

export type Role = (typeof roles)[number];

const everyAdmin: readonly Role[] = ["owner", "moderator", "auditor"];
const whoeverActs: readonly Role[] = ["owner", "moderator"];
const owners: readonly Role[] = ["owner"];

/** What may be done, and by whom. Whatever the console shows or does names one of these. */
export const permissions = {
  /** One's own name, password, second factor and sessions. */
  "account.own": roles,
  /** One's own keys of the API. */
  "keys.own": roles,
  "console.see": everyAdmin,
  "dashboard.read": everyAdmin,
  "messages.read": everyAdmin,
  "messages.moderate": whoeverActs,
  "messages.delete": whoeverActs,
  /** What was received, unmasked; each look is audited. */
  "originals.read": whoeverActs,
  "rules.read": everyAdmin,
  "rules.write": whoeverActs,
  "requests.read": everyAdmin,
  "requests.answer": whoeverActs,
  "numbers.read": everyAdmin,
  "numbers.write": whoeverActs,
  /** Who has which number to themselves; what arrived there is nobody else's. */
  "leases.read": everyAdmin,
  "leases.write": whoeverActs,
  "sources.read": everyAdmin,
  "sources.write": owners,
  "retention.write": owners,
  "accounts.read": ["owner", "auditor"],
  "accounts.write": owners,
  /** Everybody's keys. */
  "keys.read": ["owner", "auditor"],
  "keys.write": owners,
  "audit.read": ["owner", "auditor"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether a role may do something. */
export function isPermitted(role: Role, permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission];
  return allowed.includes(role);
}
