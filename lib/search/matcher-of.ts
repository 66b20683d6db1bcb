import type { Candidate } from "#db/queries/candidates.ts";
import { unpackCodes } from "#lib/messages/packed-codes.ts";
import { purposeOf } from "#lib/otp/purpose-of.ts";
import type { ResolvedQuery } from "#lib/search/resolve-query.ts";
import type { SearchQuery } from "#lib/search/search-query.ts";
import { holdsPhrase, type PhraseTokens, textTokens } from "#lib/search/tokens.ts";

/** Makes what tells whether a candidate is what is searched for; what costs least is asked first. */
export function matcherOf(
  { filters, words }: SearchQuery,
  { termId, senderId, serviceId }: ResolvedQuery,
): (row: Candidate) => boolean {
  const { country, has, after, before, purpose } = filters;
  return (row) =>
    (termId === null || row.termId === termId) &&
    (senderId === null || row.senderId === senderId) &&
    (serviceId === null || row.serviceId === serviceId) &&
    (country === null || row.country === country) &&
    (has === null || row.codes !== null) &&
    (after === null || row.receivedAt >= after) &&
    (before === null || row.receivedAt < before) &&
    holdsPhrases(row.text, words) &&
    (purpose === null || purposeOf(row.text, unpackCodes(row.codes, row.text)) === purpose);
}

/** Whether a text holds every phrase, told without any index. */
function holdsPhrases(text: string, phrases: readonly PhraseTokens[]): boolean {
  if (phrases.length === 0) return true;
  const tokens = textTokens(text);
  return phrases.every((phrase) => holdsPhrase(tokens, phrase));
}
