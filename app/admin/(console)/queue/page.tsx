import type { Metadata } from "next";
import { PageHead } from "#components/admin/page-head.tsx";
import { QueueList } from "#components/admin/queue-list.tsx";
import { Tabs } from "#components/admin/tabs.tsx";
import { isPermitted } from "#lib/auth/permissions.ts";
import { getQueuePage, MAX_COUNTED, queueTabs } from "#lib/reviews/get-queue-page.ts";
import { openConsole } from "../../open-console.ts";

export const metadata: Metadata = { title: "Queue" };

const titles = {
  reported: "Reported",
  rule: "Matched by a rule",
  withheld: "Withheld",
  done: "Done",
};

type Query = { searchParams: Promise<{ tab?: string; before?: string | string[] }> };

export default async function QueuePage({ searchParams }: Query) {
  const { ctx, account } = await openConsole("messages.read");
  const { tab: asked, before } = await searchParams;
  const page = await getQueuePage(ctx, {
    tab: queueTabs.find((each) => each === asked),
    before: [before].flat()[0],
  });
  const { tab } = page;
  const counted = (count: number) => (count >= MAX_COUNTED ? `${MAX_COUNTED}+` : count);
  return (
    <>
      <PageHead
        lead="What visitors report, what rules mark, and what is withheld, until somebody has looked at it."
        title="Queue"
      />
      <Tabs
        label="Why messages are here"
        tabs={queueTabs.map((each) => ({
          title: titles[each],
          href: `/admin/queue?tab=${each}`,
          isOpen: each === tab,
          ...(each !== "done" && { count: counted(page.counts[each]) }),
        }))}
      />
      <QueueList
        at={ctx.now()}
        key={`${tab} ${page.before}`}
        may={{
          moderate: isPermitted(account.role, "messages.moderate"),
          delete: isPermitted(account.role, "messages.delete"),
          originals: isPermitted(account.role, "originals.read"),
        }}
        page={page}
      />
    </>
  );
}
