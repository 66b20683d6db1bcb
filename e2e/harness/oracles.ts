import { createRequire } from "node:module";
import { join } from "node:path";
import { installApart } from "#scripts/install-apart.mjs";
import { root } from "#scripts/project.mjs";

/** A slow registry takes minutes; the installed packages stay for later runs. */
export const INSTALL_MS = 9 * 60_000;

/** The vendors' own libraries, as far as we ask them. */
export type Oracles = {
  twilio: {
    validateRequest(token: string, header: string, url: string, fields: Fields): boolean;
    getExpectedTwilioSignature(token: string, url: string, fields: Fields): string;
  };
  signalwire: {
    RestClient: {
      validateRequest(...args: [string, string, string, Fields, boolean]): boolean;
    };
  };
  plivo: {
    validateSignature(url: string, nonce: string, signature: string, token: string): boolean;
    validateV3Signature(...args: [string, string, string, string, string, Fields]): boolean;
  };
  vonageSms: {
    SMS: {
      prototype: {
        verifySignature(sig: unknown, fields: unknown, secret: string, algorithm: string): boolean;
      };
    };
  };
  vonageJwt: { verifySignature(token: string, secret: string): boolean };
  telnyx: {
    new (options: {
      apiKey: string;
      publicKey: string;
    }): {
      webhooks: { unwrap(body: string, options: { headers: Headers }): Promise<unknown> };
    };
  };
  sinch: {
    validateWebhookSignature(secret: string, headers: Headers, body: string): boolean;
    computeSignedData(body: string, nonce: string, time: string): string;
    calculateWebhookSignature(signed: string, secret: string): string;
  };
  messagebird: {
    verify(url: string, body: Buffer, token: string, key: unknown): Promise<void>;
  };
  SnsValidator: {
    new (): { validate(body: string, done: (error: Error | null) => void): void };
  };
  standardwebhooks: {
    Webhook: {
      new (
        secret: string,
      ): {
        verify(body: string | Buffer, headers: Headers, options: object): unknown;
        sign(id: string, at: Date, body: string): string;
      };
    };
  };
  /** The file of MessageBird's tokens, for a process of its own. */
  messagebirdFile: string;
};

/** Fields of a form; those that stand there several times as lists. */
export type Fields = Record<string, string | string[]>;

type Headers = Record<string, string>;

/** Installs the vendors' libraries where they are not yet. @throws Error when they can't be had */
export async function loadOracles(): Promise<Oracles> {
  const folder = await installApart({
    from: join(root, "e2e", "oracles"),
    into: join(root, "node_modules", ".cache"),
    name: "glasspost-oracles",
    limitMs: INSTALL_MS,
  });
  const load = createRequire(join(folder, "package.json"));
  const fileOf = (...parts: string[]) => join(folder, "node_modules", ...parts);
  const messagebirdFile = fileOf("messagebird", "lib", "webhook-signature-jwt.js");
  return {
    twilio: load("twilio"),
    signalwire: load("@signalwire/compatibility-api"),
    plivo: load("plivo"),
    vonageSms: load("@vonage/sms"),
    vonageJwt: load("@vonage/jwt"),
    telnyx: load("telnyx"),
    // Its package asks for another that can't be installed; this file of it does not.
    sinch: load(fileOf("@sinch", "sdk-client", "dist", "utils", "authorization.helper.js")),
    messagebird: load(messagebirdFile),
    SnsValidator: load("sns-validator"),
    standardwebhooks: load("standardwebhooks"),
    messagebirdFile,
  };
}
