import type { Context } from "#lib/context.ts";
import { countryByCode } from "#lib/countries/countries.ts";
import { findSubject } from "#lib/edge/page-subject.ts";
import { Problem } from "#lib/http/problem.ts";
import { serviceTag } from "#lib/live/packed-tags.ts";

/** What a stream is asked for: changes with this tag, after this one (null: from now on). */
export type LiveScope = { tag: string; after: number | null };

const kinds = ["number", "country", "sender", "service"] as const;

const SEQ = /^\d{1,15}$/;

/**
 * Reads what a request to `/live` asks for.
 * @param query `number=…`, `country=…` (alpha-2), `sender=…`, `service=…` or none of them, and `after=…`
 * @param lastEventId as a browser sends it when it connects again; it counts for more than `after`
 * @throws Problem malformed; not-found when there is no such number, country, sender or service
 */
export async function readLiveScope(
  ctx: Context,
  query: string,
  lastEventId: string | undefined,
): Promise<LiveScope> {
  const given = new URLSearchParams(query);
  const after = lastEventId && SEQ.test(lastEventId) ? lastEventId : given.get("after");
  if (after !== null && !SEQ.test(after)) {
    throw new Problem("malformed", "after is the id of an event: a whole number.");
  }
  const scopes = kinds.filter((kind) => given.has(kind));
  if (scopes.length > 1) {
    throw new Problem(
      "malformed",
      "A stream is of one number, one country, one sender, one service, or of all.",
    );
  }
  const [kind] = scopes;
  return {
    tag: kind ? await tagOf(ctx, kind, given.get(kind) ?? "") : "home",
    after: after === null ? null : Number(after),
  };
}

async function tagOf(ctx: Context, kind: (typeof kinds)[number], value: string): Promise<string> {
  const name = kind === "country" ? (countryByCode(value)?.slug ?? "") : value;
  if ((await findSubject(ctx, { kind, name })).status !== "present") {
    throw new Problem("not-found", `There is no such ${kind} here.`);
  }
  return kind === "service" ? serviceTag(value) : `${kind}:${value}`;
}
