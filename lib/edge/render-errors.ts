import { isDatabaseUnavailable } from "#lib/health/is-database-unavailable.ts";
import { shared } from "#lib/shared.ts";

/** Names a render to Next, which hands it back with an error. No visitor's request reaches a render. */
export const RENDER_HEADER = "x-glasspost-render";

/** The renders that run, and what the database's silence took from them. */
const renders = shared("renders", () => new Map<string, { error: unknown }>());

let begun = 0;

/** One render of a page, whose answer alone does not tell why it failed. */
export type WatchedRender = {
  /** What the request carries as `RENDER_HEADER`. */
  name: string;
  /** The error by which it failed because the database did not answer; null for any other. */
  lostBy: () => unknown;
  /** Ends the watch. */
  end: () => void;
};

/** Begins to watch a render for errors. */
export function watchRender(): WatchedRender {
  begun += 1;
  const name = String(begun);
  const watched: { error: unknown } = { error: null };
  renders.set(name, watched);
  return { name, lostBy: () => watched.error, end: () => void renders.delete(name) };
}

/**
 * Notes why a render failed, if the database's silence was why.
 * @param headers of the request that failed
 */
export function noteRenderError(error: unknown, headers: Record<string, unknown>): void {
  const watched = renders.get(String(headers[RENDER_HEADER]));
  if (watched && isDatabaseUnavailable(error)) watched.error = error;
}
