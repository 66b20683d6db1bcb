import { setImmediate as turn } from "node:timers/promises";
import { millisecondsInWeek } from "date-fns/constants";
import { listForTrial, type TrialRow } from "#db/queries/messages.ts";
import { transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { cleanText } from "#lib/messages/clean-text.ts";
import { findInCopy } from "#lib/messages/find-in-copy.ts";
import { openOriginal } from "#lib/messages/open-original.ts";
import { publicId } from "#lib/messages/public-id.ts";
import { visibilityOf } from "#lib/messages/visibility.ts";
import { displayNumber } from "#lib/numbers/parse-number.ts";
import { purposeOf } from "#lib/otp/purpose-of.ts";
import { loadRules, readRule } from "#lib/rules/load-ruleset.ts";
import { readCondition } from "#lib/rules/read-condition.ts";
import type { Rule, RuleAction, RuleCondition } from "#lib/rules/rule.ts";
import { type Facts, Ruleset, type Verdict } from "#lib/rules/ruleset.ts";
import { textTokens } from "#lib/search/tokens.ts";
import type { SenderIdentity } from "#lib/senders/identify-sender.ts";
import { shownTitle } from "#lib/senders/shown-title.ts";

const MAX_MESSAGES = 200_000;
const MAX_MS = 10_000;
const READ_AT_ONCE = 200;
const MAX_EXAMPLES = 20;

/** What the public would see of a message. */
export type Treatment = "shown" | "queued" | "withheld" | "hidden";

/** A message that a rule would have decided about. */
export type TrialExample = {
  id: string;
  sender: string;
  number: string;
  receivedAt: string;
  /** By the rules as they are, and with this one. */
  from: Treatment;
  to: Treatment;
  /** The public copy; null where there is none. */
  text: string | null;
};

/** What a rule would have done. */
export type Trial = {
  /** Messages that were looked at, and of these those whose originals are not kept, so that no rule could read them. */
  looked: number;
  unread: number;
  /** When the oldest of them came; null for none. */
  since: string | null;
  /** Whether the whole week was looked at. */
  isWhole: boolean;
  /** Messages that it would have decided about. */
  matched: number;
  /** Of these, and of those that it no longer matches, how many went from what to what. */
  moves: { from: Treatment; to: Treatment; count: number }[];
  /** The newest ones, those first for which something becomes different. */
  examples: TrialExample[];
};

/**
 * Looks what a rule would have done with the messages of the last week, newest first: at most 200,000 of
 * them, for at most ten seconds. Others go on meanwhile. What was received is read inside this process alone,
 * but what matches tells of it: that somebody looked is in the audit log.
 * @param input.id the rule that would become this one; without, it is a new one before all others
 * @throws Problem invalid for parts of its condition
 */
export async function tryRule(
  ctx: Context,
  input: { id?: number; condition: RuleCondition; action: RuleAction; isOn?: boolean },
): Promise<Trial> {
  const rules = (await loadRules(ctx)).map(readRule);
  const condition = readCondition(input.condition);
  const { id = 0, action, isOn = true } = input;
  const subject = id === 0 ? "rule" : `rule:${id}`;
  const detail = { fields: Object.keys(condition) };
  await transaction(ctx.db, () => recordDeed(ctx, { action: "rule.try", subject, detail }));
  const tried: Rule = { id, name: "", position: 0, isOn, shipped: null, condition, action };
  const former = rules.find((rule) => rule.id === id);
  const next = former
    ? rules.map((rule) => (rule === former ? { ...tried, shipped: former.shipped } : rule))
    : [tried, ...rules];
  const trial = new Comparison(ctx, {
    before: new Ruleset(rules),
    after: new Ruleset(next),
    // What neither the rule nor what it was before matches is decided by the others as it was.
    either: [new Ruleset([tried]), new Ruleset(former ? [former] : [])],
    id,
  });
  return trial.run();
}

class Comparison {
  readonly #ctx: Context;
  readonly #rules: { before: Ruleset; after: Ruleset; either: Ruleset[]; id: number };
  readonly #moves = new Map<string, Trial["moves"][number]>();
  readonly #different: TrialExample[] = [];
  readonly #same: TrialExample[] = [];
  #looked = 0;
  #unread = 0;
  #matched = 0;

  constructor(
    ctx: Context,
    rules: { before: Ruleset; after: Ruleset; either: Ruleset[]; id: number },
  ) {
    this.#ctx = ctx;
    this.#rules = rules;
  }

  async run(): Promise<Trial> {
    const { db, now } = this.#ctx;
    const since = now() - millisecondsInWeek;
    const until = performance.now() + MAX_MS;
    let id = Number.MAX_SAFE_INTEGER;
    let oldest: number | null = null;
    let isWhole = false;
    while (!isWhole && this.#looked < MAX_MESSAGES && performance.now() < until) {
      const rows = await listForTrial(db, { id, limit: READ_AT_ONCE });
      const recent = rows.filter(({ receivedAt }) => receivedAt >= since);
      for (const row of recent) this.#look(row);
      oldest = recent.at(-1)?.receivedAt ?? oldest;
      isWhole = recent.length < READ_AT_ONCE;
      id = rows.at(-1)?.id ?? 0;
      await turn();
    }
    return {
      looked: this.#looked,
      unread: this.#unread,
      since: isoInstant(oldest),
      isWhole,
      matched: this.#matched,
      moves: [...this.#moves.values()].sort((one, other) => other.count - one.count),
      examples: [...this.#different, ...this.#same].slice(0, MAX_EXAMPLES),
    };
  }

  #look(row: TrialRow): void {
    if (row.termKind !== "public") return;
    this.#looked += 1;
    const facts = factsOf(this.#ctx, row);
    if (!facts) {
      this.#unread += 1;
      return;
    }
    const { before, after, either, id } = this.#rules;
    if (either.every((rules) => rules.judge(facts).action === null)) return;
    const verdict = after.judge(facts);
    const from = treatmentOf(before.judge(facts));
    const to = treatmentOf(verdict);
    if (verdict.ruleId === id) this.#matched += 1;
    else if (from === to) return;
    const key = `${from} ${to}`;
    const move = this.#moves.get(key) ?? { from, to, count: 0 };
    move.count += 1;
    this.#moves.set(key, move);
    const examples = from === to ? this.#same : this.#different;
    if (examples.length < MAX_EXAMPLES) examples.push(this.#example(row, from, to));
  }

  #example(row: TrialRow, from: Treatment, to: Treatment): TrialExample {
    return {
      id: publicId(this.#ctx.keyring, row.id),
      sender: shownTitle(row),
      number: displayNumber(row.e164),
      receivedAt: isoInstant(row.receivedAt),
      from,
      to,
      text: row.visibility === "public" ? row.text : null,
    };
  }
}

function treatmentOf({ action }: Verdict): Treatment {
  if (action === "review") return "queued";
  const visibility = visibilityOf("public", action);
  return visibility === "public" ? "shown" : (visibility as "withheld" | "hidden");
}

/** What rules look at, worked out when one does. @returns null when what was received is not kept */
function factsOf({ keyring }: Context, row: TrialRow): Facts | null {
  const original = openOriginal(keyring, row.sealed);
  const received = original ? cleanText(original.text) : row.text;
  if (received === "" && !original) return null;
  const from = original?.from ?? row.senderTitle;
  let tokens: string[] | undefined;
  let findings: ReturnType<typeof findInCopy> | undefined;
  const find = () => {
    findings ??= findInCopy(received, from);
    return findings;
  };
  const sender: SenderIdentity = {
    kind: row.senderKind as SenderIdentity["kind"],
    key: row.senderKey,
    title: row.senderTitle,
    slug: row.senderSlug,
  };
  return {
    sender,
    text: received,
    country: row.country,
    get tokens() {
      tokens ??= textTokens(received);
      return tokens;
    },
    get purpose() {
      return purposeOf(received, find().codes);
    },
    get service() {
      return find().service;
    },
  };
}
