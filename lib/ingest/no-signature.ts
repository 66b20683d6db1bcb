import type { Verdict } from "#lib/ingest/adapter.ts";

/** The verdict of adapters whose providers sign nothing: every way of theirs is checked elsewhere. */
export function noSignature(): Verdict {
  return { ok: false, reason: "no-proof" };
}
