"use client";

import { formatExactTime } from "#components/ui/format-exact-time.ts";
import { useReaderZone } from "#components/ui/use-reader-zone.ts";
import type { Dashboard } from "#lib/dashboard/get-dashboard.ts";
import { Chart } from "../charts/chart.tsx";
import { Parts } from "../charts/parts.tsx";
import type { Point, Series } from "../charts/series.ts";
import { formatSeconds } from "../charts/series.ts";
import { Facts, Panel } from "../panel.tsx";
import { Attention } from "./attention.tsx";
import { formatBytes } from "./format-bytes.ts";
import { PoolLevels } from "./pool-levels.tsx";
import { useFeed } from "./use-feed.ts";

const messageSeries: Series[] = [{ key: "perMinute", title: "Messages a minute", tone: "accent" }];
const deliverySeries: Series[] = [
  { key: "p50", title: "p50: half within", tone: "accent" },
  { key: "p95", title: "p95: 95 % within", tone: "attention", isDashed: true },
];
const outcomeSeries: Series[] = [
  { key: "unrouted", title: "Unrouted", tone: "attention" },
  { key: "refused", title: "Refused", tone: "danger" },
  { key: "withheld", title: "Withheld", tone: "accent" },
  { key: "reported", title: "Reported", tone: "quiet" },
];

/** Everything on the overview under its heading, kept current. */
export function Overview({ dashboard }: { dashboard: Dashboard }) {
  const { answer, isLive } = useFeed(`/admin/feeds/dashboard?range=${dashboard.range}`, dashboard);
  const { attention, delivery, outcomes, marks } = answer;
  return (
    <div className="grid gap-5">
      <Attention attention={attention} at={Date.parse(answer.at)} />
      <Panel actions={<AsOf at={answer.at} isLive={isLive} />} title="Messages">
        <Figures
          figures={[
            ["Received", answer.received.toLocaleString("en")],
            ["Delivery p50", delivery.p50 === null ? "–" : formatSeconds(delivery.p50)],
            ["Delivery p95", delivery.p95 === null ? "–" : formatSeconds(delivery.p95)],
            ["Unrouted", outcomes.totals.unrouted.toLocaleString("en")],
            ["Refused", outcomes.totals.refused.toLocaleString("en")],
            ["Withheld", outcomes.totals.withheld.toLocaleString("en")],
            ["Reported", outcomes.totals.reported.toLocaleString("en")],
          ]}
        />
        <Chart
          marks={marks}
          points={answer.messages as Point[]}
          series={messageSeries}
          shape="area"
          title="Messages a minute"
          unit="rate"
        />
        {marks.length > 0 && <p className="text-fine text-ink-faint">Shaded: an alert was open.</p>}
      </Panel>
      <div className="grid gap-5 lg:grid-cols-2">
        <Panel
          lead={
            delivery.messages === 0
              ? "No message with a believable time of sending yet."
              : `From sending to receipt, of ${delivery.messages.toLocaleString("en")} messages whose clocks can be believed. Right to 9 %.`
          }
          title="Delivery time"
        >
          <Chart
            points={delivery.points}
            series={deliverySeries}
            shape="lines"
            title="Delivery time"
            unit="seconds"
          />
        </Panel>
        <Panel
          lead="Messages to numbers that are not yours, requests without proof, and messages that were withheld or reported."
          title="Not simply shown"
        >
          <Chart
            points={outcomes.points}
            series={outcomeSeries}
            shape="bars"
            title="Not simply shown"
            unit="count"
          />
        </Panel>
      </div>
      <div className="grid gap-5 md:grid-cols-3">
        <Panel title="By source">
          <Parts parts={answer.sources} rest="Others" title="Messages by source" />
        </Panel>
        <Panel title="By country">
          <Parts parts={answer.countries} rest="Others" title="Messages by country" />
        </Panel>
        <Panel title="By service">
          <Parts parts={answer.services} rest="Others or none" title="Messages by service" />
        </Panel>
      </div>
      <div className="grid gap-5 lg:grid-cols-2">
        <Panel title="Pools">
          <PoolLevels pools={answer.pools} />
        </Panel>
        <Panel title="Storage and this process">
          <Facts facts={storageFacts(answer)} />
        </Panel>
      </div>
    </div>
  );
}

function Figures({ figures }: { figures: [name: string, value: string][] }) {
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4 xl:grid-cols-7">
      {figures.map(([name, value]) => (
        <div className="min-w-0" key={name}>
          <dt className="text-fine text-ink-faint">{name}</dt>
          <dd className="font-semibold text-xl tabular-nums tracking-tight">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function AsOf({ at, isLive }: { at: string; isLive: boolean }) {
  const zone = useReaderZone();
  return (
    <p className="text-fine text-ink-faint" suppressHydrationWarning>
      {isLive ? "As of " : "The site does not answer. As of "}
      {formatExactTime(Date.parse(at), "en", zone, "short")}
    </p>
  );
}

function storageFacts({ storage, process }: Dashboard): { name: string; value: string }[] {
  const { bytes, logBytes, freeBytes, diskBytes, growth, daysLeft } = storage;
  const log = logBytes === null ? "" : ` and ${formatBytes(logBytes)} of log`;
  return [
    { name: "Database", value: `${formatBytes(bytes)}${log}` },
    {
      name: "Disk",
      value:
        freeBytes === null
          ? "The database's server knows"
          : `${formatBytes(freeBytes)} of ${formatBytes(diskBytes)} free`,
    },
    { name: "Growth", value: growthText(growth) },
    { name: "Days left", value: daysText(storage, daysLeft) },
    ...(process ? processFacts(process) : []),
  ];
}

function growthText(growth: number | null): string {
  if (growth === null) return "Not enough data yet: it takes a day";
  return growth < 1024 ? "None over the last days" : `${formatBytes(growth)} a day`;
}

function daysText({ growth, freeBytes }: Dashboard["storage"], daysLeft: number | null): string {
  if (growth === null) return "Not enough data yet";
  if (freeBytes === null) return "The database's server knows";
  if (daysLeft === null || daysLeft > 3650) return "No end in sight";
  return `${Math.floor(daysLeft).toLocaleString("en")} at this pace`;
}

/** Since the process that answered was started. */
function processFacts(figures: NonNullable<Dashboard["process"]>) {
  const { hitShare, keptBytes, keptPages, renders, streams, commitSeconds } = figures;
  return [
    {
      name: "Pages from memory",
      value: hitShare === null ? "None asked for yet" : `${(hitShare * 100).toFixed(1)} %`,
    },
    {
      name: "Kept",
      value: `${pagesText(keptPages)}, ${formatBytes(keptBytes)}`,
    },
    { name: "Rendered", value: `${pagesText(renders)} since the start` },
    { name: "Live streams", value: streams.toLocaleString("en") },
    {
      name: "95 % of commits",
      value:
        commitSeconds === null
          ? "None yet"
          : `on disk within ${(commitSeconds * 1000).toLocaleString("en")} ms`,
    },
  ];
}

function pagesText(count: number): string {
  return count === 1 ? "1 page" : `${count.toLocaleString("en")} pages`;
}
