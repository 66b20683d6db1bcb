import { useSyncExternalStore } from "react";

/** False on the server and in the first render, true once scripts run: for what is useless without them. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
