import type { ParsedMessage } from "#lib/ingest/adapter.ts";
import type { PreparedItem, PreparingSource } from "#lib/ingest/prepare-message.ts";
import type { Preparer } from "#lib/ingest/preparer.ts";
import type { Ruleset } from "#lib/rules/ruleset.ts";
import { shared } from "#lib/shared.ts";

// Next's bundles find it here, and hold nothing of the thread.
const holder = shared<{ preparer: Preparer | null }>("preparer", () => ({ preparer: null }));

/** Says what works out large requests in this process. */
export function offerPreparer(preparer: Preparer): void {
  holder.preparer = preparer;
}

/** Hands a request's messages to this process's thread, where there is one: see `Preparer.prepare`. */
export function prepareElsewhere(
  rules: Ruleset,
  source: PreparingSource,
  messages: ParsedMessage[],
): Promise<PreparedItem[] | null> | null {
  return holder.preparer?.prepare(rules, source, messages) ?? null;
}
