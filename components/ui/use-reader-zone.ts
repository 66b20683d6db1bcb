import { useSyncExternalStore } from "react";

let zone: string | undefined;

/** The reader's IANA time zone; `UTC` on the server and in the first render. */
export function useReaderZone(): string {
  return useSyncExternalStore(
    () => () => {},
    () => {
      zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
      return zone;
    },
    () => "UTC",
  );
}
