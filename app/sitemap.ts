import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { publicContext } from "#lib/context.ts";
import { countryByCode } from "#lib/countries/countries.ts";
import { getCountryList } from "#lib/countries/get-country-list.ts";
import { localePath, locales } from "#lib/i18n/locales.ts";
import { site } from "#lib/site.ts";

const pages = [
  "/",
  "/countries",
  "/lab",
  "/about",
  "/docs/api",
  "/rules",
  "/privacy",
  "/contact",
  "/takedown",
  "/opt-out",
  "/transparency",
];

/** Every page that may be indexed, in every language. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const { publicUrl } = site();
  const { countries } = await getCountryList(publicContext());
  const slugs = countries.flatMap((country) => countryByCode(country.code)?.slug ?? []);
  const paths = [...pages, ...slugs.map((slug) => `/countries/${slug}`)];
  return paths.flatMap((path) => {
    const languages = Object.fromEntries(
      locales.map((locale) => [locale, publicUrl + localePath(locale, path)]),
    );
    return locales.map((locale) => ({ url: languages[locale] ?? "", alternates: { languages } }));
  });
}
