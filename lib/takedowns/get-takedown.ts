import { findTakedownByHash } from "#db/queries/takedowns.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { hashOfToken } from "#lib/requests/private-link.ts";
import type { TakedownKind, TakedownState } from "#lib/takedowns/takedown.ts";

/** What a requester sees of their request. */
export type TakedownStatus = {
  kind: TakedownKind;
  state: TakedownState;
  answer: string | null;
  at: string;
  closedAt: string | null;
};

/** @param token what the private link ends with @returns null for what is no link of ours */
export async function getTakedown({ db }: Context, token: string): Promise<TakedownStatus | null> {
  const hash = hashOfToken(token);
  const [row] = hash ? await findTakedownByHash(db, { hash }) : [];
  if (!row) return null;
  return {
    kind: row.kind as TakedownKind,
    state: row.state as TakedownState,
    answer: row.answer,
    at: isoInstant(row.at),
    closedAt: isoInstant(row.closedAt),
  };
}
