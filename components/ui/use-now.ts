import { useSyncExternalStore } from "react";

const tickMs = 10_000;

/** The first look at the clock waits until a page that just came to life has answered its reader. */
const settleMs = 1000;

const listeners = new Set<() => void>();
let now: number | null = null;
let first: ReturnType<typeof setTimeout> | undefined;
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * The time now, from one clock that all parts of a page share.
 * @param at UTC milliseconds, the server's clock when the page was made: it holds for the first second
 * @returns UTC milliseconds, renewed every ten seconds
 */
export function useNow(at: number): number {
  return useSyncExternalStore(
    subscribe,
    () => now ?? at,
    () => at,
  );
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) start();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) stop();
  };
}

function start(): void {
  first = setTimeout(tick, settleMs);
  timer = setInterval(tick, tickMs);
  document.addEventListener("visibilitychange", tick);
}

function stop(): void {
  clearTimeout(first);
  clearInterval(timer);
  now = null;
  document.removeEventListener("visibilitychange", tick);
}

function tick(): void {
  if (document.hidden) return;
  now = Date.now();
  for (const listener of listeners) listener();
}
