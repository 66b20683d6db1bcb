import type { MessageCard } from "#lib/messages/message-card.ts";
import { cleanName } from "#lib/names/clean-name.ts";
import { foldCase } from "#lib/names/fold-case.ts";
import type { PlainCode } from "#lib/otp/code.ts";
import { type Purpose, purposeOf } from "#lib/otp/purpose-of.ts";
import { holdsPhrase, phraseTokens, textTokens } from "#lib/search/tokens.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";
import { identifyService } from "#lib/services/identify-service.ts";

/** Which message somebody waits for: all that is given must be so. */
export type MessageFilter = {
  /** By its name, in any case, or as its page is called in addresses. */
  sender?: string | undefined;
  /** The same. */
  service?: string | undefined;
  /** Words that stand in the text next to each other, as the search finds them. */
  contains?: string | undefined;
  purpose?: Purpose | undefined;
  hasCode?: boolean | undefined;
};

/** What a message is judged by. */
export type Judged = Pick<MessageCard, "sender" | "service" | "text"> & {
  codes: readonly PlainCode[];
};

/** @returns why a message is not the one, in a few words; null when it is */
export type WhyNot = (message: Judged) => string | null;

/**
 * Makes what tells whether a message is the one that somebody waits for. What is withheld can only be
 * told by its sender.
 */
export function whyNotOf(filter: MessageFilter): WhyNot {
  const checks = [
    senderCheck(filter.sender),
    withheldCheck(filter),
    serviceCheck(filter.service),
    containsCheck(filter.contains),
    purposeCheck(filter.purpose),
    codeCheck(filter.hasCode),
  ].filter((check) => check !== null);
  return (card) => {
    for (const check of checks) {
      const why = check(card);
      if (why !== null) return why;
    }
    return null;
  };
}

function senderCheck(sender: string | undefined): WhyNot | null {
  if (sender === undefined) return null;
  const slug = foldCase(cleanName(sender));
  const { key } = identifySender(sender);
  // Masked titles have no key but their own: nobody finds out whose number it is by asking.
  const isIt = ({ sender: { title, slug: own } }: Judged) =>
    own === slug || identifySender(title).key === key;
  return (card) => (isIt(card) ? null : `sender is not ${quoted(sender)}`);
}

function serviceCheck(service: string | undefined): WhyNot | null {
  if (service === undefined) return null;
  const slug = foldCase(cleanName(service));
  const key = identifyService(service)?.key;
  return ({ service: named }) => {
    const isIt = named?.slug === slug || (named && identifyService(named.title)?.key === key);
    return isIt ? null : `service is not ${quoted(service)}`;
  };
}

function withheldCheck({ service, contains, purpose, hasCode }: MessageFilter): WhyNot | null {
  const looksInside = [service, contains, purpose, hasCode].some((each) => each !== undefined);
  return looksInside ? ({ text }) => (text === null ? "text is withheld" : null) : null;
}

function containsCheck(contains: string | undefined): WhyNot | null {
  if (contains === undefined) return null;
  const phrase = phraseTokens(contains);
  return ({ text }) =>
    holdsPhrase(textTokens(text ?? ""), phrase)
      ? null
      : `text does not contain ${quoted(contains)}`;
}

function purposeCheck(purpose: Purpose | undefined): WhyNot | null {
  if (purpose === undefined) return null;
  return ({ text, codes }) => {
    const own = purposeOf(text ?? "", codes);
    return own === purpose ? null : `purpose is ${own ?? "none"}, not ${purpose}`;
  };
}

function codeCheck(hasCode: boolean | undefined): WhyNot | null {
  if (hasCode === undefined) return null;
  const why = hasCode ? "it has no code" : "it has a code";
  return ({ codes }) => (codes.length > 0 === hasCode ? null : why);
}

function quoted(text: string): string {
  return `"${text}"`;
}
