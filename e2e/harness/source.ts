import { z } from "zod";
import { type CliResult, runCli } from "./cli.ts";
import type { TestServer } from "./server.ts";

const sourceSchema = z.object({ id: z.string(), secret: z.string(), url: z.string() });

/** A source as the command line tells it once: its id, its secret and where its messages go. */
export type TestSource = z.infer<typeof sourceSchema>;

let made = 0;

/**
 * Adds a source by the command line, while the server runs.
 * @param options `id` and `provider`; `args` are further arguments of `source add`
 */
export async function addSource(
  server: TestServer,
  options: { id?: string; provider?: string; args?: string[] } = {},
): Promise<TestSource> {
  made += 1;
  const { id = `source-${made}`, provider = "generic", args = [] } = options;
  const result = await cliOf(server, ["source", "add", id, "--provider", provider, ...args]);
  return sourceSchema.parse(result.json());
}

/**
 * Adds a number by the command line, while the server runs.
 * @param e164 e.g. `+17875550101`
 */
export async function addNumber(server: TestServer, e164: string): Promise<void> {
  await cliOf(server, ["number", "add", e164]);
}

/**
 * Retires a number by the command line, while the server runs.
 * @param e164 e.g. `+17875550101`
 */
export async function retireNumber(server: TestServer, e164: string): Promise<void> {
  await cliOf(server, ["number", "retire", e164]);
}

/**
 * Posts messages as the source's provider would, authenticated by its secret.
 * @param messages one message, an array of them, or any other body
 */
export function post(source: TestSource, messages: unknown): Promise<Response> {
  return fetch(source.url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${source.secret}` },
    body: JSON.stringify(messages),
  });
}

async function cliOf(server: TestServer, args: string[]): Promise<CliResult> {
  const result = await runCli([...args, "--json"], { env: server.settings });
  if (result.code !== 0) throw new Error(`glasspost ${args.join(" ")}: ${result.stderr}`);
  return result;
}
