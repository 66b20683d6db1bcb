import type { ProviderRequest } from "#lib/ingest/adapter.ts";
import type { SignedRequest } from "#lib/simulate/dialect.ts";

/** A request as the adapter of its dialect gets it. */
export function asReceived(
  sent: Omit<SignedRequest, "body"> & { body: string | Buffer },
): ProviderRequest {
  const { method, query, headers, body } = sent;
  const lower = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const [type = ""] = (lower.get("content-type") ?? "").split(";");
  return {
    method,
    query,
    headers: { get: (name) => lower.get(name.toLowerCase()) ?? null, entries: () => lower },
    body: typeof body === "string" ? Buffer.from(body, "utf8") : body,
    mediaType: type.trim().toLowerCase(),
  };
}
