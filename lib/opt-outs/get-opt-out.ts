import { findOptOutByHash } from "#db/queries/opt-outs.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { proofName, proofValue } from "#lib/opt-outs/find-proof.ts";
import { type OptOutName, type OptOutState, readSenders } from "#lib/opt-outs/opt-out.ts";
import { hashOfToken } from "#lib/requests/private-link.ts";

/** What a requester sees of their opt-out. */
export type OptOutStatus = {
  domain: string;
  names: Pick<OptOutName, "title" | "state">[];
  state: OptOutState;
  answer: string | null;
  /** The TXT record that proves the domain. */
  record: { name: string; value: string };
  at: string;
  checkedAt: string | null;
  provenAt: string | null;
};

/** @param token what the private link ends with @returns null for what is no link of ours */
export async function getOptOut({ db }: Context, token: string): Promise<OptOutStatus | null> {
  const hash = hashOfToken(token);
  const [row] = hash ? await findOptOutByHash(db, { hash }) : [];
  if (!row) return null;
  return {
    domain: row.domain,
    names: readSenders(row).names.map(({ title, state }) => ({ title, state })),
    state: row.state as OptOutState,
    answer: row.answer,
    record: { name: proofName(row.domain), value: proofValue(row.proof) },
    at: isoInstant(row.at),
    checkedAt: isoInstant(row.checkedAt),
    provenAt: isoInstant(row.provenAt),
  };
}
