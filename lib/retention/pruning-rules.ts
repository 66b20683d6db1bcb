import { deleteOldAuditAddresses } from "#db/queries/audit-addresses.ts";
import { deleteOldChanges } from "#db/queries/changes.ts";
import { deleteOldNonces } from "#db/queries/nonces.ts";
import {
  deleteLostDeliveries,
  deleteOldAlerts,
  deleteOldFailures,
  deleteOldInvitations,
  deleteOldKeyReads,
  deleteOldProbes,
  deleteOldRateLimits,
  deleteOldSessions,
  type Old,
} from "#db/queries/pruning.ts";
import { deleteOldRefusals } from "#db/queries/refusals.ts";
import { deleteOldUnrouted } from "#db/queries/unrouted-messages.ts";
import type { Context } from "#lib/context.ts";

/** For how long, in days, what is not a message is kept. */
export type KeptFor = {
  /** RETENTION_DAYS. */
  messages: number;
  /** ORIGINALS_DAYS, or RETENTION_DAYS where that is less. */
  originals: number;
  /** AUDIT_ADDRESS_DAYS. */
  addresses: number;
};

/** Rows that are deleted when they are older than so many days. */
export type PruningRule = {
  /** What it is, as the console says it. */
  what: string;
  days(kept: KeptFor): number;
  /** Deletes the oldest, as many as `limit`. @returns a row for each */
  deleteOld(db: Context["db"], old: Old): PromiseLike<unknown[]>;
};

/** Everything that is deleted by its age alone, in the order in which it is. */
export const pruningRules: readonly PruningRule[] = [
  {
    what: "messages to numbers that we do not have",
    days: ({ messages }) => messages,
    deleteOld: deleteOldUnrouted,
  },
  { what: "refused requests", days: ({ messages }) => messages, deleteOld: deleteOldRefusals },
  // Longer than any provider repeats a request, or any proof is good for.
  { what: "values that are good once", days: () => 4, deleteOld: deleteOldNonces },
  { what: "what tells open pages of changes", days: () => 2, deleteOld: deleteOldChanges },
  {
    what: "addresses that deeds were done from",
    days: ({ addresses }) => addresses,
    deleteOld: deleteOldAuditAddresses,
  },
  // Longer than any session may last.
  { what: "sessions", days: () => 90, deleteOld: deleteOldSessions },
  { what: "invitations that have ended", days: () => 30, deleteOld: deleteOldInvitations },
  { what: "failed sign-ins", days: () => 30, deleteOld: deleteOldFailures },
  { what: "probes", days: () => 90, deleteOld: deleteOldProbes },
  { what: "what API keys read on a day", days: () => 35, deleteOld: deleteOldKeyReads },
  { what: "what rate limits counted", days: () => 0, deleteOld: deleteOldRateLimits },
  { what: "alerts that are over", days: () => 90, deleteOld: deleteOldAlerts },
  {
    what: "deliveries of alerts that are gone",
    days: () => 0,
    deleteOld: (db, { limit }) => deleteLostDeliveries(db, { limit }),
  },
];

/** Hours in which messages were counted: a year, and the same month of the year before. */
export const HOURS_KEPT_DAYS = 400;
/** Senders of whom nothing was shown for as long, and of whom nothing is left. */
export const SENDERS_KEPT_DAYS = 400;
