import type { SensitiveMatter } from "#lib/moderation/withhold-reason.ts";
import type { Purpose } from "#lib/otp/purpose-of.ts";
import type { SenderIdentity } from "#lib/senders/identify-sender.ts";

/**
 * What is done with a message that a rule matches: `withhold` its text, `hide` it, `publish` it whatever
 * later rules say, or `review`: publish it and put it into the queue.
 */
export const ruleActions = ["withhold", "hide", "publish", "review"] as const;
export type RuleAction = (typeof ruleActions)[number];

export const senderKinds = [
  "alphanumeric",
  "short",
  "phone",
] as const satisfies SenderIdentity["kind"][];
export const rulePurposes = [
  "sign-up",
  "sign-in",
  "reset",
  "payment",
  "other",
] as const satisfies Purpose[];
export const sensitiveMatters = [
  "bank",
  "government",
  "health",
  "payment",
  "recovery",
] as const satisfies SensitiveMatter[];

/** What a message must be like: every part that is given holds, by any one of its values. */
export type RuleCondition = {
  /** Keys of senders. */
  senders?: string[];
  senderKinds?: SenderIdentity["kind"][];
  /** Keys of services that the text names. */
  services?: string[];
  purposes?: Purpose[];
  /** ISO 3166-1 alpha-2 codes of the number's country. */
  countries?: string[];
  /** Words, or words that follow each other, as a search finds them. */
  words?: string[];
  /** A pattern in RE2's syntax, found anywhere in what was received, in either case. */
  pattern?: string;
  /** What the lists that came with the program find it to be about. */
  sensitive?: SensitiveMatter;
  /** Senders and services that it is not for. */
  exceptSenders?: string[];
  exceptServices?: string[];
};

/** A rule; the first one in order that is on and matches decides. */
export type Rule = {
  id: number;
  name: string;
  position: number;
  isOn: boolean;
  /** The key of one that came with the program. */
  shipped: string | null;
  condition: RuleCondition;
  action: RuleAction;
};
