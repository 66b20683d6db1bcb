import type { Metadata } from "next";
import { Overview } from "#components/admin/dashboard/overview.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { Tabs } from "#components/admin/tabs.tsx";
import { getDashboard } from "#lib/dashboard/get-dashboard.ts";
import { readTimeRange, type TimeRange } from "#lib/dashboard/time-range.ts";
import { openConsole } from "../open-console.ts";

export const metadata: Metadata = { title: "Overview" };

const titles: [range: TimeRange, title: string][] = [
  ["hour", "Hour"],
  ["day", "Day"],
  ["week", "Week"],
  ["month", "30 days"],
];

type OverviewPageProps = { searchParams: Promise<{ range?: string | string[] }> };

export default async function OverviewPage({ searchParams }: OverviewPageProps) {
  const { ctx } = await openConsole("dashboard.read");
  const range = readTimeRange((await searchParams).range);
  const tabs = titles.map(([each, title]) => ({
    title,
    href: `/admin?range=${each}`,
    isOpen: each === range,
  }));
  return (
    <>
      <PageHead title="Overview" />
      <Tabs label="How far back" tabs={tabs} />
      <Overview dashboard={await getDashboard(ctx, range)} key={range} />
    </>
  );
}
