import { findSource, setSecrets } from "#db/queries/sources.ts";
import { step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import type { Adapter, SourceAuth } from "#lib/ingest/adapter.ts";
import { adapters, type ProviderKind } from "#lib/ingest/providers/index.ts";
import { makeToken, requireSecret } from "#lib/sources/add-source.ts";
import { sealSecrets, unsealSecrets } from "#lib/sources/secrets.ts";

export type RotateSecretInput = {
  name: string;
  /** Made when absent, where the provider lets us choose it; that of an address always is. */
  secret?: string | undefined;
  /** How long the secret that it replaces stays valid, in milliseconds; 0 ends it now. */
  graceMs: number;
};

/**
 * Gives a source a new secret, or its address a new end where that is all there is; the one before it stays valid for a while, older ones end.
 * @returns the new secret, in clear for the only time
 * @throws Problem not-found, or invalid when the secret is missing or too weak
 */
export function rotateSecret(ctx: Context, input: RotateSecretInput): Promise<string> {
  const { name, graceMs } = input;
  return transaction(ctx.db, function* () {
    const [source] = yield* step(findSource(ctx.db, { name }));
    if (!source) throw new Problem("not-found", `There is no source ${name}.`);
    const adapter: Adapter = adapters[source.provider as ProviderKind];
    const auth = source.auth as SourceAuth;
    // Where the address alone proves, its end is what is new.
    const isAddress = auth === "address";
    const secret = isAddress ? makeToken() : (input.secret ?? adapter.makeSecret(auth));
    requireSecret(secret, source.provider, auth);
    const use = isAddress ? ("address" as const) : undefined;
    const before = unsealSecrets(ctx, source.secrets);
    const until = ctx.now() + graceMs;
    const ending = before.filter((each) => each.use === use && each.until === null);
    const secrets = sealSecrets(ctx, [
      { value: secret, until: null, ...(use && { use }) },
      ...(graceMs > 0 ? ending.map((each) => ({ ...each, until })) : []),
      ...before.filter((each) => each.use !== use),
    ]);
    yield* step(setSecrets(ctx.db, { name, secrets }));
    yield* recordDeed(ctx, { action: "source.rotate-secret", subject: name, detail: { graceMs } });
    return secret;
  });
}
