"use client";

import { useEffect } from "react";

/** Apart from each other, or all who wait come back at once. */
const pauseMs = () => 3000 + 2000 * Math.random();

/** What says that the page still has to wait. */
const waiting = [429, 503];

/** Asks every few seconds whether the page can be had, and only then loads it: until then nothing moves. */
export function ReloadWhenBack() {
  useEffect(() => {
    const ends = new AbortController();
    const { signal } = ends;
    let timer = setTimeout(ask, pauseMs());

    async function ask(): Promise<void> {
      const options = { method: "HEAD", cache: "no-store", signal } as const;
      const answer = await fetch(location.href, options).catch(() => null);
      if (signal.aborted) return;
      if (answer && !waiting.includes(answer.status)) location.reload();
      else timer = setTimeout(ask, pauseMs());
    }

    return () => {
      clearTimeout(timer);
      ends.abort();
    };
  }, []);
  return null;
}
