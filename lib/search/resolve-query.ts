import {
  type IdList,
  idList,
  idsOfCountry,
  idsOfSender,
  idsOfService,
  idsOfTerm,
} from "#db/queries/candidates.ts";
import { findNumber } from "#db/queries/numbers.ts";
import { findSenderByKey, findSenderBySlug } from "#db/queries/senders.ts";
import { findServiceByKey, findServiceBySlug } from "#db/queries/services.ts";
import type { Context } from "#lib/context.ts";
import { idAt } from "#lib/search/id-at.ts";
import type { SearchNote, SearchQuery } from "#lib/search/search-query.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";
import { identifyService } from "#lib/services/identify-service.ts";

/** Messages are stored in the order in which they came, but clocks of several machines differ a little. */
const CLOCKS_DIFFER_MS = 60_000;

/** What a search stands for here and now. */
export type ResolvedQuery = {
  /** Lists of messages: what is searched for is in each of them. */
  lists: IdList[];
  /** Ids lie between these, neither included. */
  span: { above: number; below: number };
  termId: number | null;
  senderId: number | null;
  serviceId: number | null;
};

type Named<Row> = { row: Row | null; note: SearchNote | null };

/**
 * Looks up what a search names.
 * @returns null for the query with notes why, when nothing can be found
 */
export async function resolveQuery(
  ctx: Context,
  { filters }: SearchQuery,
): Promise<{ resolved: ResolvedQuery | null; notes: SearchNote[] }> {
  const { from, number, service, country, after, before } = filters;
  const term = await lookUp("number", number, (e164) => findTerm(ctx, e164));
  const sender = await lookUp("from", from, (name) => findSenderNamed(ctx, name));
  const named = await lookUp("service", service, (name) => findServiceNamed(ctx, name));
  const notes = [term.note, sender.note, named.note].filter((note) => note !== null);
  if (after !== null && before !== null && after >= before)
    notes.push({ kind: "no-time", text: "" });
  if (notes.length > 0) return { resolved: null, notes };
  const resolved = {
    lists: [
      ...(term.row ? [idList(idsOfTerm, { termId: term.row.termId })] : []),
      ...(sender.row ? [idList(idsOfSender, { senderId: sender.row.id })] : []),
      ...(named.row ? [idList(idsOfService, { serviceId: named.row.id })] : []),
      ...(country === null ? [] : [idList(idsOfCountry, { country })]),
    ],
    span: {
      above: after === null ? 0 : await idAt(ctx, after - CLOCKS_DIFFER_MS),
      below:
        before === null
          ? Number.MAX_SAFE_INTEGER
          : (await idAt(ctx, before + CLOCKS_DIFFER_MS)) + 1,
    },
    termId: term.row?.termId ?? null,
    senderId: sender.row?.id ?? null,
    serviceId: named.row?.id ?? null,
  };
  return { resolved, notes };
}

async function lookUp<Row>(
  operator: "from" | "number" | "service",
  text: string | null,
  find: (text: string) => Promise<Row | null>,
): Promise<Named<Row>> {
  if (text === null) return { row: null, note: null };
  const row = await find(text);
  return { row, note: row ? null : { kind: "nobody", operator, text } };
}

/** Only the public term of a number that is active. */
async function findTerm({ db }: Context, e164: string) {
  const [row] = await findNumber(db, { e164 });
  return row?.status === "active" ? row : null;
}

/** Only a sender with a page: others may be a person. */
async function findSenderNamed({ db }: Context, name: string) {
  const [byKey] = await findSenderByKey(db, { key: identifySender(name).key });
  const [found] = byKey ? [byKey] : await findSenderBySlug(db, { slug: name.toLowerCase() });
  return found?.slug ? found : null;
}

async function findServiceNamed({ db }: Context, name: string) {
  const identity = identifyService(name);
  const [byKey] = identity ? await findServiceByKey(db, { key: identity.key }) : [];
  const [found] = byKey ? [byKey] : await findServiceBySlug(db, { slug: name.toLowerCase() });
  return found ?? null;
}
