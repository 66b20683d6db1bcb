import type { ApiRequest } from "#lib/api/answer-api.ts";
import type { Caller } from "#lib/api/caller.ts";
import { findApiKey } from "#lib/api-keys/find-api-key.ts";
import type { Context } from "#lib/context.ts";
import { clientOf } from "#lib/edge/client-address.ts";
import { isLeaseSecret } from "#lib/leases/lease-secret.ts";
import { findLeaseBySecret } from "#lib/leases/require-lease.ts";

/** Who a request is from, and from which client; `caller` is null for a key that is none. */
export type Called = { client: string; caller: Caller | null };

const MAX_HEADER = 200;

/**
 * Who a request is from: what stands in its Authorization header is looked for only where it may be
 * a key. What has ended or expired is as good as what never was.
 */
export async function callerOf(
  ctx: Context,
  { header, address }: Pick<ApiRequest, "header" | "address">,
): Promise<Called> {
  const client = clientOf(address);
  const given = header("authorization");
  if (given === null) return { client, caller: { kind: "anonymous", client } };
  return { client, caller: await findCaller(ctx, bearerOf(given), client) };
}

/** The bearer's token; null for another scheme, and for what is too long to be one. */
function bearerOf(given: string): string | null {
  if (given.length > MAX_HEADER) return null;
  return /^Bearer +(\S+) *$/i.exec(given)?.[1] ?? null;
}

async function findCaller(
  ctx: Context,
  token: string | null,
  client: string,
): Promise<Caller | null> {
  if (token === null) return null;
  if (isLeaseSecret(token)) {
    const leaseId = await findLeaseBySecret(ctx, token);
    return leaseId === null ? null : { kind: "lease", client, leaseId };
  }
  const key = await findApiKey(ctx, token);
  return key ? { kind: "key", client, ...key } : null;
}
