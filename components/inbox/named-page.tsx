import { formatCount } from "#components/ui/format-count.ts";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { Stats } from "#components/ui/stats.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { MessagePage } from "#lib/messages/message-card.ts";
import { AdSlot } from "./ad-slot.tsx";
import { LiveCount, LiveTime } from "./live-facts.tsx";
import { MessageSection } from "./message-section.tsx";
import { type Named, type NamedKind, namedFolders, namedPath } from "./named.ts";
import { NamedLinks } from "./named-links.tsx";
import { NamedTabs } from "./named-tabs.tsx";
import { NamedTitle } from "./named-title.tsx";
import type { Refresh } from "./refresh-choice.tsx";

type NamedPageProps = {
  kind: NamedKind;
  named: Named;
  messages: MessagePage;
  /** Others of its kind. */
  more: Named[];
  /** UTC milliseconds: the server's clock when the page was made. */
  at: number;
  /** The page's watermark. */
  seq: number;
  isFirstPage: boolean;
  refresh: Refresh | null;
  locale: Locale;
};

/** The page of a sender, or of a service. */
export function NamedPage(props: NamedPageProps) {
  const { kind, named, messages, more, at, seq, isFirstPage, refresh, locale } = props;
  const t = translationsOf("named", locale);
  const folder = namedFolders[kind];
  const path = namedPath(kind, named.slug);
  const count = (value: number, of: "received" | "shown") => (
    <LiveCount count={value} locale={locale} of={of} text={formatCount(value, locale)} />
  );
  const facts = [
    {
      label: t(`${kind}.lastMessage`),
      value: (
        <LiveTime at={at} instant={named.lastMessageAt} locale={locale} none={t(`${kind}.none`)} />
      ),
    },
    { label: t(`${kind}.received`), value: count(named.received, "received") },
    { label: t(`${kind}.shown`), value: count(named.listed, "shown") },
  ];
  const query = `${kind}=${encodeURIComponent(named.slug)}`;
  return (
    <PageShell
      locale={locale}
      path={path}
      section={folder}
      trail={[
        { name: t(`${kind}.list`), path: `/${folder}` },
        { name: named.title, path },
      ]}
    >
      <PageHeading
        facts={<Stats stats={facts} />}
        title={<NamedTitle kind={kind} locale={locale} title={named.title} />}
      >
        <NamedTabs current="messages" kind={kind} locale={locale} slug={named.slug} />
      </PageHeading>
      <div className="grid gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <MessageSection
          at={at}
          empty={t(`${kind}.empty`)}
          live={{ query, seq, number: null, isFirstPage }}
          locale={locale}
          page={messages}
          path={path}
          refresh={refresh}
          showsNumber
          title={t(`${kind}.messages`)}
        >
          <AdSlot locale={locale} />
        </MessageSection>
        {more.length > 0 && (
          <section aria-labelledby="more">
            <SectionHeading id="more">{t(`${kind}.more`)}</SectionHeading>
            <NamedLinks all={more} kind={kind} locale={locale} />
            <p className="mt-3">
              <TextLink locale={locale} path={`/${folder}`}>
                {t(`${kind}.all`)}
              </TextLink>
            </p>
          </section>
        )}
      </div>
    </PageShell>
  );
}
