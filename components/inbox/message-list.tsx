import { useTranslations } from "next-intl";
import { Empty } from "#components/ui/empty.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { MessageCard as Message } from "#lib/messages/message-card.ts";
import { MessageCard } from "./message-card.tsx";
import type { MessageLabels } from "./message-labels.ts";

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
  const labels = useMessageLabels();
  if (messages.length === 0) return <Empty>{empty}</Empty>;
  return (
    <ol className="grid gap-3">
      {messages.map((message) => (
        <li key={message.id}>
          <MessageCard
            at={at}
            labels={labels}
            locale={locale}
            message={message}
            showsNumber={showsNumber}
          />
        </li>
      ))}
    </ol>
  );
}

function useMessageLabels(): MessageLabels {
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
