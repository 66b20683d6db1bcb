import { insertSource } from "#db/queries/sources.ts";
import { step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import type { Adapter, SourceAuth } from "#lib/ingest/adapter.ts";
import { adapters, type ProviderKind } from "#lib/ingest/providers/index.ts";
import { sealSecrets } from "#lib/sources/secrets.ts";

/** A source to add. */
export type AddSourceInput = {
  /** Its id in addresses: 1 to 40 of a-z, 0-9 and `-`. */
  name: string;
  provider: ProviderKind;
  /** The provider's default when absent. */
  auth?: SourceAuth | undefined;
  /** Made when absent, where the provider lets us choose it. */
  secret?: string | undefined;
  /** The address that the provider signs, where it is not `PUBLIC_URL/api/ingest/{name}`. */
  publicUrl?: string | undefined;
  /** Whether numbers that it feeds are added when their first message comes. */
  registersNumbers?: boolean | undefined;
};

const NAME = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/**
 * Adds a source.
 * @returns its secret, in clear for the only time
 * @throws Problem invalid, with what is wrong where
 */
export async function addSource(ctx: Context, input: AddSourceInput): Promise<string> {
  const { name, provider, publicUrl, registersNumbers = false } = input;
  const adapter: Adapter = adapters[provider];
  const auth = input.auth ?? adapter.auths[0];
  const secret = input.secret ?? adapter.makeSecret(auth);
  if (!NAME.test(name)) {
    throw mistake("/id", "must be 1 to 40 of a-z, 0-9 and -, and neither begin nor end with -");
  }
  if (!adapter.auths.includes(auth)) {
    throw mistake("/auth", `must be one of ${adapter.auths.join(", ")} for ${provider}`);
  }
  requireSecret(secret, provider, auth);
  if (publicUrl !== undefined && !isWebAddress(publicUrl)) {
    throw mistake("/publicUrl", "must be an http or https address");
  }
  const isNew = await transaction(ctx.db, function* () {
    const [added] = yield* step(
      insertSource(ctx.db, {
        name,
        provider,
        auth,
        secrets: sealSecrets(ctx, [{ value: secret, until: null }]),
        publicUrl: publicUrl ?? null,
        registersNumbers,
        createdAt: ctx.now(),
      }),
    );
    if (added) {
      const detail = { provider, auth, registersNumbers };
      yield* recordDeed(ctx, { action: "source.add", subject: name, detail });
    }
    return added !== undefined;
  });
  if (!isNew) throw mistake("/id", `${name} is taken`);
  return secret;
}

/** @throws Problem when a secret is missing or too weak to prove anything */
export function requireSecret(
  secret: string | null,
  provider: string,
  auth: SourceAuth,
): asserts secret is string {
  if (secret === null) throw mistake("/secret", `must be given: ${provider} tells you its value`);
  if (secret.length < 16 || secret.length > 512 || /[^\x21-\x7e]/.test(secret)) {
    throw mistake("/secret", "must be 16 to 512 visible ASCII characters");
  }
  if (auth === "standard-webhooks" && !isWebhookSecret(secret)) {
    throw mistake("/secret", "must be whsec_ and at least 24 bytes in base64");
  }
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s#]+$/.test(address) && URL.canParse(address);
}

/** In base64 as it is written canonically: the verifying library reads no other. */
function isWebhookSecret(secret: string): boolean {
  const [, base64 = ""] = /^whsec_(.+)$/.exec(secret) ?? [];
  const bytes = Buffer.from(base64, "base64");
  return bytes.length >= 24 && bytes.toString("base64") === base64;
}

function mistake(pointer: string, detail: string): Problem {
  return new Problem("invalid", `The source's ${pointer.slice(1)} ${detail}.`, [
    { pointer, detail },
  ]);
}
