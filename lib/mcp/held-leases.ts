import type { Client, ClientOptions, Schemas } from "#lib/client/client.ts";
import { Lease } from "#lib/client/lease.ts";

/** The leases of one connection, by their ids: their secrets are told to nobody. */
export type HeldLeases = {
  hold(begun: Schemas["BegunLease"]): Lease;
  /** Finds one; one that was begun elsewhere is read with the key. @throws ApiError */
  find(id: string): Promise<Lease>;
};

/** Keeps leases for as long as a connection is open. */
export function heldLeases(options: ClientOptions, client: Client): HeldLeases {
  const held = new Map<string, Lease>();
  const hold = (begun: Schemas["BegunLease"]) => {
    const lease = new Lease(options, begun);
    held.set(lease.id, lease);
    return lease;
  };
  return {
    hold,
    async find(id) {
      const known = held.get(id);
      if (known) return known;
      const { body } = await client.ask("getLease", { params: { id } });
      return hold({ ...body, secret: options.key ?? "" });
    },
  };
}
