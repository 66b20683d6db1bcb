import type { FindableRow } from "#db/queries/messages.ts";
import type { Context } from "#lib/context.ts";
import { type FormatIdentity, identifyFormat } from "#lib/formats/identify-format.ts";
import { cleanText } from "#lib/messages/clean-text.ts";
import { type Findings, findingsIn } from "#lib/messages/find-in-copy.ts";
import { openOriginal } from "#lib/messages/open-original.ts";
import { packCodes, unpackCodes } from "#lib/messages/packed-codes.ts";
import { type PublicCopy, publicCopy } from "#lib/messages/public-copy.ts";
import { mergeRedactions } from "#lib/messages/redact-text.ts";
import { findCodes } from "#lib/otp/find-codes.ts";

/** What a message's row is to hold now, and whether that shows. */
export type Renewal = {
  /** The public copy. */
  text: string;
  codes: string | null;
  service: Findings["service"];
  isOtherService: boolean;
  format: FormatIdentity | null;
  /**
   * Whether readers would see another text, code or service; another reason alone waits for the next
   * page.
   */
  isShown: boolean;
};

const NONE = Buffer.alloc(0);

/**
 * Reads a listed message again with today's finder, from its original where that can be read.
 * @returns null when its row says the same already, or has no public text
 */
export function findAgain(keyring: Context["keyring"], row: FindableRow): Renewal | null {
  if (row.visibility !== "public") return null;
  const { text, codes: found, service } = findingsOf(keyring, row);
  const codes = packCodes(found);
  const isOtherService = (service?.key ?? null) !== row.serviceKey;
  const format = identifyFormat(text, found);
  const isOtherFormat = !(format?.hash ?? NONE).equals(row.formatHash ?? NONE);
  const isSame = text === row.text && codes === row.codes;
  if (isSame && !isOtherService && !isOtherFormat) return null;
  const before = unpackCodes(row.codes, row.text);
  const isShown =
    text !== row.text ||
    isOtherService ||
    JSON.stringify(before.map(shown)) !== JSON.stringify(found.map(shown));
  return { text, codes, service, isOtherService, format, isShown };
}

function shown({
  code,
  start,
  end,
}: Findings["codes"][number] | ReturnType<typeof unpackCodes>[number]) {
  return [code, start, end];
}

/**
 * What was redacted in the public copy stays so, and what today's masking finds is masked too: without
 * the original, in the copy itself.
 */
function findingsOf(keyring: Context["keyring"], row: FindableRow): Findings & { text: string } {
  const original = openOriginal(keyring, row.sealed);
  if (original) {
    const received = cleanText(original.text);
    const sender = original.from;
    const found = findCodes(received, { sender });
    const copy = publicCopy(received, found);
    const text = mergeRedactions(row.text, copy.text);
    if (text !== null) {
      return { text, ...findingsIn(withText(copy, text), found) };
    }
  }
  const codes = findCodes(row.text, { sender: row.senderTitle });
  // What told of a code may be masked by now.
  const copy = publicCopy(row.text, [...codes, ...unpackCodes(row.codes, row.text)]);
  return { text: copy.text, ...findingsIn(copy, codes) };
}

/** A copy with another text of the same length; spans that differ in it are lost. */
function withText(copy: PublicCopy, text: string): PublicCopy {
  const toPublic: PublicCopy["toPublic"] = (from, to) => {
    const span = copy.toPublic(from, to);
    if (!span) return null;
    const { start, end } = span;
    return text.slice(start, end) === copy.text.slice(start, end) ? span : null;
  };
  return { text, toPublic };
}
