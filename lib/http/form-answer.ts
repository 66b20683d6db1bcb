import type { Failure } from "#lib/http/failure.ts";
import { responseOf } from "#lib/http/plain-answer.ts";
import { plainFailure } from "#lib/http/plain-failure.ts";
import type { ProblemBody } from "#lib/http/problem.ts";
import { defaultLocale, isLocale, type Locale, localePath } from "#lib/i18n/locales.ts";

const failureOf: Record<number, Failure> = {
  400: "invalid",
  403: "origin",
  404: "invalid",
  413: "large",
  415: "invalid",
  422: "invalid",
  429: "limit",
  503: "unavailable",
};

/**
 * Answers a form that was sent by a browser, with or without scripts: with the page that comes next.
 * @param take takes what was sent; gives the next page's address, without language
 */
export async function formAnswer(
  request: Request,
  take: () => Promise<{ path: string; locale: Locale }>,
): Promise<Response> {
  try {
    const { path, locale } = await take();
    return seeOther(localePath(locale, path));
  } catch (error) {
    const answer = plainFailure(error);
    const isBrowser = request.headers.get("accept")?.includes("text/html");
    if (!isBrowser) return responseOf(answer);
    const { status } = JSON.parse(answer.body) as ProblemBody;
    const why = failureOf[status] ?? "failed";
    return seeOther(`${localePath(localeOf(request), "/not-sent")}?why=${why}`);
  }
}

/** The language of the page that a form stands on. */
function localeOf(request: Request): Locale {
  const path = URL.parse(request.headers.get("referer") ?? "")?.pathname ?? "";
  const [, first] = path.split("/");
  return isLocale(first) ? first : defaultLocale;
}

/** @returns the language that a form says it is in */
export function readLocale(value: string | undefined): Locale {
  return isLocale(value) ? value : defaultLocale;
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
