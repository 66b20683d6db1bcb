import { findCountry } from "#db/queries/countries.ts";
import { findSenderBySlug } from "#db/queries/senders.ts";
import { findServiceBySlug } from "#db/queries/services.ts";
import type { Context } from "#lib/context.ts";
import { countryBySlug } from "#lib/countries/countries.ts";
import type { Absence } from "#lib/edge/absent-numbers.ts";
import { serviceTag } from "#lib/live/packed-tags.ts";
import { getMessage } from "#lib/messages/get-message.ts";
import { numberStatus } from "#lib/numbers/number-status.ts";

/** What a list of messages is about. `name`: digits, or the slug. */
export type ListSubject = { kind: "number" | "country" | "sender" | "service"; name: string };

/** What a page is about, when that may or may not exist. A message's name is its public id. */
export type Subject = ListSubject | { kind: "message"; name: string };

const folders = {
  number: "numbers",
  country: "countries",
  sender: "senders",
  service: "services",
  message: "messages",
};

/** The address of a subject's page without language, in its one spelling. */
export function subjectAddress({ kind, name }: Subject): string {
  return `/${folders[kind]}/${encodeURIComponent(name)}`;
}

/** Any number's page shows others of its country: forgotten when one comes or goes. */
export const NUMBERS_TAG = "numbers";

/** The changes that make a page another one: the tags that change rows carry, and `numbers`. */
export function tagsOf({ kind, name }: Subject): string[] {
  switch (kind) {
    case "number":
      return [`number:${name}`, NUMBERS_TAG];
    case "country":
      return [`country:${countryBySlug(name)?.code ?? ""}`];
    case "sender":
      return [`sender:${name}`];
    case "service":
      return [serviceTag(name)];
    case "message":
      // Only its row tells of which number it is.
      return [];
  }
}

/**
 * The same of what is studied: each message changes little in it, so it ages; only what may take from
 * it makes it another page.
 */
export function studyTagsOf(subject: Subject): string[] {
  return tagsOf(subject).map(studyTag);
}

/** The tag of what is studied of what has a tag. */
export function studyTag(tag: string): string {
  return `study:${tag}`;
}

type Status = "present" | Absence;

/**
 * Whether there is such a page, as the database's indexes tell without any page being made.
 * @returns also the tags that only the database knows
 */
export async function findSubject(
  ctx: Context,
  subject: Subject,
): Promise<{ status: Status; tags: string[] }> {
  if (subject.kind !== "message") return { status: await statusOf(ctx, subject), tags: [] };
  const message = await getMessage(ctx, { id: subject.name });
  // Every change of a message carries its number.
  return message
    ? { status: "present", tags: [`number:${message.number.e164}`] }
    : { status: "missing", tags: [] };
}

async function statusOf(ctx: Context, { kind, name }: ListSubject): Promise<Status> {
  switch (kind) {
    case "number": {
      const status = /^\d{4,15}$/.test(name) ? await numberStatus(ctx, name) : null;
      if (status === "retired") return "gone";
      // One that cools says where to go on.
      return status === "active" || status === "cooling" ? "present" : "missing";
    }
    case "country": {
      const code = countryBySlug(name)?.code;
      const [country] = code ? await findCountry(ctx.db, { code }) : [];
      return country && country.numbers > 0 ? "present" : "missing";
    }
    case "sender": {
      const [sender] = await findSenderBySlug(ctx.db, { slug: name });
      return sender?.lastMessageAt ? "present" : "missing";
    }
    case "service": {
      const [service] = await findServiceBySlug(ctx.db, { slug: name });
      return service ? "present" : "missing";
    }
  }
}
