"use client";

import { type MouseEvent, useState } from "react";
import type { RuleCard } from "#lib/rules/list-rules.ts";
import type { Trial } from "#lib/rules/try-rule.ts";
import { ActionForm } from "./action-form.tsx";
import { Field } from "./field.tsx";
import { Panel } from "./panel.tsx";
import { sendAction } from "./send-action.ts";
import { TrialResult } from "./trial-result.tsx";

const actions = [
  { value: "withhold", label: "withhold: list it without its text" },
  { value: "hide", label: "hide: list it nowhere" },
  { value: "review", label: "review: publish it, and put it into the queue" },
  { value: "publish", label: "publish: an exception from the rules below" },
];

const kinds = [
  ["alphanumeric", "names"],
  ["short", "short codes"],
  ["phone", "phone numbers"],
] as const;

const purposes = [
  ["sign-up", "sign-up"],
  ["sign-in", "sign-in"],
  ["reset", "account recovery"],
  ["payment", "payment"],
  ["other", "other, with a code"],
] as const;

const matters = [
  { value: "", label: "anything" },
  { value: "bank", label: "banks" },
  { value: "government", label: "public authorities" },
  { value: "health", label: "health services" },
  { value: "payment", label: "payments" },
  { value: "recovery", label: "account recovery" },
];

type RuleFormProps = { rule: RuleCard | null; mayWrite: boolean };

/** What a rule matches and does; it can be tried on the last week before it is kept. */
export function RuleForm({ rule, mayWrite }: RuleFormProps) {
  const [trial, setTrial] = useState<Trial | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isTrying, setTrying] = useState(false);
  const condition = rule?.condition ?? {};
  const lines = (values: string[] | undefined) => values?.join("\n") ?? "";

  async function tryOut(event: MouseEvent<HTMLButtonElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget.form;
    if (!form || isTrying) return;
    const fields = new FormData(form);
    for (const name of ["back", "name", "isOn"]) fields.delete(name);
    setTrying(true);
    const answer = await sendAction("rules.try", fields);
    setTrying(false);
    setTrial(answer.isDone ? (answer.data as Trial) : null);
    setFailure(answer.isDone ? null : detailOf(answer));
  }

  return (
    <div className="grid gap-6">
      <ActionForm
        action={rule ? "rules.edit" : "rules.add"}
        className="grid gap-6"
        fields={{
          ...(rule ? { id: String(rule.id) } : {}),
          ...(rule?.shipped && condition.sensitive ? { sensitive: condition.sensitive } : {}),
        }}
      >
        <Panel title="What it does">
          <div className="grid gap-4 sm:grid-cols-2">
            <Field defaultValue={rule?.name} label="Name" maxLength={80} name="name" required />
            <Field
              defaultValue={rule?.action ?? "withhold"}
              label="Action"
              name="action"
              options={actions}
            />
          </div>
          {!rule && <Field defaultChecked label="In force at once" name="isOn" type="checkbox" />}
        </Panel>
        <Panel
          lead="Leave empty what does not matter. One value a line."
          title="Which messages it matches"
        >
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              defaultValue={lines(condition.senders)}
              label="Senders"
              name="senders"
              rows={3}
            />
            <Field
              defaultValue={lines(condition.services)}
              hint="As the text names them."
              label="Services"
              name="services"
              rows={3}
            />
            <Field
              defaultValue={lines(condition.words)}
              hint="Whole words; several in a line follow each other."
              label="Words"
              name="words"
              rows={3}
            />
            <Field
              defaultValue={lines(condition.countries)}
              hint="Codes such as PR."
              label="Countries of the number"
              name="countries"
              rows={3}
            />
            <Field
              defaultValue={condition.pattern}
              hint="RE2 syntax, in either case, anywhere in what was received."
              label="Pattern"
              maxLength={200}
              name="pattern"
            />
            {!rule?.shipped && (
              <Field
                defaultValue={condition.sensitive ?? ""}
                hint="By the lists that come with the program."
                label="About"
                name="sensitive"
                options={matters}
              />
            )}
            <Ticks
              chosen={condition.senderKinds ?? []}
              label="Kind of sender"
              name="senderKinds"
              values={kinds}
            />
            <Ticks
              chosen={condition.purposes ?? []}
              label="Purpose of its code"
              name="purposes"
              values={purposes}
            />
          </div>
        </Panel>
        <Panel title="Except">
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              defaultValue={lines(condition.exceptSenders)}
              label="Senders it is not for"
              name="exceptSenders"
              rows={3}
            />
            <Field
              defaultValue={lines(condition.exceptServices)}
              label="Services it is not for"
              name="exceptServices"
              rows={3}
            />
          </div>
        </Panel>
        {mayWrite && (
          <div className="flex flex-wrap gap-2">
            <button className="button" type="submit">
              {rule ? "Save" : "Add"}
            </button>
            <button
              className="button button-quiet"
              disabled={isTrying}
              formAction="/admin/actions/rules.try"
              onClick={tryOut}
              type="submit"
            >
              {isTrying ? "Looking at the last week…" : "Try it on the last week"}
            </button>
          </div>
        )}
      </ActionForm>
      {failure && (
        <p className="text-[0.9375rem] text-danger" role="alert">
          {failure}
        </p>
      )}
      {trial && <TrialResult trial={trial} />}
    </div>
  );
}

function detailOf({ message, errors }: { message: string; errors: Record<string, string> }) {
  const said = Object.entries(errors).map(([name, detail]) => `${name} ${detail}`);
  return said.length > 0 ? `${said.join("; ")}.` : message;
}

type TicksProps = {
  label: string;
  name: string;
  values: readonly (readonly [value: string, label: string])[];
  chosen: readonly string[];
};

function Ticks({ label, name, values, chosen }: TicksProps) {
  return (
    <fieldset className="grid content-start gap-1.5">
      <legend className="pb-1 font-medium text-[0.9375rem]">{label}</legend>
      {values.map(([value, title]) => (
        <label className="flex items-center gap-2.5 text-[0.9375rem]" key={value}>
          <input
            className="size-4 accent-accent"
            defaultChecked={chosen.includes(value)}
            name={name}
            type="checkbox"
            value={value}
          />
          {title}
        </label>
      ))}
    </fieldset>
  );
}
