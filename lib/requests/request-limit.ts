import { secondsInHour } from "date-fns/constants";
import { clientOf } from "#lib/edge/client-address.ts";
import { clientLimit } from "#lib/http/client-limit.ts";
import { Problem } from "#lib/http/problem.ts";
import { networkOf } from "#lib/requests/visitor-of.ts";
import { shared } from "#lib/shared.ts";

/** As many addresses of one network may use up their own limit. */
const ADDRESSES_OF_A_NETWORK = 5;

/**
 * Counts what an address, and the network around it, sends in an hour; each process for itself.
 * @param name what is counted
 * @param perHour of an address; 0 is no limit
 * @throws Problem too-many-requests
 */
export async function requireRoom(name: string, perHour: number, address: string): Promise<void> {
  const { ofAddress, ofNetwork } = shared(`limit.${name}.${perHour}`, () => ({
    ofAddress: clientLimit(perHour, secondsInHour),
    ofNetwork: clientLimit(perHour * ADDRESSES_OF_A_NETWORK, secondsInHour),
  }));
  const isWithin = (await ofAddress(clientOf(address))) && (await ofNetwork(networkOf(address)));
  if (!isWithin) throw new Problem("too-many-requests", "That was too much for an hour.");
}
