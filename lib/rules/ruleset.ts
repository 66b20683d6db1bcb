import {
  namedMatter,
  type SensitiveFacts,
  type SensitiveMatter,
  type WithholdReason,
  wordedMatter,
} from "#lib/moderation/withhold-reason.ts";
import { type CompiledPattern, compilePattern } from "#lib/rules/compile-pattern.ts";
import type { Rule, RuleAction, RuleCondition } from "#lib/rules/rule.ts";
import { holdsPhrase, type PhraseTokens, phraseTokens } from "#lib/search/tokens.ts";
import type { ServiceIdentity } from "#lib/services/identify-service.ts";

/** What rules look at in a message. */
export type Facts = SensitiveFacts & {
  service: ServiceIdentity | null;
  /** Its number's, as far as that is known. */
  country: string | null;
};

/** What the rules say of a message; both null where none matches. */
export type Verdict = {
  action: RuleAction | null;
  ruleId: number | null;
  /** What the public is told where its text is withheld. */
  withheldFor: WithholdReason | null;
};

const NOTHING: Verdict = { action: null, ruleId: null, withheldFor: null };

type Matcher = {
  rule: Rule;
  /** Its place among those that are on. */
  order: number;
  senders: ReadonlySet<string> | null;
  kinds: ReadonlySet<string> | null;
  services: ReadonlySet<string> | null;
  purposes: ReadonlySet<string> | null;
  countries: ReadonlySet<string> | null;
  phrases: PhraseTokens[] | null;
  pattern: CompiledPattern | null;
  exceptSenders: ReadonlySet<string> | null;
  exceptServices: ReadonlySet<string> | null;
};

/**
 * Rules, compiled. Those for senders, services or words are looked up by these: however many there are,
 * a message is compared with few.
 */
export class Ruleset {
  readonly #bySender = new Map<string, Matcher[]>();
  readonly #byService = new Map<string, Matcher[]>();
  /** By the first token of each of their phrases. */
  readonly #byToken = new Map<string, Matcher[]>();
  /** Those that are tried with every message, in order. */
  readonly #always: Matcher[] = [];
  /** Whether the country of a number can make a difference. */
  readonly readsCountry: boolean;
  /** What it was made of. */
  readonly rules: readonly Rule[];

  /** @param rules in order; those that are off or can't be compiled count for nothing */
  constructor(rules: readonly Rule[]) {
    this.rules = rules;
    for (const [order, rule] of rules.filter(({ isOn }) => isOn).entries()) {
      const matcher = matcherOf(rule, order);
      if (matcher) this.#file(matcher);
    }
    this.readsCountry = rules.some(({ isOn, condition }) => isOn && condition.countries);
  }

  /** What the first rule says that matches. */
  judge(facts: Facts): Verdict {
    const sensitive = new Sensitivity(facts);
    for (const matcher of this.#candidates(facts)) {
      if (!matches(matcher, facts, sensitive)) continue;
      const { id, action, condition } = matcher.rule;
      const withheldFor = action === "withhold" ? (condition.sensitive ?? "moderation") : null;
      return { action, ruleId: id, withheldFor };
    }
    return NOTHING;
  }

  #file(matcher: Matcher): void {
    const { senders, services, phrases } = matcher;
    if (senders) for (const key of senders) put(this.#bySender, key, matcher);
    else if (services) for (const key of services) put(this.#byService, key, matcher);
    else if (phrases?.every(({ tokens, prefix }) => tokens.length > 1 || !prefix)) {
      for (const { tokens } of phrases) put(this.#byToken, tokens[0]!, matcher);
    } else this.#always.push(matcher);
  }

  /** Looks at no more of a message than there are rules for: it may have to be worked out. */
  #candidates(facts: Facts): Iterable<Matcher> {
    const found = new Set<Matcher>();
    const add = (matchers: Matcher[] | undefined) => {
      if (matchers) for (const each of matchers) found.add(each);
    };
    if (this.#bySender.size > 0) add(this.#bySender.get(facts.sender.key));
    if (this.#byService.size > 0 && facts.service) add(this.#byService.get(facts.service.key));
    if (this.#byToken.size > 0) for (const token of facts.tokens) add(this.#byToken.get(token));
    if (found.size === 0) return this.#always;
    return [...found, ...this.#always].sort((one, other) => one.order - other.order);
  }
}

/** What a message is about, found out when a rule asks for it, and once. */
class Sensitivity {
  readonly #facts: SensitiveFacts;
  #named: ReturnType<typeof namedMatter> | undefined;
  #worded: ReturnType<typeof wordedMatter> | undefined;

  constructor(facts: SensitiveFacts) {
    this.#facts = facts;
  }

  is(matter: SensitiveMatter): boolean {
    if (matter !== "recovery") {
      if (this.#named === undefined) this.#named = namedMatter(this.#facts);
      if (this.#named === matter) return true;
      if (matter !== "payment") return false;
    }
    if (this.#worded === undefined) this.#worded = wordedMatter(this.#facts);
    return this.#worded === matter;
  }
}

function matcherOf(rule: Rule, order: number): Matcher | null {
  const { condition } = rule;
  const pattern = condition.pattern === undefined ? null : compilePattern(condition.pattern);
  if (pattern && "mistake" in pattern) return null;
  return {
    rule,
    order,
    senders: setOf(condition, "senders"),
    kinds: setOf(condition, "senderKinds"),
    services: setOf(condition, "services"),
    purposes: setOf(condition, "purposes"),
    countries: setOf(condition, "countries"),
    phrases: condition.words?.map(phraseTokens) ?? null,
    pattern,
    exceptSenders: setOf(condition, "exceptSenders"),
    exceptServices: setOf(condition, "exceptServices"),
  };
}

type ListPart = {
  [Part in keyof RuleCondition]-?: NonNullable<RuleCondition[Part]> extends string[] ? Part : never;
}[keyof RuleCondition];

function setOf(condition: RuleCondition, part: ListPart): ReadonlySet<string> | null {
  const values = condition[part];
  return values ? new Set<string>(values) : null;
}

function put(matchers: Map<string, Matcher[]>, key: string, matcher: Matcher): void {
  const before = matchers.get(key);
  if (before) before.push(matcher);
  else matchers.set(key, [matcher]);
}

/** The cheapest first; nothing is looked at that the rule does not ask for. */
function matches(matcher: Matcher, facts: Facts, sensitive: Sensitivity): boolean {
  const { senders, kinds, services, purposes, countries, phrases, pattern, rule } = matcher;
  const { exceptSenders, exceptServices } = matcher;
  if (senders && !senders.has(facts.sender.key)) return false;
  if (kinds && !kinds.has(facts.sender.kind)) return false;
  if (countries && !has(countries, facts.country)) return false;
  if (exceptSenders?.has(facts.sender.key)) return false;
  if (phrases && !phrases.some((phrase) => holdsPhrase(facts.tokens, phrase))) return false;
  if (services && !has(services, facts.service?.key)) return false;
  if (purposes && !has(purposes, facts.purpose)) return false;
  if (exceptServices && has(exceptServices, facts.service?.key)) return false;
  if (rule.condition.sensitive && !sensitive.is(rule.condition.sensitive)) return false;
  return pattern === null || pattern.test(facts.text);
}

function has(values: ReadonlySet<string>, value: string | null | undefined): boolean {
  return value != null && values.has(value);
}
