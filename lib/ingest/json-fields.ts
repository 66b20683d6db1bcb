import { z } from "zod";
import type { FieldError } from "#lib/http/problem.ts";
import { Problem } from "#lib/http/problem.ts";

const MAX_LENGTH = 200;
const MAX_ITEMS = 1000;

/** A sender, a number or an id in JSON: text, or a whole number, of at most 200 characters. */
export function nameField(detail: string) {
  const text = z
    .string()
    .min(1)
    .max(MAX_LENGTH, { error: `must have at most ${MAX_LENGTH} characters` });
  return z.union([text, z.int().transform(String)], { error: detail });
}

/** Every mistake in a part of what was sent, and where it is. @param pointer to that part */
export function faultsIn(error: z.ZodError, pointer: string): { errors: FieldError[] } {
  return {
    errors: error.issues.map(({ path, message }) => ({
      pointer: [pointer, ...path.map(String)].join("/"),
      detail: message,
    })),
  };
}

/** @throws Problem for anything but a list of at most 1,000 */
export function requireList(value: unknown, where: string): unknown[] {
  if (!Array.isArray(value)) throw new Problem("invalid", `${where} must be a list.`);
  if (value.length > MAX_ITEMS) {
    throw new Problem("too-large", `A request holds at most ${MAX_ITEMS} messages.`);
  }
  return value;
}
