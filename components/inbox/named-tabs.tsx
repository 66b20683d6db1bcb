import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { type NamedKind, namedPath } from "./named.ts";

type NamedTabsProps = {
  kind: NamedKind;
  slug: string;
  current: "messages" | "study";
  locale: Locale;
};

/** The two pages of a sender or service. */
export function NamedTabs({ kind, slug, current, locale }: NamedTabsProps) {
  const t = translationsOf("named.tabs", locale);
  const path = localePath(locale, namedPath(kind, slug));
  const tabs = [
    { name: "messages", href: path },
    { name: "study", href: `${path}/study` },
  ] as const;
  return (
    <nav aria-label={t("label")}>
      <ul className="flex gap-2">
        {tabs.map(({ name, href }) => (
          <li key={name}>
            <a
              aria-current={name === current ? "page" : undefined}
              className="pill aria-[current]:border-accent aria-[current]:bg-accent-soft"
              href={href}
            >
              {t(`tab.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
