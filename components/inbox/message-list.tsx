import type { ReactNode } from "react";
import { Empty } from "#components/ui/empty.tsx";
import { countryByCode, countryName } from "#lib/countries/countries.ts";
import { flagOf } from "#lib/countries/flag-of.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { MessageCard as Message } from "#lib/messages/message-card.ts";
import { oncePer } from "#lib/once-per.ts";
import type { LiveListLabels } from "./live-labels.ts";
import { LiveMessages } from "./live-messages.tsx";
import type { LiveScope } from "./live-store.ts";
import { MessageCards } from "./message-cards.tsx";
import type { CountryLabel, MessageLabels } from "./message-labels.ts";
import { shownMessage } from "./shown-message.ts";

type MessageListProps = {
  messages: Message[];
  at: number;
  locale: Locale;
  showsNumber: boolean;
  /** What the list says when it is empty. */
  empty: string;
  /** What it follows, if it does. */
  live?: LiveScope;
  /** Links to the neighbouring pages. */
  children: ReactNode;
};

/** Messages, newest first. */
export function MessageList(props: MessageListProps) {
  const { messages, at, locale, showsNumber, empty, live, children } = props;
  const strings = messageStrings(locale);
  const texts = liveStrings(locale);
  const labels = { ...strings, countries: showsNumber ? countryLabels(messages, locale) : {} };
  const shared = {
    at,
    labels,
    locale,
    messages: messages.map((message) => shownMessage(message, showsNumber)),
    showsNumber,
  };
  if (live) {
    return (
      <LiveMessages {...shared} empty={empty} scope={live} texts={texts}>
        {children}
      </LiveMessages>
    );
  }
  return (
    <>
      {messages.length === 0 ? <Empty>{empty}</Empty> : <MessageCards {...shared} />}
      {children}
    </>
  );
}

const liveStrings = oncePer((locale: Locale): LiveListLabels => {
  const t = translationsOf("live", locale);
  const message = translationsOf("message", locale);
  const pagination = translationsOf("pagination", locale);
  return {
    one: t("announce.one", { sender: "{sender}" }),
    oneWithCode: t("announce.oneWithCode", { sender: "{sender}", code: "{code}" }),
    heldOne: t("held.one"),
    many: t("held.many", { count: "{count}" }),
    load: t("load"),
    gone: t("gone"),
    retired: t("retired"),
    otherNumbers: t("otherNumbers"),
    unknownSender: message("unknownSender"),
    older: pagination("older"),
  };
});

/** What cards say, in the page's language. */
export const messageStrings = oncePer((locale: Locale): Omit<MessageLabels, "countries"> => {
  const t = translationsOf("message", locale);
  return {
    copyCode: t("copyCode"),
    copied: t("copied"),
    deliveredIn: t("deliveredIn", { duration: "{duration}" }),
    why: {
      ask: t("why.ask"),
      before: t("why.before", { phrase: "{phrase}" }),
      after: t("why.after", { phrase: "{phrase}" }),
      use: t("why.use", { phrase: "{phrase}" }),
      "origin-bound": t("why.originBound"),
      "app-mark": t("why.appMark"),
      "set-off": t("why.setOff"),
      alone: t("why.alone"),
    },
    showAll: t("showAll"),
    showLess: t("showLess"),
    unknownSender: t("unknownSender"),
    report: t("report"),
    withheld: {
      bank: t("withheld.bank"),
      payment: t("withheld.payment"),
      government: t("withheld.government"),
      health: t("withheld.health"),
      recovery: t("withheld.recovery"),
      moderation: t("withheld.moderation"),
      reported: t("withheld.reported"),
    },
  };
});

function countryLabels(messages: Message[], locale: Locale): Record<string, CountryLabel> {
  const codes = new Set(messages.map((message) => message.country ?? ""));
  const labels = [...codes].flatMap((code): [string, CountryLabel][] => {
    const country = countryByCode(code);
    if (!country) return [];
    return [[code, { name: countryName(code, locale), slug: country.slug, flag: flagOf(code) }]];
  });
  return Object.fromEntries(labels);
}
