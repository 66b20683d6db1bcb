import type { ConsoleNumberDetail } from "#lib/numbers/get-console-number.ts";
import { numberTypes } from "#lib/numbers/number-card.ts";
import { ActionForm } from "./action-form.tsx";
import { Field } from "./field.tsx";
import { Panel } from "./panel.tsx";

type Props = { detail: ConsoleNumberDetail; now: number };

/** Where a number may go from its status. */
export function MovePanel({ detail: { number, pool }, now }: Props) {
  const { e164, status, coolsUntil } = number;
  const fields = { e164 };
  if (status === "retired") return null;
  const mayReturn = Date.parse(coolsUntil ?? "") <= now;
  return (
    <Panel lead={leads[status]} title="Move">
      {status === "active" && (
        <>
          <ActionForm action="numbers.rotate" className="grid max-w-lg gap-3" fields={fields}>
            <Reason />
            <button
              className="button justify-self-start"
              disabled={pool?.reserve === 0}
              type="submit"
            >
              Rotate now
            </button>
            {pool?.reserve === 0 && (
              <p className="text-fine text-ink-soft">Its pool has no number in reserve.</p>
            )}
          </ActionForm>
          <More summary="Cool without a replacement">
            <ActionForm
              action="numbers.cool"
              className="grid max-w-lg gap-3"
              confirm="Its messages are hidden for good. Cool it?"
              fields={fields}
            >
              <Reason />
              <button className="button button-quiet justify-self-start" type="submit">
                Cool
              </button>
            </ActionForm>
          </More>
        </>
      )}
      {status === "reserve" && (
        <ActionForm action="numbers.activate" fields={fields}>
          <button className="button" type="submit">
            List it
          </button>
        </ActionForm>
      )}
      {status === "cooling" && (
        <ActionForm action="numbers.return" fields={fields}>
          <button className="button" disabled={!mayReturn} type="submit">
            Return to reserve
          </button>
        </ActionForm>
      )}
      <More summary="Retire for good">
        <ActionForm
          action="numbers.retire"
          className="grid max-w-lg gap-3"
          confirm="A retired number never comes back. Retire it?"
          fields={fields}
        >
          <Reason />
          <button className="button button-danger justify-self-start" type="submit">
            Retire
          </button>
        </ActionForm>
      </More>
    </Panel>
  );
}

const leads = {
  active:
    "Rotating lets it cool and puts one of its pool’s reserve in its place. What it showed is hidden for good.",
  reserve: "It is listed by hand here, or when it takes another number’s place.",
  cooling: "What comes now is kept hidden. After its quarantine it may return.",
} as const;

function Reason() {
  return <Field label="Reason" maxLength={500} name="reason" required />;
}

function More({ summary, children }: { summary: string; children: React.ReactNode }) {
  return (
    <details>
      <summary className="w-fit cursor-pointer text-[0.9375rem] text-ink-soft hover:text-ink">
        {summary}
      </summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}

/** Corrects what is written down of a number. */
export function EditPanel({ detail }: { detail: ConsoleNumberDetail }) {
  const { number, source, retentionDays } = detail;
  return (
    <Panel lead="Its listed messages go with it to another country." title="Correct">
      <ActionForm
        action="numbers.edit"
        className="grid gap-3 sm:grid-cols-2"
        fields={{ e164: number.e164 }}
      >
        <Field
          defaultValue={number.country ?? ""}
          hint="Two letters; empty for none."
          label="Country"
          maxLength={2}
          name="country"
        />
        <Field
          defaultValue={number.type}
          label="Type"
          name="type"
          options={numberTypes.map((type) => ({ value: type, label: type }))}
        />
        <Field defaultValue={number.pool} label="Pool" maxLength={60} name="pool" />
        <Field
          defaultValue={source ?? ""}
          hint="The source that feeds it, for probes."
          label="Source"
          maxLength={40}
          name="source"
        />
        <Field
          defaultValue={retentionDays === null ? "" : String(retentionDays)}
          hint="Empty for as long as its country’s."
          label="Days its messages are kept"
          max={3650}
          min={1}
          name="retentionDays"
          type="number"
        />
        <button className="button self-end justify-self-start sm:col-span-2" type="submit">
          Save
        </button>
      </ActionForm>
    </Panel>
  );
}
