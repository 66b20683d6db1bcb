import { RelativeTime } from "#components/ui/relative-time.tsx";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { ListItem } from "./list-item.tsx";
import { type Named, type NamedKind, namedPath } from "./named.ts";

type NamedItemProps = { kind: NamedKind; named: Named; at: number; locale: Locale };

/** A sender or service in a list: its name as last written, last message, how many messages. */
export function NamedItem({ kind, named, at, locale }: NamedItemProps) {
  const t = translationsOf("named", locale);
  return (
    <ListItem
      detail={t("messages", { count: named.received })}
      href={localePath(locale, namedPath(kind, named.slug))}
      time={<RelativeTime at={at} instant={named.lastMessageAt} locale={locale} />}
      title={<bdi className="foreign">{named.title}</bdi>}
    />
  );
}
