import { notFound } from "next/navigation";
import { connection } from "next/server";
import { isLocale, type Locale } from "#lib/i18n/locales.ts";

export type LocaleParams = { locale: string };
export type Query = Record<string, string | string[] | undefined>;

/** What Next gives a page: parts of the address and the query. */
export type PageProps<Params extends LocaleParams = LocaleParams> = {
  params: Promise<Params>;
  searchParams: Promise<Query>;
};

/**
 * Begins a page: never at build time, and in the language of its path.
 * @returns the page's language and the rest of its parameters
 */
export async function startPage<Params extends LocaleParams>(
  params: Promise<Params>,
): Promise<Omit<Params, "locale"> & { locale: Locale }> {
  await connection();
  const { locale: segment, ...rest } = await params;
  if (!isLocale(segment)) notFound();
  return { ...rest, locale: segment };
}
