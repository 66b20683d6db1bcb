import { useTranslations } from "next-intl";
import { Empty } from "#components/ui/empty.tsx";
import { countryByCode, countryName, flagOf } from "#lib/countries/countries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { MessageCard as Message } from "#lib/messages/message-card.ts";
import { MessageCards } from "./message-cards.tsx";
import type { CountryLabel, MessageLabels } from "./message-labels.ts";

type MessageListProps = {
  messages: Message[];
  at: number;
  locale: Locale;
  showsNumber: boolean;
  /** What the list says when it is empty. */
  empty: string;
};

/** Messages, newest first. */
export function MessageList({ messages, at, locale, showsNumber, empty }: MessageListProps) {
  const strings = useMessageStrings();
  if (messages.length === 0) return <Empty>{empty}</Empty>;
  const labels = { ...strings, countries: countryLabels(messages, locale) };
  return (
    <MessageCards
      at={at}
      labels={labels}
      locale={locale}
      messages={messages}
      showsNumber={showsNumber}
    />
  );
}

function useMessageStrings(): Omit<MessageLabels, "countries"> {
  const t = useTranslations("message");
  return {
    copyCode: t("copyCode"),
    copied: t("copied"),
    deliveredIn: t("deliveredIn", { duration: "{duration}" }),
    showAll: t("showAll"),
    showLess: t("showLess"),
    unknownSender: t("unknownSender"),
    withheld: {
      bank: t("withheld.bank"),
      payment: t("withheld.payment"),
      government: t("withheld.government"),
      health: t("withheld.health"),
      recovery: t("withheld.recovery"),
    },
  };
}

function countryLabels(messages: Message[], locale: Locale): Record<string, CountryLabel> {
  const codes = new Set(messages.map((message) => message.country ?? ""));
  const labels = [...codes].flatMap((code): [string, CountryLabel][] => {
    const country = countryByCode(code);
    if (!country) return [];
    return [[code, { name: countryName(code, locale), slug: country.slug, flag: flagOf(code) }]];
  });
  return Object.fromEntries(labels);
}
