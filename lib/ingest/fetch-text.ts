import type { FetchText } from "#lib/ingest/adapter.ts";

const MAX_BYTES = 64 * 1024;
const WITHIN_MS = 5000;

/** Gets a text over HTTPS from a host that the caller has checked. */
export const fetchText: FetchText = async (url) => {
  if (url.protocol !== "https:") throw new Error("Only https addresses are asked.");
  const signal = AbortSignal.timeout(WITHIN_MS);
  const response = await fetch(url, { redirect: "error", signal });
  if (response.status !== 200 || !response.body) {
    await response.body?.cancel();
    throw new Error(`${url.host} answers ${response.status}.`);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.length;
    if (length > MAX_BYTES) throw new Error(`${url.host} answers more than ${MAX_BYTES} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
};
