import { z } from "zod";

/** A line of text. @param max characters at most */
export function textField(max: number) {
  return z
    .string()
    .transform((value) => value.toWellFormed().trim())
    .pipe(
      z
        .string()
        .min(1, { error: "must not be empty" })
        .max(max, { error: `must be at most ${max} characters` }),
    );
}

/** The same, or null where nothing was typed. */
export function optionalText(max: number) {
  return z
    .string()
    .optional()
    .transform((value) => value?.toWellFormed().trim() || null)
    .pipe(
      z
        .string()
        .max(max, { error: `must be at most ${max} characters` })
        .nullable(),
    );
}

/** A whole number. */
export function wholeField(low: number, high: number) {
  const error = `must be a whole number from ${low} to ${high}`;
  return z
    .string()
    .trim()
    .regex(/^\d{1,15}$/, { error })
    .transform(Number)
    .refine((n) => n >= low && n <= high, { error });
}

/** The same, or null where nothing was typed. */
export function optionalWhole(low: number, high: number) {
  return z.union([
    z
      .literal("")
      .transform(() => null)
      .or(z.undefined().transform(() => null)),
    wholeField(low, high),
  ]);
}

/** A box that is ticked or not. */
export const tickField = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** Fields of one name, however many, as a list. @param max of them at most */
export function listField<Item extends z.ZodType<unknown, string>>(item: Item, max: number) {
  return z
    .union([z.array(z.string()), z.string().transform((value) => [value])])
    .pipe(z.array(item).max(max, { error: `must be at most ${max}` }));
}

/** Why something is done; for the audit log. */
export const reasonField = textField(500);
