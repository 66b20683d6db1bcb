import type { Permission } from "#lib/auth/permissions.ts";

/** A section of the console: a name in the navigation, and who it is for. */
export type Section = { title: string; href: string; permission: Permission };

/** The console's navigation, in groups. */
export const sections: { title: string; sections: Section[] }[] = [
  {
    title: "Watch",
    sections: [
      { title: "Overview", href: "/admin", permission: "dashboard.read" },
      { title: "Alerts", href: "/admin/alerts", permission: "dashboard.read" },
    ],
  },
  {
    title: "Moderate",
    sections: [
      { title: "Queue", href: "/admin/queue", permission: "messages.read" },
      { title: "Messages", href: "/admin/messages", permission: "messages.read" },
      { title: "Rules", href: "/admin/rules", permission: "rules.read" },
      { title: "Requests", href: "/admin/requests", permission: "requests.read" },
    ],
  },
  {
    title: "Receive",
    sections: [
      { title: "Numbers", href: "/admin/numbers", permission: "numbers.read" },
      { title: "Leases", href: "/admin/leases", permission: "leases.read" },
      { title: "Sources", href: "/admin/sources", permission: "sources.read" },
    ],
  },
  {
    title: "Keep",
    sections: [
      { title: "Retention", href: "/admin/retention", permission: "messages.read" },
      { title: "Audit log", href: "/admin/audit", permission: "audit.read" },
      { title: "Accounts", href: "/admin/accounts", permission: "accounts.read" },
      { title: "API keys", href: "/admin/keys", permission: "keys.read" },
    ],
  },
];
