import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { site } from "#lib/site.ts";
import { Logo, SearchSign } from "./icons.tsx";
import { SearchBox } from "./search-box.tsx";

const sections = ["numbers", "countries", "senders", "services"] as const;
export type Section = (typeof sections)[number];

const footerPages = [
  "lab",
  "about",
  "docs/api",
  "rules",
  "privacy",
  "takedown",
  "transparency",
  "contact",
] as const;

/** The way home and to the site's sections. */
export function SiteSections({ locale, section }: { locale: Locale; section: Section | null }) {
  const t = translationsOf("site", locale);
  return (
    <>
      <a
        className="flex h-14 items-center gap-2.5 font-semibold text-lg tracking-tight"
        href={localePath(locale, "/")}
      >
        <Logo />
        {site().name}
      </a>
      <nav aria-label={t("sections")} className="sections">
        {sections.map((name) => (
          <a
            aria-current={name === section ? "true" : undefined}
            href={localePath(locale, `/${name}`)}
            key={name}
          >
            {t(`section.${name}`)}
          </a>
        ))}
      </nav>
    </>
  );
}

/** The search of the head: a field where there is room, else the way to its page. */
export function HeaderSearch({ locale }: { locale: Locale }) {
  const t = translationsOf("site", locale);
  return (
    <>
      <div className="hidden lg:block">
        <SearchBox locale={locale} size="small" />
      </div>
      <a
        aria-label={t("search")}
        className="-m-2 p-2 text-ink-soft hover:text-ink lg:hidden"
        href={localePath(locale, "/search")}
      >
        <SearchSign />
      </a>
    </>
  );
}

/** What stands at the foot of every page. */
export function SiteFooter({ locale }: { locale: Locale }) {
  const t = translationsOf("site", locale);
  return (
    <footer className="border-line border-t">
      <div className="mx-auto flex max-w-6xl flex-wrap items-baseline justify-between gap-x-8 gap-y-3 px-4 py-8 text-fine text-ink-soft sm:px-6">
        <p>{t("footer")}</p>
        <nav aria-label={t("more")}>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {footerPages.map((name) => (
              <li key={name}>
                <a
                  className="inline-block py-1 hover:text-accent hover:underline"
                  href={localePath(locale, `/${name}`)}
                >
                  {t(`page.${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
