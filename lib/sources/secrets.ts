import { LRUCache } from "lru-cache";
import type { Context } from "#lib/context.ts";
import type { Keyring } from "#lib/keys/keyring.ts";

/**
 * A secret of a source; one that was replaced is valid until an instant (UTC milliseconds). `use`:
 * it stands at the end of the address, and proves nothing besides.
 */
export type Secret = { value: string; until: number | null; use?: "address" };

/** Seals a source's secrets for its row. */
export function sealSecrets({ keyring }: Context, secrets: Secret[]): Buffer {
  return keyring.seal(JSON.stringify(secrets), "source");
}

/** Every secret that a source has, valid or not. */
export function unsealSecrets({ keyring }: Context, sealed: Uint8Array): Secret[] {
  const opened = openedBy(keyring);
  const key = Buffer.from(sealed).toString("latin1");
  let secrets = opened.get(key);
  if (!secrets) {
    secrets = JSON.parse(keyring.open(sealed, "source")) as Secret[];
    opened.set(key, secrets);
  }
  return secrets;
}

const MAX_OPENED = 1000;
const openedByKeyring = new WeakMap<Keyring, LRUCache<string, Secret[]>>();

/** What was opened before, by its sealed bytes: others, once a secret changes. */
function openedBy(keyring: Keyring): LRUCache<string, Secret[]> {
  let opened = openedByKeyring.get(keyring);
  if (!opened) {
    opened = new LRUCache({ max: MAX_OPENED });
    openedByKeyring.set(keyring, opened);
  }
  return opened;
}

/** The values of the secrets that are valid now: those that prove, and those in the address. */
export function openSecrets(
  ctx: Context,
  sealed: Uint8Array,
): { secrets: string[]; tokens: string[] } {
  const valid = unsealSecrets(ctx, sealed).filter(
    ({ until }) => until === null || until > ctx.now(),
  );
  const valuesOf = (use: Secret["use"]) =>
    valid.filter((secret) => secret.use === use).map(({ value }) => value);
  return { secrets: valuesOf(undefined), tokens: valuesOf("address") };
}
