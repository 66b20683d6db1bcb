import { useSyncExternalStore } from "react";

const tickMs = 10_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * The time now, from one clock that all parts of a page share.
 * @param at UTC milliseconds, the server's clock when the page was made: what the first render uses
 * @returns UTC milliseconds, renewed every ten seconds
 */
export function useNow(at: number): number {
  return useSyncExternalStore(
    subscribe,
    () => now,
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
  now = Date.now();
  timer = setInterval(tick, tickMs);
  document.addEventListener("visibilitychange", tick);
}

function stop(): void {
  clearInterval(timer);
  document.removeEventListener("visibilitychange", tick);
}

function tick(): void {
  if (document.hidden) return;
  now = Date.now();
  for (const listener of listeners) listener();
}
