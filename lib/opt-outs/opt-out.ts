import { randomBytes } from "node:crypto";
import type { OptOutRow } from "#db/queries/opt-outs.ts";
import type { Context } from "#lib/context.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/**
 * `pending`: the proof has not been seen yet. `lapsed`: it was, and is gone. `expired`: it never was,
 * in all the time that it was looked for.
 */
export type OptOutState = "pending" | "proven" | "lapsed" | "expired" | "refused" | "withdrawn";

/** A sender's name in an opt-out. `ruleId` is set while its messages are not published because of it. */
export type OptOutName = {
  /** As it was written. */
  title: string;
  /** The sender's. */
  key: string;
  state: "waiting" | "applied" | "refused";
  ruleId: number | null;
};

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

/** The names in an opt-out's row. */
export function readNames({ sender }: Pick<OptOutRow, "sender">): OptOutName[] {
  return JSON.parse(sender) as OptOutName[];
}

/** What a domain's DNS is to hold: small letters and digits, for not every form keeps capitals. */
export function makeProof(): string {
  return randomBytes(16).toString("hex");
}
