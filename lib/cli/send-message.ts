import { randomUUID } from "node:crypto";
import { findSource } from "#db/queries/sources.ts";
import { CliError } from "#lib/cli/cli-error.ts";
import type { Context } from "#lib/context.ts";
import type { SourceAuth } from "#lib/ingest/adapter.ts";
import { ingestUrl } from "#lib/ingest/ingest-url.ts";
import { isProviderKind } from "#lib/ingest/providers/index.ts";
import type { OutboundMessage, SignedRequest } from "#lib/simulate/dialect.ts";
import { dialects } from "#lib/simulate/dialects.ts";
import { openSecrets } from "#lib/sources/secrets.ts";

/** What a server answered. `body` is the value of a JSON answer, else its text. */
export type Answer = { status: number; body: unknown };

const TIMEOUT_MS = 30_000;

/**
 * Posts a message to the running server through its HTTP route, as the source's provider would.
 * @param input.site the address of the server, without a path
 * @returns its answer, whatever it is
 * @throws CliError when there is no such source, or nothing answers
 */
export async function sendMessage(
  ctx: Context,
  input: { source: string; site: string; message: OutboundMessage },
): Promise<Answer> {
  const { source: name, site, message } = input;
  const [source] = await findSource(ctx.db, { name });
  if (!source || !isProviderKind(source.provider)) {
    throw new CliError("not-found", `There is no source ${name}: npx glasspost source list`);
  }
  const dialect = dialects[source.provider];
  if (!dialect.tellsSentAt && message.sentAt !== null) {
    throw new CliError("invalid", `A ${source.provider} message does not tell when it was sent.`);
  }
  const { secrets, tokens } = openSecrets(ctx, source.secrets);
  const path = new URL(ingestUrl(name, tokens[0])).pathname;
  const request = dialect.write([message], {
    auth: source.auth as SourceAuth,
    secret: secrets[0] ?? "",
    publicUrl: source.publicUrl ?? ingestUrl(name, tokens[0]),
    settings: JSON.parse(source.settings),
    now: ctx.now(),
    nonce: randomUUID(),
  });
  return send(site + path, request);
}

async function send(
  address: string,
  { method, query, headers, body }: SignedRequest,
): Promise<Answer> {
  const url = query ? `${address}?${query}` : address;
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, {
      method,
      headers,
      ...(method === "POST" ? { body } : {}),
      signal,
      redirect: "manual",
    });
    return { status: response.status, body: readBody(await response.text()) };
  } catch (error) {
    const { name, cause } = error as { name?: string; cause?: { code?: string } };
    const reason = name === "TimeoutError" ? "no answer in 30 seconds" : cause?.code;
    const { origin } = new URL(url);
    throw new CliError(
      "unreachable",
      `Nothing answers at ${origin}${reason ? ` (${reason})` : ""}: is the server running, and is --url or PUBLIC_URL its address?`,
    );
  }
}

function readBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
