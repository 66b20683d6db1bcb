import { useTranslations } from "next-intl";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import type { SenderCard } from "#lib/senders/sender-card.ts";

type SenderItemProps = { sender: SenderCard; at: number; locale: Locale };

/** A sender in a list: its name as written, last message, how many messages. */
export function SenderItem({ sender, at, locale }: SenderItemProps) {
  const t = useTranslations("senderItem");
  return (
    <div className="card card-link h-full px-4 py-3">
      <a
        className="stretched font-semibold"
        href={localePath(locale, `/senders/${encodeURIComponent(sender.slug)}`)}
      >
        <bdi className="foreign">{sender.title}</bdi>
      </a>
      <p className="text-fine text-ink-faint tabular-nums">
        <RelativeTime at={at} instant={sender.lastMessageAt} locale={locale} />
        {" · "}
        {t("messages", { count: sender.received })}
      </p>
    </div>
  );
}
