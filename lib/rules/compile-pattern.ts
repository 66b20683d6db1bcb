import { RE2JS } from "re2js";

export const MAX_PATTERN_LENGTH = 200;

/** Instructions: what one character of a text may cost at most. */
const MAX_PROGRAM = 1500;

/** Finds a pattern in a text, in time that grows with the text alone. */
export type CompiledPattern = { test(text: string): boolean };

/**
 * Compiles a pattern in RE2's syntax; it is found in either case.
 * @returns what is wrong with it, in a sentence's second half, when something is
 */
export function compilePattern(pattern: string): CompiledPattern | { mistake: string } {
  if (pattern.length > MAX_PATTERN_LENGTH) {
    return { mistake: `must have at most ${MAX_PATTERN_LENGTH} characters` };
  }
  try {
    const compiled = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    if (compiled.programSize() > MAX_PROGRAM) return { mistake: "repeats too much" };
    if (compiled.test(""))
      return { mistake: "matches every message, for it matches nothing at all" };
    return compiled;
  } catch (error) {
    const { message } = error as Error;
    return { mistake: `can't be read: ${message.replace(/^error parsing regexp: /, "")}` };
  }
}
