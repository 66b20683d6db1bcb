import { findSenderBySlug } from "#db/queries/senders.ts";
import { findServiceBySlug } from "#db/queries/services.ts";
import type { Context } from "#lib/context.ts";
import type { StudyKind } from "#lib/studying/study.ts";

/** A sender or service with a page. */
export type Studied = {
  kind: StudyKind;
  /** Its row's. */
  id: number;
  slug: string;
  title: string;
  /** Messages shown now. */
  listed: number;
  /** UTC milliseconds. */
  lastMessageAt: number;
};

/** Finds what is to be studied. @returns null where there is no page of that name */
export async function findStudied(
  { db }: Pick<Context, "db">,
  kind: StudyKind,
  slug: string,
): Promise<Studied | null> {
  const find = kind === "sender" ? findSenderBySlug : findServiceBySlug;
  const [row] = await find(db, { slug });
  if (!row?.lastMessageAt) return null;
  const { id, title, listed, lastMessageAt } = row;
  return { kind, id, slug, title, listed, lastMessageAt };
}
