import { Empty } from "#components/ui/empty.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { AdSlot } from "./ad-slot.tsx";
import { type Named, type NamedKind, namedFolders } from "./named.ts";
import { NamedItem } from "./named-item.tsx";

type NamedListProps = {
  kind: NamedKind;
  all: Named[];
  older: string | null;
  newer: string | null;
  at: number;
  locale: Locale;
};

/** The page of all senders, or of all services. */
export function NamedList({ kind, all, older, newer, at, locale }: NamedListProps) {
  const folder = namedFolders[kind];
  const t = translationsOf("named", locale);
  const path = `/${folder}`;
  return (
    <PageShell
      locale={locale}
      path={path}
      section={folder}
      trail={[{ name: t(`${folder}.title`), path }]}
    >
      <PageHeading lead={t(`${folder}.lead`)} title={t(`${folder}.title`)} />
      {all.length === 0 ? (
        <Empty>{t(`${folder}.empty`)}</Empty>
      ) : (
        <ul className="grid gap-2.5 sm:grid-cols-2 lg:grid-cols-3">
          {all.map((named) => (
            <li key={named.slug}>
              <NamedItem at={at} kind={kind} locale={locale} named={named} />
            </li>
          ))}
        </ul>
      )}
      <Pagination locale={locale} newer={newer} older={older} path={path} />
      <AdSlot locale={locale} />
    </PageShell>
  );
}
