import { useTranslations } from "next-intl";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import type { SenderCard } from "#lib/senders/sender-card.ts";
import { ListItem } from "./list-item.tsx";

type SenderItemProps = { sender: SenderCard; at: number; locale: Locale };

/** A sender in a list: its name as written, last message, how many messages. */
export function SenderItem({ sender, at, locale }: SenderItemProps) {
  const t = useTranslations("senderItem");
  return (
    <ListItem
      detail={t("messages", { count: sender.received })}
      href={localePath(locale, `/senders/${encodeURIComponent(sender.slug)}`)}
      time={<RelativeTime at={at} instant={sender.lastMessageAt} locale={locale} />}
      title={<bdi className="foreign">{sender.title}</bdi>}
    />
  );
}
