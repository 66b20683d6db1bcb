import { useTranslations } from "next-intl";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import type { ServiceCard } from "#lib/services/service-card.ts";
import { ListItem } from "./list-item.tsx";

type ServiceItemProps = { service: ServiceCard; at: number; locale: Locale };

/** A service in a list: its name as last written, last message, how many messages. */
export function ServiceItem({ service, at, locale }: ServiceItemProps) {
  const t = useTranslations("serviceItem");
  return (
    <ListItem
      detail={t("messages", { count: service.received })}
      href={localePath(locale, `/services/${encodeURIComponent(service.slug)}`)}
      time={<RelativeTime at={at} instant={service.lastMessageAt} locale={locale} />}
      title={<bdi className="foreign">{service.title}</bdi>}
    />
  );
}
