import { findFormatByHash, insertFormat } from "#db/queries/formats.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import type { FormatIdentity } from "#lib/formats/identify-format.ts";
import { languageOf } from "#lib/otp/language-of.ts";
import { purposeOf } from "#lib/otp/purpose-of.ts";

/** What any shape holds: whoever made it found a code. */
const A_CODE = [{ code: "0", raw: "0", start: 0, end: 0, confidence: 1 }];

/**
 * Finds or makes a format. Its counts are the tally's to write, which also forgets it.
 * @returns its row's id; null for no format
 */
export function* ensureFormat(
  { db }: Pick<Context, "db">,
  identity: FormatIdentity | null,
): Steps<number | null> {
  if (!identity) return null;
  const [known] = yield* step(findFormatByHash(db, { hash: identity.hash }));
  if (known) return known.id;
  const { shape } = identity;
  const purpose = purposeOf(shape, A_CODE) ?? "other";
  const { id } = yield* step(
    insertFormat(db, { ...identity, language: languageOf(shape), purpose }),
  );
  return id;
}
