import { type PublicCopy, publicCopy } from "#lib/messages/public-copy.ts";
import type { Code, Why } from "#lib/otp/code.ts";
import { findCodes } from "#lib/otp/find-codes.ts";
import { serviceOf } from "#lib/otp/service-of.ts";
import { identifyService, type ServiceIdentity } from "#lib/services/identify-service.ts";

/** What is found in a message, as far as the public may know it. */
export type Findings = { codes: Code[]; service: ServiceIdentity | null };

/**
 * Makes the public copy of a message and finds in it what there is: codes are found in what was
 * received and mapped to the copy; the service is read from the copy alone, so that its page says
 * nothing that the copy does not.
 * @param received clean text
 * @param sender the sender as the network shows it
 */
export function findInCopy(received: string, sender: string): Findings & { copy: PublicCopy } {
  const found = findCodes(received, { sender });
  const copy = publicCopy(received, found);
  return { copy, ...findingsIn(copy, found) };
}

/** What of the codes of a message its public copy holds, and the service that it names. */
export function findingsIn(copy: PublicCopy, found: readonly Code[]): Findings {
  const codes = found.flatMap((code) => {
    const span = copy.toPublic(code.start, code.end);
    return span ? [{ ...code, ...span, why: publicWhy(code.why, copy) }] : [];
  });
  return { codes, service: identifyService(serviceOf(copy.text, codes)) };
}

/** A phrase that the copy does not hold whole is not told. */
function publicWhy({ rule, start, end }: Why, copy: PublicCopy): Why {
  const span = start < end ? copy.toPublic(start, end) : null;
  return { rule, ...(span ?? { start: 0, end: 0 }) };
}
