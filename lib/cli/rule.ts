import { type Command, InvalidArgumentError, Option } from "commander";
import { type CommandGroup, defineCommand, defineGroup } from "#lib/cli/command.ts";
import type { Output } from "#lib/cli/output.ts";
import { withContext } from "#lib/cli/with-context.ts";
import { addRule } from "#lib/rules/add-rule.ts";
import { describeCondition } from "#lib/rules/describe-condition.ts";
import { listRuleCards, type RuleCard } from "#lib/rules/list-rules.ts";
import { removeRule } from "#lib/rules/remove-rule.ts";
import {
  type RuleAction,
  type RuleCondition,
  ruleActions,
  rulePurposes,
  senderKinds,
  sensitiveMatters,
} from "#lib/rules/rule.ts";
import { setRuleOn } from "#lib/rules/set-rule-on.ts";
import { type Trial, tryRule } from "#lib/rules/try-rule.ts";

export const ruleCommands: CommandGroup = (program, output) => {
  const rule = defineGroup(program, "rule", {
    summary: "List, add and try the rules that decide what is published",
    description:
      "Each message that arrives is decided by the first rule that is on and matches.\nA running server hears of a change within a second.",
  });
  defineList(rule, output);
  defineAdd(rule, output);
  defineTry(rule, output);
  defineSwitch(rule, output, "on");
  defineSwitch(rule, output, "off");
  defineRemove(rule, output);
};

function defineList(rule: Command, output: Output): void {
  defineCommand(rule, "list", {
    summary: "List the rules, in the order in which they are tried",
    description: "With --json, one object per line.",
    examples: ["npx glasspost rule list"],
  }).action(async () => {
    await withContext(async (ctx) => {
      for (const card of await listRuleCards(ctx)) await output.print(card, ruleLine(card));
    });
  });
}

function ruleLine({ id, name, isOn, action, matched, condition }: RuleCard): string {
  return [
    String(id).padStart(4),
    (isOn ? "on" : "off").padEnd(3),
    action.padEnd(8),
    String(matched).padStart(9),
    `${name}: ${describeCondition(condition).join("; ")}`,
  ].join("  ");
}

type ConditionOptions = Partial<
  Record<Exclude<keyof RuleCondition, "pattern" | "sensitive">, string[]>
> & { pattern?: string; sensitive?: RuleCondition["sensitive"]; action: RuleAction };

function defineAdd(rule: Command, output: Output): void {
  withCondition(
    defineCommand(rule, "add", {
      summary: "Add a rule, before all others",
      description: "Of the parts that are given all must hold, each by any one of its values.",
      examples: [
        "npx glasspost rule add Casinos --action withhold --words casino --words 'free spins'",
        "npx glasspost rule add 'Our bank' --action publish --senders 'Harbour Bank'",
      ],
    }).argument("<name>", "what admins call it"),
  ).action(async (name: string, options: ConditionOptions) => {
    await withContext(async (ctx) => {
      const { action } = options;
      const id = await addRule(ctx, { name, action, condition: conditionOf(options) });
      await output.print({ id, name, action }, `Rule ${id} is added, and in force.`);
    });
  });
}

function defineTry(rule: Command, output: Output): void {
  withCondition(
    defineCommand(rule, "try", {
      summary: "Look what a rule would have done with the messages of the last week",
      description: "Nothing changes. At most 200,000 messages are looked at, for ten seconds.",
      examples: ["npx glasspost rule try --action withhold --pattern '(free|bonus) spins?'"],
    }),
  ).action(async (options: ConditionOptions) => {
    await withContext(async (ctx) => {
      const { action } = options;
      const trial = await tryRule(ctx, { action, condition: conditionOf(options) });
      await output.print(trial, trialText(trial));
    });
  });
}

function trialText({ looked, matched, since, isWhole, moves }: Trial): string {
  const reach = isWhole ? "the last week" : `the time since ${since}`;
  return [
    `It matches ${matched} of ${looked} messages of ${reach}.`,
    ...moves.map(({ from, to, count }) =>
      from === to ? `  ${count} ${from}, as now` : `  ${count} ${to} in place of ${from}`,
    ),
  ].join("\n");
}

function defineSwitch(rule: Command, output: Output, name: "on" | "off"): void {
  defineCommand(rule, name, {
    summary: name === "on" ? "Put a rule into force" : "Switch a rule off",
    examples: [`npx glasspost rule ${name} 3`],
  })
    .argument("<id>", "the rule's number in `glasspost rule list`", readId)
    .action(async (id: number) => {
      await withContext(async (ctx) => {
        const changed = await setRuleOn(ctx, { id, isOn: name === "on" });
        await output.print(
          { id, changed },
          changed ? `Rule ${id} is ${name}.` : `Rule ${id} is ${name} already.`,
        );
      });
    });
}

function defineRemove(rule: Command, output: Output): void {
  defineCommand(rule, "remove", {
    summary: "Remove a rule; those that came with the program can be switched off only",
    examples: ["npx glasspost rule remove 7"],
  })
    .argument("<id>", "the rule's number in `glasspost rule list`", readId)
    .action(async (id: number) => {
      await withContext(async (ctx) => {
        await removeRule(ctx, { id });
        await output.print({ id, removed: true }, `Rule ${id} is removed.`);
      });
    });
}

const lists = [
  ["senders", "senders, as messages show them"],
  ["services", "services that texts name"],
  ["countries", "countries of numbers, such as PR"],
  ["words", "words of texts; several follow each other"],
  ["except-senders", "senders that it is not for"],
  ["except-services", "services that it is not for"],
] as const;

/** What a rule matches and does, as options. */
function withCondition(command: Command): Command {
  command.addOption(
    new Option("--action <action>", "what is done").choices(ruleActions).makeOptionMandatory(),
  );
  for (const [name, what] of lists) {
    command.option(`--${name} <value>`, `${what}; may be given again`, another);
  }
  return command
    .addOption(new Option("--sender-kinds <kind...>", "kinds of senders").choices(senderKinds))
    .addOption(new Option("--purposes <purpose...>", "purposes of codes").choices(rulePurposes))
    .addOption(
      new Option("--sensitive <matter>", "what it is about, by the shipped lists").choices(
        sensitiveMatters,
      ),
    )
    .option("--pattern <pattern>", "a pattern in RE2's syntax");
}

function conditionOf({ action: _, ...condition }: ConditionOptions): RuleCondition {
  return condition as RuleCondition;
}

function another(value: string, before: string[] = []): string[] {
  return [...before, value];
}

function readId(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError("It must be a number.");
  return Number(value);
}
