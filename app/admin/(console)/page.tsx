import type { Metadata } from "next";
import { PageHead } from "#components/admin/page-head.tsx";
import { openConsole } from "../open-console.ts";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage() {
  await openConsole("dashboard.read");
  return <PageHead title="Overview" />;
}
