import { type Locale, localePath } from "#lib/i18n/locales.ts";
import type { SenderCard } from "#lib/senders/sender-card.ts";

/** Senders by name only. */
export function SenderLinks({ senders, locale }: { senders: SenderCard[]; locale: Locale }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {senders.map((sender) => (
        <li className="max-w-full" key={sender.slug}>
          <a
            className="pill"
            href={localePath(locale, `/senders/${encodeURIComponent(sender.slug)}`)}
          >
            <bdi className="foreign">{sender.title}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
