import { hash } from "node:crypto";

/** Where a change shows: the number's digits, its country, the slugs of the sender and of services. */
export type Places = {
  e164: string;
  country: string | null;
  /** The country that it was of before. */
  formerCountry?: string | null;
  senderSlug?: string | null;
  serviceSlug?: string | null;
  /** Of the service that it named before. */
  formerSlug?: string | null;
};

/** Each tag but `home`, which every change has, begins with its kind's letter in a row. */
const kinds = [
  ["n", "number:"],
  ["c", "country:"],
  ["s", "sender:"],
  ["v", "service:"],
] as const;

/** @returns tags as a change's row keeps them, e.g. `n17875550101 cPR s22395` */
export function packTags(places: Places): string {
  const { e164, country, formerCountry, senderSlug, serviceSlug, formerSlug } = places;
  const packed = [`n${e164}`];
  for (const code of [country, formerCountry]) if (code) packed.push(`c${code}`);
  // No slug holds a space.
  if (senderSlug) packed.push(`s${senderSlug}`);
  for (const slug of [serviceSlug, formerSlug]) if (slug) packed.push(`v${hashOf(slug)}`);
  return packed.join(" ");
}

/** @returns the tag of a lease, as a change's row keeps it: nobody else is told of what it receives */
export function packLease(leaseId: number): string {
  return `l${leaseId}`;
}

/** @returns `home`, `number:…`, `country:…`, `sender:…`, `service:…`, as `packTags` packed them */
export function unpackTags(packed: string): string[] {
  if (packed.startsWith("l")) return [`lease:${packed.slice(1)}`];
  const tags = ["home"];
  for (const each of packed.split(" ")) {
    const kind = kinds.find(([letter]) => letter === each[0]);
    if (kind) tags.push(kind[1] + each.slice(1));
  }
  return tags;
}

/** The tag of a service's page: rows keep no word of a message, so it names a hash of the slug. */
export function serviceTag(slug: string): string {
  return `service:${hashOf(slug)}`;
}

/** 66 bits. */
function hashOf(slug: string): string {
  return hash("sha256", slug, "base64url").slice(0, 11);
}

/** @returns a tag as it stands among packed ones; null for `home`, which all have */
export function packTag(tag: string): string | null {
  const kind = kinds.find(([, beginning]) => tag.startsWith(beginning));
  return kind ? kind[0] + tag.slice(kind[1].length) : null;
}
