import { z } from "zod";
import { type Caller, clientNameOf } from "#lib/api/caller.ts";
import { defineEndpoint } from "#lib/api/endpoint.ts";
import { missedHeader } from "#lib/api/missed-header.ts";
import {
  begunLeaseSchema,
  leaseCodeObject,
  leaseCodeSchema,
  leaseObject,
  leaseSchema,
  privateMessageSchema,
} from "#lib/api/wire/lease.ts";
import { nextSchema } from "#lib/api/wire/list.ts";
import { countryByCode } from "#lib/countries/countries.ts";
import { getEnv } from "#lib/env.ts";
import { Problem } from "#lib/http/problem.ts";
import type { Keyring } from "#lib/keys/keyring.ts";
import { releaseLease } from "#lib/leases/end-lease.ts";
import { leaseCard } from "#lib/leases/lease-card.ts";
import { holderOfClient, type LeaseHolder } from "#lib/leases/lease-holder.ts";
import { leaseLimits, MIN_LEASE_SECONDS } from "#lib/leases/lease-limits.ts";
import { leaseQueue } from "#lib/leases/lease-queue.ts";
import { listLeases as listOfProject } from "#lib/leases/list-leases.ts";
import {
  type CodeWanted,
  type LeaseCode,
  readLeaseCode,
  readLeaseMessages,
} from "#lib/leases/read-lease.ts";
import { type LeaseReader, requireLease } from "#lib/leases/require-lease.ts";
import { waiters } from "#lib/waiting/waiters.ts";

const MAX_WAIT_SECONDS = 60;
/** Whatever the configuration says: a day. */
const MAX_TTL_SECONDS = 86_400;

const idParams = z.object({ id: z.string().max(100).meta({ description: "`lse_…`" }) });

const messageIdSchema = z
  .string()
  .regex(/^msg_[a-z2-7]{26}$/, "is not the id of a message")
  .optional();

const waitDescription = `For how many seconds to wait, up to ${MAX_WAIT_SECONDS}.`;

const beginLease = defineEndpoint({
  id: "beginLease",
  method: "POST",
  path: "/leases",
  tag: "Leases",
  summary: "Lease a number",
  description:
    "Exclusive use of a number until a time: what arrives there meanwhile is yours alone, never public and never counted. Of the numbers that are free, you get the one that was leased longest ago. With `wait` you stand in line until one is free. The secret in the answer opens this lease and nothing else. Asking twice makes two leases.",
  scope: "leases",
  alsoFor: (caller) => caller.kind === "anonymous" && getEnv().ANONYMOUS_LEASES,
  params: z.object({}),
  query: z.strictObject({}),
  body: z
    .strictObject({
      country: z
        .string()
        .length(2)
        .toUpperCase()
        .refine((code) => countryByCode(code) !== null, "is no country's code")
        .optional()
        .meta({
          description: "ISO 3166-1 alpha-2, in either case; any country where it is absent.",
        }),
      ttl: z.int().min(MIN_LEASE_SECONDS).max(MAX_TTL_SECONDS).default(900).meta({
        description: "For how many seconds; an hour at most where nothing else is configured.",
      }),
      label: z
        .string()
        .trim()
        .min(1)
        .max(100)
        .optional()
        .meta({
          description: "What you call it, for your own lists.",
          examples: ["sign-up test 7"],
        }),
      wait: z
        .number()
        .min(0)
        .max(MAX_WAIT_SECONDS)
        .default(0)
        .meta({ description: waitDescription }),
    })
    .meta({ id: "LeaseRequest" }),
  answers: { 201: { description: "The lease, with its secret.", schema: begunLeaseSchema } },
  problems: ["conflict", "unavailable"],
  run: async ({ ctx, caller, body, signal }) => {
    const { country = null, ttl, label = null, wait } = body;
    const holder = holderOf(ctx.keyring, caller);
    const begun = await leaseQueue().lease({
      ctx,
      input: { holder, country, ttlMs: ttl * 1000, label },
      limits: leaseLimits(getEnv()),
      client: clientNameOf(caller),
      until: ctx.now() + wait * 1000,
      signal,
    });
    const { lease, secret } = begun;
    return { status: 201, body: { ...leaseObject(lease), secret } };
  },
});

const listLeases = defineEndpoint({
  id: "listLeases",
  method: "GET",
  path: "/leases",
  tag: "Leases",
  summary: "List your leases",
  description:
    "The leases of the key's project, the newest first: those that are on, and those whose messages can be read still.",
  scope: "leases",
  params: z.object({}),
  query: z.strictObject({
    cursor: z
      .string()
      .max(100)
      .optional()
      .meta({ description: "Where to go on: `next` of the answer before." }),
  }),
  body: null,
  answers: {
    200: {
      description: "A page of leases.",
      schema: z
        .strictObject({ leases: z.array(leaseSchema), next: nextSchema })
        .meta({ id: "LeaseList" }),
    },
  },
  problems: [],
  run: async ({ ctx, caller, query }) => {
    if (caller.kind !== "key") throw new Problem("unauthorized", "This needs a key.");
    const { projectId } = caller;
    const { leases, next } = await listOfProject(ctx, { projectId, ...query });
    return { status: 200, body: { leases: leases.map(leaseObject), next } };
  },
});

const getLease = defineEndpoint({
  id: "getLease",
  method: "GET",
  path: "/leases/{id}",
  tag: "Leases",
  summary: "Read a lease",
  description:
    "A lease of yours, until an hour after its end. Every other id answers that there is none.",
  scope: "leases",
  alsoFor: (caller) => caller.kind === "lease",
  params: idParams,
  query: z.strictObject({}),
  body: null,
  answers: { 200: { description: "The lease.", schema: leaseSchema } },
  problems: ["not-found"],
  run: async ({ ctx, caller, params }) => {
    const lease = await requireLease(ctx, params.id, readerOf(caller));
    return { status: 200, body: leaseObject(leaseCard(ctx.keyring, lease)) };
  },
});

const readCode = defineEndpoint({
  id: "readLeaseCode",
  method: "GET",
  path: "/leases/{id}/code",
  tag: "Leases",
  summary: "Wait for the code",
  description:
    "The code of the newest message of the lease that has one and is what you ask for; where none is there yet it waits. 204 once the time is over: `Glasspost-Missed` then says what was looked for, and what arrived instead and why it is not that.",
  scope: "leases",
  alsoFor: (caller) => caller.kind === "lease",
  params: idParams,
  query: z.strictObject({
    wait: z.coerce
      .number<string>()
      .min(0)
      .max(MAX_WAIT_SECONDS)
      .default(0)
      .meta({ description: waitDescription }),
    sender: z.string().min(1).max(100).optional().meta({ description: "Only from this sender." }),
    service: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .meta({ description: "Only if its text names this service." }),
    contains: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .meta({ description: "Only if its text holds these words, in whatever case." }),
    after: messageIdSchema.meta({
      description: "Only what came after this message: its id, or what `Glasspost-Cursor` said.",
    }),
  }),
  body: null,
  answers: {
    200: { description: "The code, and where it stood.", schema: leaseCodeSchema },
    204: {
      description: "No such message came in time.",
      headers: {
        "Glasspost-Cursor": "The newest message that was looked at: what to say as `after`.",
        "Glasspost-Missed":
          "JSON in ASCII, at most 2 KB: `lookedFor`, what you asked for; `arrived`, the newest that came, each with `id`, `sender` and `why` it was not the one; `more`, how many others came.",
        Link: "The same question again, behind what was looked at.",
      },
    },
  },
  problems: ["not-found", "unavailable"],
  run: async ({ ctx, caller, params, query, signal }) => {
    const { wait, ...wanted } = query;
    const reader = readerOf(caller);
    const lease = await requireLease(ctx, params.id, reader);
    let last: LeaseCode | null = null;
    const until = Math.min(ctx.now() + wait * 1000, lease.endsAt);
    const found = await waiters().wait({
      tags: [`lease:${lease.id}`],
      client: clientNameOf(caller),
      until,
      signal,
      look: async () => {
        // Its holder may have given it up meanwhile.
        last = await readLeaseCode(ctx, await requireLease(ctx, params.id, reader), wanted);
        return last.found;
      },
    });
    if (found) return { status: 200, body: leaseCodeObject(found) };
    return { status: 204, headers: missedHeaders(params.id, query, last) };
  },
});

const listMessages = defineEndpoint({
  id: "listLeaseMessages",
  method: "GET",
  path: "/leases/{id}/messages",
  tag: "Leases",
  summary: "List a lease's messages",
  description:
    "All that arrived while the lease lasted, the oldest first, as it was received: nothing is masked. An hour after its end it is deleted for good.",
  scope: "leases",
  alsoFor: (caller) => caller.kind === "lease",
  params: idParams,
  query: z.strictObject({
    after: messageIdSchema.meta({ description: "Only what came after this message." }),
  }),
  body: null,
  answers: {
    200: {
      description: "Messages, and the `after` of the answer that follows.",
      schema: z
        .strictObject({ messages: z.array(privateMessageSchema), next: nextSchema })
        .meta({ id: "LeaseMessageList" }),
    },
  },
  problems: ["not-found"],
  run: async ({ ctx, caller, params, query }) => {
    const lease = await requireLease(ctx, params.id, readerOf(caller));
    return { status: 200, body: await readLeaseMessages(ctx, lease, query) };
  },
});

const endLease = defineEndpoint({
  id: "releaseLease",
  method: "DELETE",
  path: "/leases/{id}",
  tag: "Leases",
  summary: "Release a lease",
  description:
    "Gives the number back before its time. What came until now can be read for one more hour. To release it again changes nothing.",
  scope: "leases",
  alsoFor: (caller) => caller.kind === "lease",
  params: idParams,
  query: z.strictObject({}),
  body: null,
  answers: { 204: { description: "It is over." } },
  problems: ["not-found"],
  run: async ({ ctx, caller, params }) => {
    const lease = await requireLease(ctx, params.id, readerOf(caller));
    await releaseLease(ctx, lease.id, leaseLimits(getEnv()).restMs);
    return { status: 204 };
  },
});

/** Whose a new lease is. */
function holderOf(keyring: Keyring, caller: Caller): LeaseHolder {
  if (caller.kind !== "key") return holderOfClient(keyring, caller.client);
  const { projectId, apiKeyId } = caller;
  return { projectId, apiKeyId };
}

/** @throws Problem unauthorized for who is neither */
function readerOf(caller: Caller): LeaseReader {
  if (caller.kind === "key") return { projectId: caller.projectId };
  if (caller.kind === "lease") return { leaseId: caller.leaseId };
  throw new Problem("unauthorized", "This needs a key, or the lease's own secret.");
}

/** What a wait in vain tells. */
function missedHeaders(
  id: string,
  { after, wait, ...wanted }: CodeWanted & { wait: number },
  last: LeaseCode | null,
): Record<string, string> {
  const { others, newest } = last && last.found === null ? last : { others: [], newest: null };
  const cursor = newest ?? after;
  const again = new URLSearchParams(
    Object.entries({ ...wanted, wait, ...(cursor && { after: cursor }) }).map(([name, value]) => [
      name,
      String(value),
    ]),
  );
  return {
    ...(cursor ? { "glasspost-cursor": cursor } : {}),
    "glasspost-missed": missedHeader(wanted, others, 0),
    link: `</api/v1/leases/${id}/code?${again}>; rel="next"`,
  };
}

export const leaseEndpoints = [beginLease, listLeases, getLease, readCode, listMessages, endLease];
