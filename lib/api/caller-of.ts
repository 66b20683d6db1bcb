import type { ApiRequest } from "#lib/api/answer-api.ts";
import type { Caller } from "#lib/api/caller.ts";
import { clientOf } from "#lib/edge/client-address.ts";
import { Problem } from "#lib/http/problem.ts";

/**
 * Who a request is from.
 * @throws Problem unauthorized when it names a key that is none
 */
export async function callerOf({ header, address }: ApiRequest): Promise<Caller> {
  const client = clientOf(address);
  if (header("authorization") === null) return { kind: "anonymous", client };
  throw new Problem("unauthorized", "There is no such key.");
}
