import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AdSlot } from "#components/inbox/ad-slot.tsx";
import { LiveCount, LiveTime } from "#components/inbox/live-facts.tsx";
import { MessageSection } from "#components/inbox/message-section.tsx";
import { SenderLinks } from "#components/inbox/sender-links.tsx";
import { formatCount } from "#components/ui/format-count.ts";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { Stats } from "#components/ui/stats.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { publicContext } from "#lib/context.ts";
import { getSenderPage } from "#lib/senders/get-sender-page.ts";
import { pageMetadata } from "../../page-metadata.ts";
import { decodeSegment, hasCursor, queryCursor, queryRefresh } from "../../query.ts";
import { type LocaleParams, type PageProps, startPage } from "../../start-page.ts";

type Props = PageProps<LocaleParams & { slug: string }>;

/** Read once for the head and the page. */
const readSenderPage = cache(async (segment: string, before?: string, after?: string) => {
  const slug = decodeSegment(segment);
  return slug === null ? null : getSenderPage(publicContext(), { slug, before, after });
});

function senderPath(slug: string): string {
  return `/senders/${encodeURIComponent(slug)}`;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await startPage(params);
  const cursor = queryCursor(await searchParams);
  const page = await readSenderPage(slug, cursor.before, cursor.after);
  if (page === null) notFound();
  const t = await getTranslations("sender");
  const sender = page.sender.title;
  return pageMetadata({
    locale,
    path: senderPath(page.sender.slug),
    query: cursor,
    title: t("metaTitle", { sender }),
    description: t("description", { sender }),
    isIndexed: false,
  });
}

export default async function SenderPage({ params, searchParams }: Props) {
  const { locale, slug } = await startPage(params);
  const query = await searchParams;
  const cursor = queryCursor(query);
  const page = await readSenderPage(slug, cursor.before, cursor.after);
  if (page === null) notFound();
  const { at, seq, sender, messages, more } = page;
  const live = {
    query: `sender=${encodeURIComponent(sender.slug)}`,
    seq,
    number: null,
    isFirstPage: !hasCursor(cursor),
  };
  const t = await getTranslations("sender");
  const path = senderPath(sender.slug);
  const title = t.rich("title", {
    sender: sender.title,
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
      value: <LiveTime at={at} instant={sender.lastMessageAt} locale={locale} none={t("none")} />,
    },
    { label: t("received"), value: count(sender.received, "received") },
    { label: t("shown"), value: count(sender.listed, "shown") },
  ];
  return (
    <PageShell
      locale={locale}
      path={path}
      section="senders"
      trail={[
        { name: t("senders"), path: "/senders" },
        { name: sender.title, path },
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
            <SenderLinks locale={locale} senders={more} />
            <p className="mt-3">
              <TextLink locale={locale} path="/senders">
                {t("allSenders")}
              </TextLink>
            </p>
          </section>
        )}
      </div>
    </PageShell>
  );
}
