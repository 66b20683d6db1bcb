import { randomUUID } from "node:crypto";
import { findNumber } from "#db/queries/numbers.ts";
import { listProbes } from "#db/queries/probes.ts";
import type { Claim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { sourceOfNumber } from "#lib/probes/source-of-number.ts";
import { startProbe } from "#lib/probes/start-probe.ts";
import { dialects } from "#lib/simulate/dialects.ts";
import { loadSource } from "#lib/simulate/load-source.ts";
import { sendRequest } from "#lib/simulate/send-request.ts";

/** What came of a simulated probe. `status`: what the request was answered; null for nothing. */
export type SimulatedProbe = { source: string; status: number | null; hasArrived: boolean };

const FROM = "Glasspost";

/**
 * Sends a probe to a number as its source's provider would: a signed request to the source's own
 * address. It tells that everything from there on works, and nothing of the provider.
 * @param input.site where this site answers, without a path
 * @param input.source where nothing else tells which one feeds the number
 * @throws Problem not-found; invalid when no source can be found, or none of its devices is the number
 */
export async function simulateProbe(
  ctx: Context,
  input: { e164: string; site: string; source?: string | undefined },
  claim?: Claim,
): Promise<SimulatedProbe> {
  const { e164, site } = input;
  const [number] = await findNumber(ctx.db, { e164 });
  if (!number) throw new Problem("not-found", `There is no number ${e164}.`);
  const { name } = await sourceOfNumber(ctx, number, input.source);
  const source = await loadSource(ctx, { name, site, numbers: [e164] });
  const [receiver] = source.receivers;
  if (!receiver) {
    throw new Problem("invalid", `No device of the source ${name} stands for ${e164}.`);
  }
  const { text } = await startProbe(ctx, { e164, kind: "simulated" }, claim);
  const nonce = randomUUID();
  const dialect = dialects[source.kind];
  const sentAt = dialect.tellsSentAt ? ctx.now() : null;
  const message = { from: FROM, to: receiver.to, text, id: nonce, sentAt };
  const request = dialect.write([message], { ...source, now: ctx.now(), nonce });
  const answer = await sendRequest(source.url, request).catch(() => null);
  const [last] = await listProbes(ctx.db, { numberId: number.id, limit: 1 });
  return { source: name, status: answer?.status ?? null, hasArrived: Boolean(last?.receivedAt) };
}
