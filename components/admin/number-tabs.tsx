import { type NumberStatus, numberStatuses } from "#lib/numbers/number-card.ts";
import { Tabs } from "./tabs.tsx";

/** The lists of numbers, and their pools. */
export function NumberTabs({ open }: { open: NumberStatus | "pools" | null }) {
  const lists = numberStatuses.map((status) => ({
    title: status[0]!.toUpperCase() + status.slice(1),
    href: `/admin/numbers?status=${status}`,
    isOpen: open === status,
  }));
  const pools = { title: "Pools", href: "/admin/numbers/pools", isOpen: open === "pools" };
  return <Tabs label="Numbers" tabs={[...lists, pools]} />;
}
