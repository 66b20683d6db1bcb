import type { z } from "zod";
import type { FieldError } from "#lib/http/problem.ts";

/** A schema's complaints, with JSON Pointers into what was sent. `pointer` leads to what was checked. */
export function fieldErrors({ issues }: z.ZodError, pointer = ""): FieldError[] {
  return issues.map(({ path, message }) => ({
    pointer: [pointer, ...path.map(escapeStep)].join("/"),
    detail: message,
  }));
}

/** RFC 6901. */
function escapeStep(step: PropertyKey): string {
  return String(step).replaceAll("~", "~0").replaceAll("/", "~1");
}
