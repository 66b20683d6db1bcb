import type { MessageFilter } from "#lib/waiting/message-filter.ts";
import type { OtherMessage } from "#lib/waiting/next-message.ts";

/** What servers and proxies take as one header without complaint. */
const MAX_BYTES = 2048;
/** More than there is ever room for. */
const MAX_TOLD = 50;

/**
 * What came while somebody waited for something else, as a header says it: JSON in ASCII.
 * @param others oldest first; of many the newest are told, and how many more there were
 */
export function missedHeader(filter: MessageFilter, others: OtherMessage[], more: number): string {
  for (let from = Math.max(0, others.length - MAX_TOLD); from < others.length; from++) {
    const arrived = others.slice(from);
    const header = asciiJson({ lookedFor: filter, arrived, more: more + from });
    if (header.length <= MAX_BYTES) return header;
  }
  return asciiJson({ lookedFor: filter, arrived: [], more: more + others.length });
}

/** Headers hold printable ASCII alone: the rest is escaped, as JSON allows. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
