import { getEnv } from "#lib/env.ts";
import type { PlainAnswer } from "#lib/http/plain-answer.ts";
import { Problem, problemAnswer } from "#lib/http/problem.ts";
import { isSameSecret } from "#lib/ingest/constant-time.ts";
import { currentScrape } from "#lib/metrics/scrape.ts";

/** As much of a request as is looked at; Node's own is one. */
type ScrapeRequest = { headers: { authorization?: string | undefined } };

/**
 * `GET /metrics`: every metric, for whoever bears the token.
 * @param token the configured one; empty: there is nothing at this address
 * @returns 200 with the text, 401 without the token, 404 where there are no metrics
 */
export async function metricsAnswer(
  { headers }: ScrapeRequest,
  token = getEnv().METRICS_TOKEN,
): Promise<PlainAnswer> {
  const scrape = currentScrape();
  if (token === "" || !scrape) {
    return problemAnswer(new Problem("not-found", "There is nothing at this address."));
  }
  const [, given] = /^Bearer +([\x21-\x7e]+)$/i.exec(headers.authorization ?? "") ?? [];
  if (given === undefined || !isSameSecret(given, token)) {
    const detail = "The request does not bear the token of the metrics.";
    return problemAnswer(new Problem("unauthorized", detail));
  }
  const { contentType, text } = await scrape();
  const cached = { "cache-control": "no-store" };
  return { status: 200, headers: { "content-type": contentType, ...cached }, body: text };
}
