import type { TakedownRow } from "#db/queries/takedowns.ts";
import type { Context } from "#lib/context.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** What a request says is whose. The set is closed. */
export const takedownKinds = ["sender-number", "message-data", "own-number", "other"] as const;

export type TakedownKind = (typeof takedownKinds)[number];

export type TakedownState = "open" | "granted" | "refused" | "withdrawn";

export const MAX_ABOUT = 200;
export const MAX_CONTACT = 254;
export const MAX_EXPLANATION = 2000;
export const MAX_ANSWER = 2000;

/** What a requester wrote, sealed while it is kept. */
export type TakedownWords = {
  /** The message or number meant, in their words. */
  about: string;
  contact: string;
  explanation: string;
  locale: Locale;
};

const CONTEXT = "takedown";

/** Seals what a requester wrote. */
export function sealWords({ keyring }: Context, words: TakedownWords): Buffer {
  return keyring.seal(JSON.stringify(words), CONTEXT);
}

/** @returns null when its key is gone */
export function openWords({ keyring }: Context, { sealed }: TakedownRow): TakedownWords | null {
  try {
    return JSON.parse(keyring.open(sealed, CONTEXT)) as TakedownWords;
  } catch {
    return null;
  }
}
