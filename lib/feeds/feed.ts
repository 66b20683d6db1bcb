import type { ListSubject } from "#lib/edge/page-subject.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { MessageCard } from "#lib/messages/message-card.ts";

/** How a feed is written: Atom (RFC 4287), or JSON Feed 1.1. */
export const feedForms = ["atom", "json"] as const;

export type FeedForm = (typeof feedForms)[number];

/** What a feed is asked for: a subject's messages, or those that a search finds. */
export type FeedScope = { subject: ListSubject } | { q: string };

/** The newest messages of a page, as programs that follow it read them. */
export type Feed = {
  locale: Locale;
  /** On one line. */
  title: string;
  /** What the site is called. */
  siteName: string;
  /** Addresses of the page that it follows, and of the feed without its ending. */
  pageUrl: string;
  feedUrl: (form: FeedForm) => string;
  items: FeedItem[];
};

export type FeedItem = {
  /** A URN: the same wherever the message is told of. */
  id: string;
  /** Its page. */
  url: string;
  /** On one line. */
  title: string;
  /** The public copy, or why there is none. Never markup. */
  text: string;
  message: MessageCard;
};
