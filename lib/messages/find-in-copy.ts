import type { PublicCopy } from "#lib/messages/public-copy.ts";
import type { Code, Why } from "#lib/otp/code.ts";
import { findCodes } from "#lib/otp/find-codes.ts";
import { serviceOf } from "#lib/otp/service-of.ts";
import { identifyService, type ServiceIdentity } from "#lib/services/identify-service.ts";

/** What is found in a message, as far as the public may know it. */
export type Findings = { codes: Code[]; service: ServiceIdentity | null };

/**
 * Finds codes in what was received and maps them to its public copy; the service is read from the
 * copy alone, so that its page says nothing that the copy does not.
 * @param received clean text
 */
export function findInCopy(received: string, copy: PublicCopy, sender: string): Findings {
  const codes = findCodes(received, { sender }).flatMap((code) => {
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
