import type { Metadata } from "next";
import { defaultLocale, type Locale, localePath, locales } from "#lib/i18n/locales.ts";
import { plainTitle } from "#lib/names/plain-title.ts";
import { site } from "#lib/site.ts";

type PageMetadataInput = {
  locale: Locale;
  /** The page's address without language. */
  path: string;
  /** What stands in the page's query and belongs to its address. */
  query?: Record<string, string>;
  /** Without the site's name, which is added on all pages but home. */
  title: string;
  description: string;
  isIndexed: boolean;
};

const descriptionMax = 200;

/** The head of a page: title, description, canonical address, other languages, Open Graph, robots. */
export function pageMetadata(input: PageMetadataInput): Metadata {
  const { name, publicUrl } = site();
  const search = new URLSearchParams(input.query).toString();
  const address = (locale: Locale) =>
    publicUrl + localePath(locale, input.path) + (search && `?${search}`);
  const title = plainTitle(input.title);
  const description = plainTitle(input.description).slice(0, descriptionMax).toWellFormed();
  const fullTitle = input.path === "/" ? title : `${title} · ${name}`;
  return {
    title: { absolute: fullTitle },
    description,
    alternates: {
      canonical: address(input.locale),
      languages: {
        ...Object.fromEntries(locales.map((locale) => [locale, address(locale)])),
        "x-default": address(defaultLocale),
      },
    },
    openGraph: {
      type: "website",
      siteName: name,
      locale: input.locale,
      url: address(input.locale),
      title,
      description,
    },
    twitter: { card: "summary" },
    robots: { index: input.isIndexed, follow: true },
  };
}
