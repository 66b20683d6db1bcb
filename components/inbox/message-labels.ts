import type { WithholdReason } from "#lib/moderation/withhold-reason.ts";
import type { Why } from "#lib/otp/code.ts";

/** How a card names a country. */
export type CountryLabel = { name: string; slug: string; flag: string };

/** The strings of a message card, in the page's language: the card itself knows no catalogue. */
export type MessageLabels = {
  copyCode: string;
  copied: string;
  /** With `{duration}` where the time goes. */
  deliveredIn: string;
  /** Why a code was found, each with `{phrase}` where the message's own words go, if any. */
  why: Record<Why["rule"], string> & {
    /** On what opens it. */
    ask: string;
  };
  showAll: string;
  showLess: string;
  withheld: Record<WithholdReason, string>;
  unknownSender: string;
  report: string;
  /** The countries of the messages at hand, by alpha-2 code: the table of all of them stays on the server. */
  countries: Record<string, CountryLabel>;
};
