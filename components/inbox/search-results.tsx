import type { ReactNode } from "react";
import { Empty } from "#components/ui/empty.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { SearchPage } from "#lib/search/get-search-page.ts";
import { MessageSection } from "./message-section.tsx";
import { NamedLinks } from "./named-links.tsx";
import { NumberGrid } from "./number-grid.tsx";
import { FoldedTips } from "./search-tips.tsx";

type SearchResultsProps = {
  results: SearchPage;
  locale: Locale;
  path: string;
};

/** What a search found: numbers, senders, messages. */
export function SearchResults({ results, locale, path }: SearchResultsProps) {
  const t = translationsOf("search", locale);
  const { at, q, numbers, senders, messages, looked, tooFar } = results;
  if (tooFar) return <Empty>{t("tooFar")}</Empty>;
  const query = (text: ReactNode) => <bdi className="foreign font-semibold">{text}</bdi>;
  const emptyText = () => {
    if (looked) return t(`notYet.${looked.side}`, { when: whenText(looked.to) });
    if (messages.newer !== null) return t("noMore.older");
    return messages.older === null ? t("noMessages") : t("noMore.newer");
  };
  const isEnd = messages.older === null && messages.newer === null;
  if (isEnd && numbers.length + senders.length + messages.messages.length === 0) {
    return (
      <>
        <Empty>
          {results.parts.length > 0
            ? t.rich("nothingNarrowed", { q, query })
            : t.rich("nothing", { q, query })}
        </Empty>
        <FoldedTips locale={locale} />
      </>
    );
  }
  return (
    <div className="grid gap-10">
      {numbers.length > 0 && (
        <section aria-labelledby="numbers">
          <SectionHeading id="numbers">{t("numbers")}</SectionHeading>
          <NumberGrid at={at} locale={locale} numbers={numbers} showsCountry />
        </section>
      )}
      {senders.length > 0 && (
        <section aria-labelledby="senders">
          <SectionHeading id="senders">{t("senders")}</SectionHeading>
          <NamedLinks all={senders} kind="sender" locale={locale} />
        </section>
      )}
      <MessageSection
        at={at}
        empty={emptyText()}
        locale={locale}
        page={messages}
        looksOn={looked?.side ?? null}
        path={path}
        query={{ q }}
        showsNumber
        title={t("messages")}
        className="max-w-3xl"
      >
        {looked && messages.messages.length > 0 && (
          <p className="mt-3 text-end text-[0.9375rem] text-ink-soft">
            {t.rich(`lookedTo.${looked.side}`, {
              when: whenText(looked.to),
              time: (text) => <time dateTime={looked.to}>{text}</time>,
            })}
          </p>
        )}
        <FoldedTips locale={locale} />
      </MessageSection>
    </div>
  );
}

/** To the minute, in UTC, on one line. */
function whenText(instant: string): string {
  const text = `${instant.slice(0, 16).replace("T", " ")} UTC`;
  return text.replaceAll(" ", "\u00a0").replaceAll("-", "-\u2060");
}
