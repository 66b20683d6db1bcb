import { getEnv } from "#lib/env.ts";
import { answer } from "#lib/http/answer.ts";
import { Problem } from "#lib/http/problem.ts";
import { isSameSecret } from "#lib/ingest/constant-time.ts";
import { currentScrape } from "#lib/metrics/scrape.ts";

/** As much of a request as is looked at; Node's own is one. */
type ScrapeRequest = { headers: { authorization?: string | undefined } };

/**
 * `GET /metrics`: every metric, for whoever bears the token.
 * @param token the configured one; empty: there is nothing at this address
 * @returns 200 with the text, 401 without the token, 404 where there are no metrics
 */
export function metricsAnswer(
  { headers }: ScrapeRequest,
  token = getEnv().METRICS_TOKEN,
): Promise<Response> {
  return answer(async () => {
    const scrape = currentScrape();
    if (token === "" || !scrape) {
      throw new Problem("not-found", "There is nothing at this address.");
    }
    const [, given] = /^Bearer +([\x21-\x7e]+)$/i.exec(headers.authorization ?? "") ?? [];
    if (given === undefined || !isSameSecret(given, token)) {
      throw new Problem("unauthorized", "The request does not bear the token of the metrics.");
    }
    const { contentType, text } = await scrape();
    return new Response(text, {
      headers: { "content-type": contentType, "cache-control": "no-store" },
    });
  });
}
