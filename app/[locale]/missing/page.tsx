import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MissingPage } from "#components/inbox/missing-page.tsx";
import { type PageProps, startPage } from "../start-page.ts";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await startPage(params);
  const t = await getTranslations("missing");
  return { title: t("title"), robots: { index: false } };
}

/** What the server answers, with status 404, in the place of Next's own answer, which is empty without scripts. */
export default async function Page({ params }: PageProps) {
  const { locale } = await startPage(params);
  return <MissingPage locale={locale} />;
}
