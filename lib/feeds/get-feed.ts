import {
  listedMessagesOfCountry,
  listedMessagesOfSender,
  listedMessagesOfService,
  listedMessagesOfTerm,
} from "#db/queries/messages.ts";
import { findNumber } from "#db/queries/numbers.ts";
import { findSenderBySlug } from "#db/queries/senders.ts";
import { findServiceBySlug } from "#db/queries/services.ts";
import type { Context } from "#lib/context.ts";
import { countryBySlug, countryName } from "#lib/countries/countries.ts";
import { type ListSubject, subjectAddress } from "#lib/edge/page-subject.ts";
import type { Feed, FeedItem, FeedScope } from "#lib/feeds/feed.ts";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { MessageCard } from "#lib/messages/message-card.ts";
import { messagePage } from "#lib/messages/message-page.ts";
import { plainTitle } from "#lib/names/plain-title.ts";
import { displayNumber } from "#lib/numbers/parse-number.ts";
import { LONG_LOOK } from "#lib/search/find-messages.ts";
import { getSearchPage } from "#lib/search/get-search-page.ts";
import { site } from "#lib/site.ts";

type Found = { name: string; messages: MessageCard[] };

/** A feed of the newest messages of what a page is about. @returns null where there is no such page */
export async function getFeed(
  ctx: Context,
  { scope, locale }: { scope: FeedScope; locale: Locale },
): Promise<Feed | null> {
  const found =
    "q" in scope
      ? await searched(ctx, scope.q)
      : await finders[scope.subject.kind](ctx, scope.subject.name, locale);
  if (!found) return null;
  const { name: siteName, publicUrl } = site();
  const t = translationsOf("feed", locale);
  const withheld = translationsOf("message.withheld", locale);
  const kind = "q" in scope ? "search" : scope.subject.kind;
  const path = "q" in scope ? "/search" : subjectAddress(scope.subject);
  const query = "q" in scope ? `?${new URLSearchParams({ q: scope.q })}` : "";
  const url = publicUrl + localePath(locale, path);
  const itemOf = (message: MessageCard): FeedItem => ({
    id: `urn:glasspost:${message.id}`,
    url: publicUrl + localePath(locale, `/messages/${message.id}`),
    title: plainTitle(t("item", { sender: message.sender.title, number: message.number.display })),
    text: message.text ?? withheld(`${message.withheldFor ?? "moderation"}`),
    message,
  });
  return {
    locale,
    title: `${plainTitle(t(`${kind}`, { name: found.name }))} · ${siteName}`,
    siteName,
    pageUrl: url + query,
    feedUrl: (form) => `${url}/feed.${form}${query}`,
    items: found.messages.map(itemOf),
  };
}

async function searched(ctx: Context, q: string): Promise<Found> {
  // A feed has no page to go on to.
  const { messages } = await getSearchPage(ctx, { q }, LONG_LOOK);
  return { name: q, messages: messages.messages };
}

const finders: Record<
  ListSubject["kind"],
  (ctx: Context, name: string, locale: Locale) => Promise<Found | null>
> = {
  number: async (ctx, e164) => {
    const [row] = await findNumber(ctx.db, { e164 });
    if (row?.status !== "active") return null;
    const { messages } = await messagePage(ctx, listedMessagesOfTerm, { termId: row.termId }, {});
    return { name: displayNumber(e164), messages };
  },
  country: async (ctx, slug, locale) => {
    const code = countryBySlug(slug)?.code;
    if (!code) return null;
    const { messages } = await messagePage(ctx, listedMessagesOfCountry, { country: code }, {});
    return { name: countryName(code, locale), messages };
  },
  sender: async (ctx, slug) => {
    const [row] = await findSenderBySlug(ctx.db, { slug });
    if (!row) return null;
    const { messages } = await messagePage(ctx, listedMessagesOfSender, { senderId: row.id }, {});
    return { name: row.title, messages };
  },
  service: async (ctx, slug) => {
    const [row] = await findServiceBySlug(ctx.db, { slug });
    if (!row) return null;
    const { messages } = await messagePage(ctx, listedMessagesOfService, { serviceId: row.id }, {});
    return { name: row.title, messages };
  },
};
