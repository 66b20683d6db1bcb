import type { ProviderKind } from "#lib/ingest/providers/index.ts";
import type { Proving } from "#lib/simulate/dialect.ts";
import { dialects } from "#lib/simulate/dialects.ts";
import { uuidOf } from "#lib/simulate/uuid-of.ts";
import { type LoadResult, loadSockets } from "./load-sockets.ts";
import { messageOf } from "./message-of.ts";

/** Messages as a provider's dialect writes them, one a request, all of them written beforehand. */
export type WrittenJob = {
  kind: "written";
  url: string;
  connections: number;
  provider: ProviderKind;
  proving: Omit<Proving, "now" | "nonce">;
  count: number;
  firstAge: number;
  /** Tells their ids from those of other jobs. */
  name: string;
};

/** Signed times are good for minutes: what is not sent by then is not worth to be waited for. */
const LONGEST_S = 60;

/** Sends each request once. */
export async function writtenLoad(job: WrittenJob): Promise<LoadResult> {
  const { url, connections, count } = job;
  const requests = writeRequests(job);
  let sent = 0;
  const result = await loadSockets({
    url,
    connections,
    seconds: LONGEST_S,
    start: "HTTP/1.1 2",
    next: () => requests[sent++] ?? null,
  });
  return { ...result, failed: count - result.answered };
}

function writeRequests({ url, provider, proving, count, firstAge, name }: WrittenJob): Buffer[] {
  const { host, pathname } = new URL(url);
  const now = Date.now();
  return Array.from({ length: count }, (_, nth) => {
    const { from, to, text } = messageOf(firstAge + nth, now);
    const nonce = `${name} ${nth}`;
    // No two are of one second, so that none passes for another that was sent again.
    const sentAt = now - nth * 1000;
    const message = { from, to: to ?? "", text, id: uuidOf(nonce), sentAt };
    const written = dialects[provider].write([message], { ...proving, now, nonce });
    const { method, query, headers, body } = written;
    const lines = [
      `${method} ${pathname}${query && `?${query}`} HTTP/1.1`,
      `host: ${host}`,
      ...Object.entries(headers).map(([header, value]) => `${header}: ${value}`),
      ...(method === "POST" ? [`content-length: ${Buffer.byteLength(body)}`] : []),
    ];
    return Buffer.from(`${lines.join("\r\n")}\r\n\r\n${body}`);
  });
}
