import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { MessageDetail } from "#components/inbox/message-detail.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { publicContext } from "#lib/context.ts";
import { countryByCode, countryName } from "#lib/countries/countries.ts";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { getMessagePage } from "#lib/messages/get-message-page.ts";
import type { MessageCard } from "#lib/messages/message-card.ts";
import { pageMetadata } from "../../page-metadata.ts";
import { type LocaleParams, type PageProps, startPage } from "../../start-page.ts";

type Props = PageProps<LocaleParams & { id: string }>;

/** Read once for the head and the page. */
const readMessage = cache(
  async (id: string) => (await getMessagePage(publicContext(), { id })) ?? notFound(),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await startPage(params);
  const { message } = await readMessage(id);
  const t = translationsOf("messagePage", locale);
  const names = { sender: message.sender.title, number: message.number.display };
  return pageMetadata({
    locale,
    path: `/messages/${message.id}`,
    title: t("metaTitle", names),
    description: t("description", names),
    isIndexed: false,
  });
}

export default async function MessagePage({ params }: Props) {
  const { locale, id } = await startPage(params);
  const detail = await readMessage(id);
  const { message } = detail;
  const { number, sender } = message;
  const t = translationsOf("messagePage", locale);
  const path = `/messages/${message.id}`;
  const trail = [
    { name: t("numbers"), path: "/numbers" },
    { name: number.display, path: `/numbers/${number.e164}` },
    { name: t("crumb"), path },
  ];
  return (
    <PageShell locale={locale} path={path} section="numbers" trail={trail}>
      <PageHeading
        title={t.rich("title", {
          sender: sender.title || t("unknownSender"),
          large: (name) => <bdi className="foreign">{name}</bdi>,
        })}
      >
        <Ways locale={locale} message={message} />
      </PageHeading>
      <MessageDetail detail={detail} locale={locale} />
    </PageShell>
  );
}

type WaysProps = { message: MessageCard; locale: Locale };

/** Where the message came, and what it belongs to. */
async function Ways({ message, locale }: WaysProps) {
  const t = translationsOf("messagePage", locale);
  const { number, sender, service, country } = message;
  const place = country === null ? undefined : countryByCode(country);
  const ways = [
    { name: number.display, path: `/numbers/${number.e164}` },
    ...(place ? [{ name: countryName(place.code, locale), path: `/countries/${place.slug}` }] : []),
    ...(sender.slug === null
      ? []
      : [{ name: sender.title, path: `/senders/${encodeURIComponent(sender.slug)}` }]),
    ...(service && service.slug !== sender.slug
      ? [{ name: service.title, path: `/services/${encodeURIComponent(service.slug)}` }]
      : []),
    { name: t("report"), path: `/report?message=${message.id}` },
  ];
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {ways.map(({ name, path }) => (
        <li key={path}>
          <a className="link inline-block py-1" href={localePath(locale, path)}>
            <bdi className="foreign">{name}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
