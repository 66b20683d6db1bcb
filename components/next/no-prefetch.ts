/*
 * Stands in for Next's prefetch scheduler in the browser (`next.config.js`): pages use plain links,
 * so nothing is ever prefetched, and the code for it need not be loaded. Navigating by Next's
 * router still works; it asks the server when it is used, as it does for any page not prefetched.
 */
export function schedulePrefetchTask(): null {
  return null;
}

export function isPrefetchTaskDirty(): boolean {
  return false;
}

export function needsSpeculativePrefetch(): boolean {
  return false;
}

function nothing(): void {}

export {
  nothing as cancelPrefetchTask,
  nothing as pingPrefetchScheduler,
  nothing as pingPrefetchTask,
  nothing as reschedulePrefetchTask,
  nothing as startRevalidationCooldown,
};
