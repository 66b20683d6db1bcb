import { randomBytes } from "node:crypto";
import { insertSource } from "#db/queries/sources.ts";
import { step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { parseCidrs } from "#lib/http/cidrs.ts";
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
  /** The address that the provider signs, where it is not the one that follows from PUBLIC_URL. */
  publicUrl?: string | undefined;
  /** What else the provider's adapter needs to know. */
  settings?: Record<string, unknown> | undefined;
  /** Whether a secret stands at the end of its address; the provider's default when absent. */
  hasToken?: boolean | undefined;
  /** CIDR ranges that its requests must come from, with commas between them; any when absent. */
  addresses?: string | undefined;
  /** Whether numbers that it feeds are added when their first message comes. */
  registersNumbers?: boolean | undefined;
};

const NAME = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** What is told of a new source once: its secret and the end of its address, each null for none. */
export type AddedSource = { secret: string | null; token: string | null };

/**
 * Adds a source.
 * @returns its secrets, in clear for the only time
 * @throws Problem invalid, with what is wrong where
 */
export async function addSource(ctx: Context, input: AddSourceInput): Promise<AddedSource> {
  const { name, provider, publicUrl, addresses, registersNumbers = false } = input;
  const adapter: Adapter = adapters[provider];
  const way = adapter.ways.find(({ auth }) => auth === (input.auth ?? adapter.ways[0].auth));
  if (!NAME.test(name)) {
    throw mistake("/id", "must be 1 to 40 of a-z, 0-9 and -, and neither begin nor end with -");
  }
  if (!way) {
    const known = adapter.ways.map(({ auth }) => auth).join(", ");
    throw mistake("/auth", `must be one of ${known} for ${provider}`);
  }
  const { auth } = way;
  const secret = secretOf(input, adapter, auth);
  const token = (input.hasToken ?? way.hasToken) || auth === "address" ? makeToken() : null;
  const settings = settingsOf(adapter, input.settings ?? {});
  if (addresses !== undefined && !parseCidrs(addresses)) {
    throw mistake("/addresses", "must be addresses or CIDR ranges with commas between them");
  }
  if (publicUrl !== undefined && !isWebAddress(publicUrl)) {
    throw mistake("/publicUrl", "must be an http or https address");
  }
  const isNew = await transaction(ctx.db, function* () {
    const [added] = yield* step(
      insertSource(ctx.db, {
        name,
        provider,
        auth,
        secrets: sealSecrets(ctx, [
          ...(secret === null ? [] : [{ value: secret, until: null }]),
          ...(token === null ? [] : [{ value: token, until: null, use: "address" as const }]),
        ]),
        publicUrl: publicUrl ?? null,
        registersNumbers,
        settings: JSON.stringify(settings),
        addresses: addresses ?? null,
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
  return { secret, token };
}

/** The secret that proves: none where the address alone does. */
function secretOf({ secret, provider }: AddSourceInput, adapter: Adapter, auth: SourceAuth) {
  if (auth === "address") return null;
  const value = secret ?? adapter.makeSecret(auth);
  requireSecret(value, provider, auth);
  return value;
}

/** 144 bits: no one comes upon it by chance. */
export function makeToken(): string {
  return randomBytes(18).toString("base64url");
}

/** What a provider's adapter is told, checked. @throws Problem */
export function settingsOf(adapter: Adapter, given: Record<string, unknown>): unknown {
  const parsed = adapter.settings.safeParse(given);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw mistake(["/settings", ...path.map(String)].join("/"), message);
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

/** Whether a text is an address that a provider can call. */
export function isWebAddress(address: string): boolean {
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
