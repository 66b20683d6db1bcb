"use client";

import { useEffect, useState } from "react";
import type { ReviewCause } from "#lib/reviews/open-review.ts";

const askEveryMs = 4_000;

/** Says that more has come into a tab; nothing moves until it is asked for. */
export function QueueNews({ tab, after }: { tab: ReviewCause; after: string | null }) {
  const [fresh, setFresh] = useState(0);
  useEffect(() => {
    const query = new URLSearchParams({ tab, ...(after && { after }) });
    const ask = async () => {
      if (document.hidden) return;
      const answer = await fetch(`/admin/feeds/queue.news?${query}`).catch(() => null);
      if (answer?.ok) setFresh((await answer.json()).fresh);
    };
    const timer = setInterval(ask, askEveryMs);
    return () => clearInterval(timer);
  }, [tab, after]);
  if (fresh === 0) return null;
  return (
    <p className="mb-4 text-center" role="status">
      <a className="button button-small" href={`/admin/queue?tab=${tab}`}>
        {fresh >= 100 ? "100 or more" : fresh} new: show
      </a>
    </p>
  );
}
