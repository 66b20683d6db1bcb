import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { site } from "#lib/site.ts";
import { JsonData } from "./json-data.tsx";

/** A page on the way to this one: its name and its address without language. */
export type Crumb = { name: string; path: string };

/** Where a page stands, for readers and as structured data; the page itself comes last and is no link. */
export function Breadcrumbs({ locale, trail }: { locale: Locale; trail: Crumb[] }) {
  const t = translationsOf("breadcrumbs", locale);
  const crumbs = [{ name: t("home"), path: "/" }, ...trail];
  const data = {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map((crumb, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: crumb.name,
      item: site().publicUrl + localePath(locale, crumb.path),
    })),
  };
  return (
    <nav aria-label={t("label")} className="mb-4 text-fine text-ink-faint">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.slice(0, -1).map((crumb) => (
          <li className="flex gap-x-2" key={crumb.path}>
            <a className="hover:text-accent hover:underline" href={localePath(locale, crumb.path)}>
              <bdi>{crumb.name}</bdi>
            </a>
            <span aria-hidden="true">/</span>
          </li>
        ))}
        <li aria-current="page" className="foreign text-ink-soft">
          <bdi>{crumbs.at(-1)?.name}</bdi>
        </li>
      </ol>
      <JsonData value={data} />
    </nav>
  );
}
