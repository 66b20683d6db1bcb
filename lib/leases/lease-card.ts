import { millisecondsInHour } from "date-fns/constants";
import type { LeaseRow } from "#db/queries/leases.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Keyring } from "#lib/keys/keyring.ts";
import { openId, sealId } from "#lib/keys/sealed-id.ts";
import { displayNumber } from "#lib/numbers/parse-number.ts";

/** A lease as its holder sees it. */
export type LeaseCard = {
  /** `lse_` and 26 letters and digits. */
  id: string;
  /** E.164 digits without `+`, and the same in international format. */
  number: { e164: string; display: string };
  country: string | null;
  label: string | null;
  /** ISO 8601 instants, UTC. */
  startsAt: string;
  endsAt: string;
};

/** How long after its end a lease's messages can be read. */
export const READABLE_MS = millisecondsInHour;

/** The public form of a lease's id. */
export function leaseId(keyring: Keyring, id: number): string {
  return sealId(keyring, "lease", id);
}

/** @returns the row's id, or null for anything that `leaseId` did not make */
export function idOfLeaseId(keyring: Keyring, value: string): number | null {
  return openId(keyring, "lease", value);
}

/** A lease's row as its holder sees it. */
export function leaseCard(
  keyring: Keyring,
  row: Pick<LeaseRow, "id" | "e164" | "country" | "label" | "startedAt" | "endsAt">,
): LeaseCard {
  const { id, e164, country, label, startedAt, endsAt } = row;
  return {
    id: leaseId(keyring, id),
    number: { e164, display: displayNumber(e164) },
    country,
    label,
    startsAt: isoInstant(startedAt),
    endsAt: isoInstant(endsAt),
  };
}
