import type { Context } from "#lib/context.ts";

/** A secret of a source; one that was replaced is valid until an instant (UTC milliseconds). */
export type Secret = { value: string; until: number | null };

/** Seals a source's secrets for its row. */
export function sealSecrets({ keyring }: Context, secrets: Secret[]): Buffer {
  return keyring.seal(JSON.stringify(secrets), "source");
}

/** Every secret that a source has, valid or not. */
export function unsealSecrets({ keyring }: Context, sealed: Uint8Array): Secret[] {
  return JSON.parse(keyring.open(sealed, "source")) as Secret[];
}

/** The values of the secrets that are valid now. */
export function openSecrets(ctx: Context, sealed: Uint8Array): string[] {
  return unsealSecrets(ctx, sealed)
    .filter(({ until }) => until === null || until > ctx.now())
    .map(({ value }) => value);
}
