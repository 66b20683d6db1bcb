import { z } from "zod";

/** How many a list answers at most, and how many where nobody says. */
const MAX_LISTED = 100;
const LISTED = 50;

/** How many of a list's rows an answer is to hold. */
export const limitSchema = z.coerce
  .number<string>()
  .int()
  .min(1)
  .max(MAX_LISTED)
  .default(LISTED)
  .meta({ description: `How many to answer, 1 to ${MAX_LISTED}.` });

/** A place in a list that is sorted by last message, as an earlier answer gave it. */
export const sortedCursorSchema = z
  .string()
  .regex(/^\d{1,15}-\d{1,15}$/, "is not what `next` said")
  .optional()
  .meta({ description: "Where to go on: `next` of the answer before." });

/** Where a list goes on; null at its end. */
export const nextSchema = z
  .string()
  .nullable()
  .meta({ description: "The `cursor` of the answer that follows; null where this is the last." });
