import { hash } from "node:crypto";
import type { Context } from "#lib/context.ts";
import type { EdgeDocument } from "#lib/edge/edge-document.ts";
import { knownQuery } from "#lib/edge/page-parameters.ts";
import { type Subject, subjectAddress } from "#lib/edge/page-subject.ts";
import type { RenderedPage } from "#lib/edge/render.ts";
import { CLOSED_POLICY, securityHeaders } from "#lib/edge/security-headers.ts";
import { atomFeed } from "#lib/feeds/atom-feed.ts";
import type { FeedForm, FeedScope } from "#lib/feeds/feed.ts";
import { getFeed } from "#lib/feeds/get-feed.ts";
import { jsonFeed } from "#lib/feeds/json-feed.ts";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { knownNumbers } from "#lib/numbers/known-numbers.ts";
import type { Site } from "#lib/site.ts";

type Made = { type: string; text: string; cacheControl: string };

/** Whoever keeps a feed asks again after a second, as with pages; the numbers may be five minutes old. */
const SHORTLY = "public, max-age=0, s-maxage=1, must-revalidate";
const MINUTES = "public, max-age=300";

const feedTypes = {
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
};

/** Makes a document; one whose subject is not there any more has the status 404. */
export async function makeDocument(
  ctx: Context,
  document: EdgeDocument,
  locale: Locale,
  site: Site,
): Promise<RenderedPage> {
  const made = await (document.kind === "feed"
    ? makeFeed(ctx, document, locale)
    : makeNumbers(ctx, document.form));
  const body = Buffer.from(made?.text ?? "");
  return {
    status: made ? 200 : 404,
    body,
    tag: hash("sha256", body, "base64url").slice(0, 22),
    headers: {
      ...securityHeaders(site),
      "content-type": made?.type ?? "text/plain; charset=utf-8",
      "content-security-policy": CLOSED_POLICY,
      "cache-control": made?.cacheControl ?? SHORTLY,
      "x-robots-tag": "noindex",
      // Scripts of other sites may read it: nothing here goes by cookies.
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
    },
    isKeepable: made !== null,
  };
}

async function makeFeed(
  ctx: Context,
  { form, scope }: { form: FeedForm; scope: FeedScope },
  locale: Locale,
): Promise<Made | null> {
  const feed = await getFeed(ctx, { scope, locale });
  if (!feed) return null;
  const text = form === "atom" ? atomFeed(feed) : jsonFeed(feed);
  return { type: feedTypes[form], text, cacheControl: SHORTLY };
}

async function makeNumbers(ctx: Context, form: "json" | "txt"): Promise<Made> {
  const lines: string[] = [];
  for await (const { e164, ...facts } of knownNumbers(ctx)) {
    lines.push(form === "txt" ? `+${e164}` : JSON.stringify({ number: `+${e164}`, ...facts }));
  }
  return form === "txt"
    ? {
        type: "text/plain; charset=utf-8",
        text: lines.map((line) => `${line}\n`).join(""),
        cacheControl: MINUTES,
      }
    : {
        type: "application/json",
        text: `{"numbers":[\n${lines.join(",\n")}\n]}\n`,
        cacheControl: MINUTES,
      };
}

/**
 * What a page's answer says of the feeds that follow it (RFC 8288): a header costs a page no bytes.
 * @param path as the page is kept
 * @returns null where no feed follows it
 */
export function feedLinks(path: string, locale: Locale, subject: Subject | null): string | null {
  const q = /^\/\w+\/search\?(.*)$/.exec(path)?.[1];
  const query = knownQuery(q ?? "", ["q"]);
  if (subject?.kind === "message" || (!subject && !query)) return null;
  const address = localePath(locale, subject ? subjectAddress(subject) : "/search");
  const link = (form: FeedForm) =>
    `<${address}/feed.${form}${query}>; rel="alternate"; type="${feedTypes[form].split(";")[0]}"`;
  return `${link("atom")}, ${link("json")}`;
}
