import { z } from "zod";
import { type Action, defineAction } from "#lib/console/action.ts";
import { optionalText, textField, tickField, wholeField } from "#lib/console/form-fields.ts";
import { addRule } from "#lib/rules/add-rule.ts";
import { MAX_PATTERN_LENGTH } from "#lib/rules/compile-pattern.ts";
import { editRule } from "#lib/rules/edit-rule.ts";
import { moveRule } from "#lib/rules/move-rule.ts";
import { MAX_RULE_NAME } from "#lib/rules/read-rule-name.ts";
import { removeRule } from "#lib/rules/remove-rule.ts";
import { type RuleCondition, ruleActions, sensitiveMatters } from "#lib/rules/rule.ts";
import { setRuleOn } from "#lib/rules/set-rule-on.ts";
import { tryRule } from "#lib/rules/try-rule.ts";

const MAX_LIST = 60_000;

/** Values on lines of their own, or with commas between them. */
const lines = z
  .string()
  .max(MAX_LIST)
  .optional()
  .transform((text) => split(text, /[\n,]/));

/** The same, where commas may be part of a value. */
const wholeLines = z
  .string()
  .max(MAX_LIST)
  .optional()
  .transform((text) => split(text, /\n/));

const ticks = z
  .union([z.array(z.string()), z.string().transform((value) => [value])])
  .optional()
  .transform((values) => values ?? []);

function split(text: string | undefined, at: RegExp): string[] {
  return (text ?? "")
    .split(at)
    .map((each) => each.trim())
    .filter(Boolean);
}

const conditionFields = {
  senders: wholeLines,
  senderKinds: ticks,
  services: wholeLines,
  purposes: ticks,
  countries: lines,
  words: wholeLines,
  pattern: optionalText(MAX_PATTERN_LENGTH),
  sensitive: z
    .union([z.literal("").transform(() => undefined), z.enum(sensitiveMatters)])
    .optional(),
  exceptSenders: wholeLines,
  exceptServices: wholeLines,
  action: z.enum(ruleActions),
};

type Given = Record<string, unknown> & { pattern: string | null };

/** The parts of a condition that a form gave; what is in them is read by `readCondition`. */
function conditionOf({ pattern, ...fields }: Given): RuleCondition {
  return { ...(fields as RuleCondition), ...(pattern !== null && { pattern }) };
}

const id = wholeField(1, Number.MAX_SAFE_INTEGER);

/** What admins do to rules. */
export const ruleConsoleActions: Action[] = [
  defineAction({
    name: "rules.add",
    permission: "rules.write",
    input: z.object({ name: textField(MAX_RULE_NAME), isOn: tickField, ...conditionFields }),
    run: async (ctx, { name, action, isOn, ...condition }) => {
      await addRule(ctx, { name, action, isOn, condition: conditionOf(condition) });
      return { message: `“${name}” is added, before all others.`, to: "/admin/rules" };
    },
  }),
  defineAction({
    name: "rules.edit",
    permission: "rules.write",
    input: z.object({ id, name: textField(MAX_RULE_NAME), ...conditionFields }),
    run: async (ctx, { id, name, action, ...condition }) => {
      await editRule(ctx, { id, name, action, condition: conditionOf(condition) });
      return { message: `“${name}” is saved.`, to: "/admin/rules" };
    },
  }),
  defineAction({
    name: "rules.try",
    // What matches tells what was received, one question at a time.
    permission: "originals.read",
    input: z.object({ id: id.optional(), ...conditionFields }),
    run: async (ctx, { id, action, ...condition }) => {
      const given = { action, condition: conditionOf(condition) };
      const trial = await tryRule(ctx, id === undefined ? given : { id, ...given });
      const { matched, looked } = trial;
      return {
        message: `It matches ${matched.toLocaleString("en")} of ${looked.toLocaleString("en")} messages.`,
        data: trial,
      };
    },
  }),
  defineAction({
    name: "rules.on",
    permission: "rules.write",
    input: z.object({ id }),
    run: async (ctx, { id }) => {
      await setRuleOn(ctx, { id, isOn: true });
      const undo = { action: "rules.off", fields: { id: String(id) } };
      return { message: "The rule is in force.", undo };
    },
  }),
  defineAction({
    name: "rules.off",
    permission: "rules.write",
    input: z.object({ id }),
    run: async (ctx, { id }) => {
      await setRuleOn(ctx, { id, isOn: false });
      const undo = { action: "rules.on", fields: { id: String(id) } };
      return { message: "The rule is off.", undo };
    },
  }),
  defineAction({
    name: "rules.move",
    permission: "rules.write",
    input: z.object({ id, to: wholeField(0, 10_000) }),
    run: async (ctx, { id, to }) => {
      await moveRule(ctx, { id, to });
      return { message: "The order is changed." };
    },
  }),
  defineAction({
    name: "rules.remove",
    permission: "rules.write",
    input: z.object({ id }),
    run: async (ctx, { id }) => {
      await removeRule(ctx, { id });
      return { message: "The rule is removed. What it did stays done.", to: "/admin/rules" };
    },
  }),
];
