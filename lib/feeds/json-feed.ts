import type { Feed, FeedItem } from "#lib/feeds/feed.ts";

/** A feed as JSON Feed 1.1: text alone, no markup. `_glasspost` says what the standard has no field for. */
export function jsonFeed({ locale, title, siteName, pageUrl, feedUrl, items }: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: pageUrl,
    feed_url: feedUrl("json"),
    language: locale,
    authors: [{ name: siteName }],
    items: items.map(itemOf),
  });
}

function itemOf({ id, url, title, text, message }: FeedItem) {
  const { number, country, sender, service, withheldFor, codes, receivedAt } = message;
  return {
    id,
    url,
    title,
    content_text: text,
    date_published: receivedAt,
    authors: [{ name: sender.title }],
    ...(country ? { tags: [country] } : {}),
    _glasspost: {
      number: `+${number.e164}`,
      sender: sender.slug,
      service: service?.slug ?? null,
      codes: codes.map(({ code }) => code),
      withheldFor,
    },
  };
}
