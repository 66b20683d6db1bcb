"use client";

import { useEffect, useState } from "react";

const EVERY_MS = 5000;

/**
 * What a feed of the console says, asked for every five seconds while the page is seen.
 * @param first what the page came with
 * @returns the newest answer, and whether the last question got one
 */
export function useFeed<Answer>(
  address: string,
  first: Answer,
): { answer: Answer; isLive: boolean } {
  const [state, setState] = useState({ address, answer: first, isLive: true });
  useEffect(() => {
    const ended = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      if (!document.hidden) {
        const answer = await read<Answer>(address, ended.signal);
        if (ended.signal.aborted) return;
        setState((before) => ({
          address,
          answer: answer ?? before.answer,
          isLive: answer !== null,
        }));
      }
      timer = setTimeout(ask, EVERY_MS);
    };
    timer = setTimeout(ask, EVERY_MS);
    return () => {
      ended.abort();
      clearTimeout(timer);
    };
  }, [address]);
  return state.address === address ? state : { answer: first, isLive: true };
}

async function read<Answer>(address: string, signal: AbortSignal): Promise<Answer | null> {
  try {
    const response = await fetch(address, { signal, headers: { accept: "application/json" } });
    return response.ok ? ((await response.json()) as Answer) : null;
  } catch {
    return null;
  }
}
