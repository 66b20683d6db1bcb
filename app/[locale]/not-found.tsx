import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MissingPage } from "#components/inbox/missing-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("missing");
  return { title: t("title"), robots: { index: false } };
}

/** Next sends this to readers with scripts only; the server answers with the page `missing` instead. */
export default async function NotFoundPage() {
  return <MissingPage locale={await getLocale()} />;
}
