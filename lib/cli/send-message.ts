import { randomUUID } from "node:crypto";
import { CliError } from "#lib/cli/cli-error.ts";
import type { Context } from "#lib/context.ts";
import type { OutboundMessage } from "#lib/simulate/dialect.ts";
import { dialects } from "#lib/simulate/dialects.ts";
import { loadSource } from "#lib/simulate/load-source.ts";
import { sendRequest } from "#lib/simulate/send-request.ts";

/** What a server answered. `body` is the value of a JSON answer, else its text. */
export type Answer = { status: number; body: unknown };

/**
 * Posts a message to the running server through its HTTP route, as the source's provider would.
 * @param input.site the address of the server, without a path
 * @returns its answer, whatever it is
 * @throws Problem when there is no such source; CliError when nothing answers
 */
export async function sendMessage(
  ctx: Context,
  input: { source: string; site: string; message: OutboundMessage },
): Promise<Answer> {
  const { source: name, site, message } = input;
  const source = await loadSource(ctx, { name, site, numbers: [] });
  const dialect = dialects[source.kind];
  if (!dialect.tellsSentAt && message.sentAt !== null) {
    throw new CliError("invalid", `A ${source.kind} message does not tell when it was sent.`);
  }
  const request = dialect.write([message], { ...source, now: ctx.now(), nonce: randomUUID() });
  try {
    const { status, text } = await sendRequest(source.url, request);
    return { status, body: readBody(text) };
  } catch (error) {
    throw unreachable(source.url, error);
  }
}

/** Says that nothing answers where requests are sent. */
function unreachable(address: string, error: unknown): CliError {
  const { code } = error as { code?: string };
  const reason = code === "ETIMEDOUT" ? "no answer in 30 seconds" : code;
  const { origin } = new URL(address);
  return new CliError(
    "unreachable",
    `Nothing answers at ${origin}${reason ? ` (${reason})` : ""}: is the server running, and is --url or PUBLIC_URL its address?`,
  );
}

function readBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
