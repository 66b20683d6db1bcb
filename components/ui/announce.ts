const listeners = new Set<(text: string) => void>();

/** Has the page's live region read a text out. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text);
}

/** @returns how to stop listening */
export function onAnnounce(listener: (text: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
