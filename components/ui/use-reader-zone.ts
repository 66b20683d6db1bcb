import { useSyncExternalStore } from "react";

let zone: string | undefined;

/** The reader's IANA time zone; `UTC` on the server and in the first render. */
export function useReaderZone(): string {
  return useSyncExternalStore(
    () => () => {},
    readerZone,
    () => "UTC",
  );
}

/** The same where the server has no say: once a reader does something. */
export function readerZone(): string {
  zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
  return zone;
}
