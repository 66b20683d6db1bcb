import { type Locale, localePath } from "#lib/i18n/locales.ts";
import type { ServiceCard } from "#lib/services/service-card.ts";

/** Services by name only. */
export function ServiceLinks({ services, locale }: { services: ServiceCard[]; locale: Locale }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {services.map((service) => (
        <li className="max-w-full" key={service.slug}>
          <a
            className="pill"
            href={localePath(locale, `/services/${encodeURIComponent(service.slug)}`)}
          >
            <bdi className="foreign">{service.title}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
