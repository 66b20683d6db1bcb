import { findNewestChange } from "#db/queries/changes.ts";
import type { Context } from "#lib/context.ts";

/**
 * The watermark of what is read next: every change up to it is seen, every later one comes by the
 * stream. Read it before anything that it is to stand for.
 * @returns the newest change's `seq`, 0 before the first
 */
export async function newestSeq({ db }: Context): Promise<number> {
  const [newest] = await findNewestChange(db, {});
  return newest?.seq ?? 0;
}
