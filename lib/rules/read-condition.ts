import { COUNTRIES } from "#lib/countries/countries.ts";
import { type FieldError, Problem } from "#lib/http/problem.ts";
import { compilePattern } from "#lib/rules/compile-pattern.ts";
import {
  type RuleCondition,
  rulePurposes,
  senderKinds,
  sensitiveMatters,
} from "#lib/rules/rule.ts";
import { phraseTokens } from "#lib/search/tokens.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";
import { identifyService } from "#lib/services/identify-service.ts";

const MAX_VALUES = 500;
const MAX_VALUE_LENGTH = 120;

/** How a value is kept, or null for one that can't be one. */
type Reader = (value: string) => string | null;

const oneOf =
  (values: readonly string[]): Reader =>
  (value) =>
    values.includes(value) ? value : null;

const readers: Record<Exclude<keyof RuleCondition, "pattern" | "sensitive">, [Reader, string]> = {
  senders: [readSender, "is no sender"],
  senderKinds: [oneOf(senderKinds), `is none of ${senderKinds.join(", ")}`],
  services: [readService, "is no service"],
  purposes: [oneOf(rulePurposes), `is none of ${rulePurposes.join(", ")}`],
  countries: [readCountry, "is no code of ISO 3166-1 such as PR"],
  words: [readWords, "holds no letter or digit"],
  exceptSenders: [readSender, "is no sender"],
  exceptServices: [readService, "is no service"],
};

const matching = ["senders", "senderKinds", "services", "purposes", "countries", "words"] as const;

/**
 * A rule's condition as it is kept: senders and services as their keys, each value once.
 * @param given values as people write them
 * @throws Problem invalid, with what is wrong in each part
 */
export function readCondition(given: RuleCondition): RuleCondition {
  const errors: FieldError[] = [];
  const wrong = (part: string, detail: string) => errors.push({ pointer: `/${part}`, detail });
  const condition: Record<string, unknown> = {};
  for (const [part, [read, mistake]] of Object.entries(readers)) {
    const values = (given[part as keyof typeof readers] ?? []) as string[];
    if (values.length === 0) continue;
    if (values.length > MAX_VALUES) wrong(part, `must have at most ${MAX_VALUES} values`);
    const kept = values.map((value) => {
      const isLong = value.length > MAX_VALUE_LENGTH;
      const known = isLong ? null : read(value.trim());
      if (known === null) wrong(part, isLong ? "is too long" : `“${value.trim()}” ${mistake}`);
      return known;
    });
    condition[part] = [...new Set(kept)];
  }
  if (given.pattern) {
    const compiled = compilePattern(given.pattern);
    if ("mistake" in compiled) wrong("pattern", compiled.mistake);
    condition.pattern = given.pattern;
  }
  if (given.sensitive) {
    if (!oneOf(sensitiveMatters)(given.sensitive)) wrong("sensitive", "is not known");
    condition.sensitive = given.sensitive;
  }
  const hasPart = [...matching, "pattern", "sensitive"].some((part) => part in condition);
  if (!hasPart) wrong("senders", "or another part must say which messages are meant");
  if (errors.length > 0) {
    const said = errors.map(({ pointer, detail }) => `${pointer.slice(1)} ${detail}`).join("; ");
    throw new Problem("invalid", `The rule's condition has mistakes: ${said}.`, errors);
  }
  return condition as RuleCondition;
}

function readSender(value: string): string | null {
  return value === "" ? null : identifySender(value).key;
}

function readService(value: string): string | null {
  return identifyService(value)?.key ?? null;
}

function readCountry(value: string): string | null {
  const code = value.toUpperCase();
  return COUNTRIES.some((country) => country.code === code) ? code : null;
}

function readWords(value: string): string | null {
  return phraseTokens(value).tokens.length > 0 ? value : null;
}
