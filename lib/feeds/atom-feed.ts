import type { Feed, FeedItem } from "#lib/feeds/feed.ts";
import { xmlText } from "#lib/feeds/xml-text.ts";

/** Of a feed that holds nothing yet: it must say some instant (RFC 4287, 4.1.1). */
const NEVER = "1970-01-01T00:00:00.000Z";

/** A feed as Atom (RFC 4287): text alone, no markup. */
export function atomFeed({ locale, title, siteName, pageUrl, feedUrl, items }: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<title>${xmlText(title)}</title>`,
    `<id>${xmlText(feedUrl("atom"))}</id>`,
    `<updated>${items[0]?.message.receivedAt ?? NEVER}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(feedUrl("atom"))}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(pageUrl)}"/>`,
    `<author><name>${xmlText(siteName)}</name></author>`,
    ...items.map(entryOf),
    "</feed>",
    "",
  ].join("\n");
}

function entryOf({ id, url, title, text, message }: FeedItem): string {
  const { sender, country, receivedAt } = message;
  return [
    "<entry>",
    `<id>${id}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<updated>${receivedAt}</updated>`,
    `<published>${receivedAt}</published>`,
    `<author><name>${xmlText(sender.title)}</name></author>`,
    ...(country ? [`<category term="${xmlText(country)}"/>`] : []),
    `<link rel="alternate" type="text/html" href="${xmlText(url)}"/>`,
    `<content type="text">${xmlText(text)}</content>`,
    "</entry>",
  ].join("\n");
}
