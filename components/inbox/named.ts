import type { SenderCard } from "#lib/senders/sender-card.ts";
import type { ServiceCard } from "#lib/services/service-card.ts";

/** What has a page under its own name. */
export type NamedKind = "sender" | "service";

/** One of them, as its pages and lists show it. */
export type Named = SenderCard | ServiceCard;

/** Where their list stands; each page stands below it. */
export const namedFolders = { sender: "senders", service: "services" } as const;

/** The address of a named thing's page, without language. */
export function namedPath(kind: NamedKind, slug: string): string {
  return `/${namedFolders[kind]}/${encodeURIComponent(slug)}`;
}
