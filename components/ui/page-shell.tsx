import type { ReactNode } from "react";
import { type Locale, languageNames, localePath, locales } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { site } from "#lib/site.ts";
import { Breadcrumbs, type Crumb } from "./breadcrumbs.tsx";
import { Logo, SearchSign } from "./icons.tsx";
import { KeyboardShortcuts } from "./keyboard-shortcuts.tsx";
import { LiveRegion } from "./live-region.tsx";
import { SearchBox } from "./search-box.tsx";

const sections = ["numbers", "countries", "senders", "services"] as const;
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

type PageShellProps = {
  locale: Locale;
  /** The page's address without language, with its query: the other languages' links lead there. */
  path: string;
  section?: (typeof sections)[number];
  /** False on pages with a search box of their own. */
  hasSearch?: boolean;
  trail?: Crumb[];
  children: ReactNode;
};

/** What stands around every page: head, way back, foot. */
export function PageShell(props: PageShellProps) {
  const { locale, trail, children } = props;
  const t = translationsOf("site", locale);
  return (
    <div className="flex min-h-dvh flex-col">
      <a className="button absolute start-4 -top-24 z-10 focus:top-3" href="#content">
        {t("skip")}
      </a>
      <SiteHeader {...props} />
      <main className="mx-auto w-full max-w-6xl grow px-4 pt-6 pb-16 sm:px-6 sm:pt-8" id="content">
        {trail && <Breadcrumbs locale={locale} trail={trail} />}
        {children}
      </main>
      <SiteFooter locale={locale} />
      <LiveRegion />
      <KeyboardShortcuts />
    </div>
  );
}

function SiteHeader({ locale, path, section, hasSearch = true }: PageShellProps) {
  const t = translationsOf("site", locale);
  return (
    <header className="border-line border-b bg-surface">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 px-4 sm:px-6 md:h-16">
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
        <div className="ms-auto flex items-center gap-4">
          {hasSearch && (
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
          )}
          <OtherLanguages locale={locale} path={path} />
        </div>
      </div>
    </header>
  );
}

function OtherLanguages({ locale, path }: { locale: Locale; path: string }) {
  return locales
    .filter((other) => other !== locale)
    .map((other) => (
      <a
        className="py-2 text-[0.9375rem] text-ink-soft hover:text-ink hover:underline"
        href={localePath(other, path)}
        hrefLang={other}
        key={other}
        lang={other}
      >
        {languageNames[other]}
      </a>
    ));
}

function SiteFooter({ locale }: { locale: Locale }) {
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
