/** A service with a page, as the public may see it. */
export type ServiceCard = {
  slug: string;
  /** As a message last wrote it. */
  title: string;
  /** Messages that named it while it had a page. */
  received: number;
  /** Messages shown now. */
  listed: number;
  /** ISO 8601 instant, UTC. */
  lastMessageAt: string;
};

/** A page of services, last message first. */
export type ServicePage = { services: ServiceCard[]; older: string | null; newer: string | null };
