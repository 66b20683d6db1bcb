import type { FindableRow } from "#db/queries/messages.ts";
import type { Context } from "#lib/context.ts";
import { cleanText } from "#lib/messages/clean-text.ts";
import { type Findings, findInCopy } from "#lib/messages/find-in-copy.ts";
import { openOriginal } from "#lib/messages/open-original.ts";
import { packCodes, unpackCodes } from "#lib/messages/packed-codes.ts";
import { type PublicCopy, publicCopy } from "#lib/messages/public-copy.ts";
import { isRedactionOf } from "#lib/messages/redact-text.ts";

/** What a message's row is to hold now, and whether that shows. */
export type Renewal = {
  codes: string | null;
  service: Findings["service"];
  isOtherService: boolean;
  /**
   * Whether readers would see another code or service; another reason alone waits for the next
   * page.
   */
  isShown: boolean;
};

/**
 * Reads a listed message again with today's finder, from its original where that can be read.
 * @returns null when its row says the same already, or has no public text
 */
export function findAgain(keyring: Context["keyring"], row: FindableRow): Renewal | null {
  if (row.visibility !== "public") return null;
  const { codes: found, service } = findingsOf(keyring, row);
  const codes = packCodes(found);
  const isOtherService = (service?.key ?? null) !== row.serviceKey;
  if (codes === row.codes && !isOtherService) return null;
  const before = unpackCodes(row.codes, row.text);
  const isShown =
    isOtherService || JSON.stringify(before.map(shown)) !== JSON.stringify(found.map(shown));
  return { codes, service, isOtherService, isShown };
}

function shown({
  code,
  start,
  end,
}: Findings["codes"][number] | ReturnType<typeof unpackCodes>[number]) {
  return [code, start, end];
}

/**
 * The public copy stays as it is: what it does not hold, because it was redacted since, is not
 * found.
 */
function findingsOf(
  keyring: Context["keyring"],
  { text, sealed, senderTitle }: FindableRow,
): Findings {
  const original = openOriginal(keyring, sealed);
  if (original) {
    const received = cleanText(original.text);
    const copy = publicCopy(received);
    if (isRedactionOf(text, copy.text)) {
      return findInCopy(received, redacted(text, copy), original.from);
    }
  }
  return findInCopy(text, { text, toPublic: (start, end) => ({ start, end }) }, senderTitle);
}

/** A copy with another text of the same length; spans that differ in it are lost. */
function redacted(text: string, copy: PublicCopy): PublicCopy {
  const toPublic: PublicCopy["toPublic"] = (from, to) => {
    const span = copy.toPublic(from, to);
    if (!span) return null;
    const { start, end } = span;
    return text.slice(start, end) === copy.text.slice(start, end) ? span : null;
  };
  return { text, toPublic };
}
