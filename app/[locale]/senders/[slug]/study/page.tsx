import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { namedPath } from "#components/inbox/named.ts";
import { StudyPage } from "#components/studying/study-page.tsx";
import { publicContext } from "#lib/context.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { getStudy } from "#lib/studying/get-study.ts";
import { pageMetadata } from "../../../page-metadata.ts";
import { decodeSegment } from "../../../query.ts";
import { type LocaleParams, type PageProps, startPage } from "../../../start-page.ts";

type Props = PageProps<LocaleParams & { slug: string }>;

/** Read once for the head and the page. */
const readSenderStudy = cache(async (segment: string) => {
  const slug = decodeSegment(segment);
  return slug === null ? null : getStudy(publicContext(), { kind: "sender", slug });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await startPage(params);
  const study = await readSenderStudy(slug);
  if (study === null) notFound();
  const t = translationsOf("study", locale);
  const name = study.studied.title;
  return pageMetadata({
    locale,
    path: `${namedPath("sender", study.studied.slug)}/study`,
    title: t("metaTitle", { name }),
    description: t("description", { name }),
    isIndexed: false,
  });
}

export default async function SenderStudyPage({ params }: Props) {
  const { locale, slug } = await startPage(params);
  const study = await readSenderStudy(slug);
  if (study === null) notFound();
  return <StudyPage locale={locale} study={study} />;
}
