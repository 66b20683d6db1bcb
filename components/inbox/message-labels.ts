import type { WithholdReason } from "#lib/moderation/withhold-reason.ts";

/** The strings of a message card, in the page's language: the card itself knows no catalogue. */
export type MessageLabels = {
  copyCode: string;
  copied: string;
  /** With `{duration}` where the time goes. */
  deliveredIn: string;
  showAll: string;
  showLess: string;
  withheld: Record<WithholdReason, string>;
  unknownSender: string;
};
