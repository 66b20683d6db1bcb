import { z } from "zod";
import { readInstant } from "#lib/ingest/read-instant.ts";

/** A sender, an id: a text that is there, and of a length that providers use. */
export function neededText(error: string) {
  return z.string({ error }).min(1, { error }).max(200, { error });
}

/** What a provider names in place of a number, as a route names it. */
export function deviceName(error: string) {
  return neededText(error).refine((name) => name.isWellFormed() && !/\p{Cc}/u.test(name), {
    error,
  });
}

/**
 * An instant with its offset, in UTC milliseconds; null for what can't be read or is not there: a
 * message is worth more than its time.
 */
export const toldInstant = z.unknown().transform((written) => readInstant(written));
