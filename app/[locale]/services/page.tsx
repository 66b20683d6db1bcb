import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdSlot } from "#components/inbox/ad-slot.tsx";
import { ServiceItem } from "#components/inbox/service-item.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { publicContext } from "#lib/context.ts";
import { getServiceList } from "#lib/services/get-service-list.ts";
import { pageMetadata } from "../page-metadata.ts";
import { queryCursor } from "../query.ts";
import { type PageProps, startPage } from "../start-page.ts";

const path = "/services";

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  const t = await getTranslations("services");
  return pageMetadata({
    locale,
    path,
    query: queryCursor(await searchParams),
    title: t("title"),
    description: t("lead"),
    isIndexed: false,
  });
}

export default async function ServicesPage({ params, searchParams }: PageProps) {
  const { locale } = await startPage(params);
  const cursor = queryCursor(await searchParams);
  const t = await getTranslations("services");
  const { at, page } = await getServiceList(publicContext(), cursor);
  return (
    <PageShell locale={locale} path={path} section="services" trail={[{ name: t("title"), path }]}>
      <PageHeading lead={t("lead")} title={t("title")} />
      {page.services.length === 0 ? (
        <Empty>{t("empty")}</Empty>
      ) : (
        <ul className="grid gap-2.5 sm:grid-cols-2 lg:grid-cols-3">
          {page.services.map((service) => (
            <li key={service.slug}>
              <ServiceItem at={at} locale={locale} service={service} />
            </li>
          ))}
        </ul>
      )}
      <Pagination locale={locale} newer={page.newer} older={page.older} path={path} />
      <AdSlot />
    </PageShell>
  );
}
