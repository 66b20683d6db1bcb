import { randomBytes } from "node:crypto";
import type { OptOutRow } from "#db/queries/opt-outs.ts";
import type { Context } from "#lib/context.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/**
 * `pending`: the proof has not been seen yet. `lapsed`: it was, and is gone. `expired`: it never was,
 * in all the time that it was looked for.
 */
export const optOutStates = [
  "pending",
  "proven",
  "lapsed",
  "expired",
  "refused",
  "withdrawn",
] as const;

export type OptOutState = (typeof optOutStates)[number];

/** A sender's name in an opt-out. What an applied one sends is not published while the opt-out is proven. */
export type OptOutName = {
  /** As it was written. */
  title: string;
  /** The sender's. */
  key: string;
  state: "waiting" | "applied" | "refused";
};

/** What an opt-out's row keeps in `sender`: its names, and the rule that hides what these send. */
export type OptOutSenders = {
  names: OptOutName[];
  rule: { id: number; keys: string[] } | null;
};

/** How many days a proof is looked for that was never seen. */
export const PENDING_DAYS = 14;

export const MAX_NAMES = 10;
export const MAX_NAME = 64;
export const MAX_CONTACT = 254;

/** Who asked, sealed while it is kept. */
export type OptOutWords = { contact: string; locale: Locale };

const CONTEXT = "opt-out";

/** Seals who asked. */
export function sealWords({ keyring }: Context, words: OptOutWords): Buffer {
  return keyring.seal(JSON.stringify(words), CONTEXT);
}

/** @returns null when its key is gone */
export function openWords({ keyring }: Context, { sealed }: OptOutRow): OptOutWords | null {
  try {
    return JSON.parse(keyring.open(sealed, CONTEXT)) as OptOutWords;
  } catch {
    return null;
  }
}

/** The names in an opt-out's row, and their rule. */
export function readSenders({ sender }: Pick<OptOutRow, "sender">): OptOutSenders {
  return JSON.parse(sender) as OptOutSenders;
}

/** What a domain's DNS is to hold: small letters and digits, for not every form keeps capitals. */
export function makeProof(): string {
  return randomBytes(16).toString("hex");
}
