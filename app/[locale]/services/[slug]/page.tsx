import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AdSlot } from "#components/inbox/ad-slot.tsx";
import { LiveCount, LiveTime } from "#components/inbox/live-facts.tsx";
import { MessageSection } from "#components/inbox/message-section.tsx";
import { ServiceLinks } from "#components/inbox/service-links.tsx";
import { formatCount } from "#components/ui/format-count.ts";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { Stats } from "#components/ui/stats.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { publicContext } from "#lib/context.ts";
import { getServicePage } from "#lib/services/get-service-page.ts";
import { pageMetadata } from "../../page-metadata.ts";
import { decodeSegment, hasCursor, queryCursor, queryRefresh } from "../../query.ts";
import { type LocaleParams, type PageProps, startPage } from "../../start-page.ts";

type Props = PageProps<LocaleParams & { slug: string }>;

/** Read once for the head and the page. */
const readServicePage = cache(async (segment: string, before?: string, after?: string) => {
  const slug = decodeSegment(segment);
  return slug === null ? null : getServicePage(publicContext(), { slug, before, after });
});

function servicePath(slug: string): string {
  return `/services/${encodeURIComponent(slug)}`;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await startPage(params);
  const cursor = queryCursor(await searchParams);
  const page = await readServicePage(slug, cursor.before, cursor.after);
  if (page === null) notFound();
  const t = await getTranslations("service");
  const service = page.service.title;
  return pageMetadata({
    locale,
    path: servicePath(page.service.slug),
    query: cursor,
    title: t("metaTitle", { service }),
    description: t("description", { service }),
    isIndexed: false,
  });
}

export default async function ServicePage({ params, searchParams }: Props) {
  const { locale, slug } = await startPage(params);
  const query = await searchParams;
  const cursor = queryCursor(query);
  const page = await readServicePage(slug, cursor.before, cursor.after);
  if (page === null) notFound();
  const { at, seq, service, messages, more } = page;
  const live = {
    query: `service=${encodeURIComponent(service.slug)}`,
    seq,
    number: null,
    isFirstPage: !hasCursor(cursor),
  };
  const t = await getTranslations("service");
  const path = servicePath(service.slug);
  const title = t.rich("title", {
    service: service.title,
    small: (text) => (
      <span className="mb-1 block font-medium text-base text-ink-soft leading-6 tracking-normal">
        {text}
      </span>
    ),
    large: (text) => <bdi className="foreign">{text}</bdi>,
  });
  const count = (value: number, of: "received" | "shown") => (
    <LiveCount count={value} locale={locale} of={of} text={formatCount(value, locale)} />
  );
  const facts = [
    {
      label: t("lastMessage"),
      value: <LiveTime at={at} instant={service.lastMessageAt} locale={locale} none={t("none")} />,
    },
    { label: t("received"), value: count(service.received, "received") },
    { label: t("shown"), value: count(service.listed, "shown") },
  ];
  return (
    <PageShell
      locale={locale}
      path={path}
      section="services"
      trail={[
        { name: t("services"), path: "/services" },
        { name: service.title, path },
      ]}
    >
      <PageHeading facts={<Stats stats={facts} />} title={title} />
      <div className="grid gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <MessageSection
          at={at}
          empty={t("empty")}
          live={live}
          locale={locale}
          page={messages}
          path={path}
          refresh={queryRefresh(query)}
          showsNumber
          title={t("messages")}
        >
          <AdSlot />
        </MessageSection>
        {more.length > 0 && (
          <section aria-labelledby="more">
            <SectionHeading id="more">{t("more")}</SectionHeading>
            <ServiceLinks locale={locale} services={more} />
            <p className="mt-3">
              <TextLink locale={locale} path="/services">
                {t("allServices")}
              </TextLink>
            </p>
          </section>
        )}
      </div>
    </PageShell>
  );
}
