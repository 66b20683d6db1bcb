import type { Scope } from "#lib/api/scopes.ts";
import { Field } from "./field.tsx";
import { ShownOnceForm } from "./shown-once-form.tsx";

const expiries = [
  { value: "30", label: "after 30 days" },
  { value: "90", label: "after 90 days" },
  { value: "365", label: "after a year" },
  { value: "", label: "never" },
];

type KeyFormProps = {
  action: string;
  /** What a key may be good for, with what that means. */
  scopes: Record<Scope, string>;
  /** Whoever makes a key for somebody says for whom, and how much it may read. */
  isForOthers?: boolean;
};

/** Makes a key: it takes the form's place. */
export function KeyForm({ action, scopes, isForOthers = false }: KeyFormProps) {
  return (
    <ShownOnceForm action={action}>
      <div className="grid gap-4 sm:grid-cols-2">
        {isForOthers && (
          <Field
            autoComplete="off"
            hint="Its name. The key is for its project."
            label="Account"
            maxLength={40}
            name="account"
            required
          />
        )}
        <Field
          autoComplete="off"
          hint="What it is for, e.g. nightly tests."
          label="Name"
          maxLength={60}
          name="name"
          required
        />
        <Field defaultValue="90" label="Expires" name="days" options={expiries} />
        {isForOthers && (
          <Field
            hint="Empty: as for every key."
            label="Messages a day"
            max={100_000_000}
            min={0}
            name="dailyMessages"
            type="number"
          />
        )}
      </div>
      <fieldset className="grid gap-3">
        <legend className="mb-2 font-medium text-[0.9375rem]">What it is good for</legend>
        {Object.entries(scopes).map(([scope, meaning]) => (
          <Field
            defaultChecked={scope === "read"}
            hint={meaning}
            key={scope}
            label={scope}
            name={scope}
            type="checkbox"
          />
        ))}
      </fieldset>
      <button className="button justify-self-start" type="submit">
        Make a key
      </button>
    </ShownOnceForm>
  );
}
