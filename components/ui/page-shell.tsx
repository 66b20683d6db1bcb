import type { ReactNode } from "react";
import { type Locale, languageNames, localePath, locales } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { Breadcrumbs, type Crumb } from "./breadcrumbs.tsx";
import { KeyboardShortcuts } from "./keyboard-shortcuts.tsx";
import { LiveRegion } from "./live-region.tsx";
import type { Section } from "./site-frame.tsx";
import { Still } from "./still.tsx";

type PageShellProps = {
  locale: Locale;
  /** The page's address without language, with its query: the other languages' links lead there. */
  path: string;
  section?: Section;
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
      <Still locale={locale} part="footer" />
      <LiveRegion />
      <KeyboardShortcuts />
    </div>
  );
}

function SiteHeader({ locale, path, section, hasSearch = true }: PageShellProps) {
  return (
    <header className="border-line border-b bg-surface">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 px-4 sm:px-6 md:h-16">
        <Still locale={locale} part="sections" section={section ?? null} />
        <div className="ms-auto flex items-center gap-4">
          {hasSearch && <Still locale={locale} part="search" />}
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
