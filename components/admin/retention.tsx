import { countryName } from "#lib/countries/countries.ts";
import type { RetentionView } from "#lib/retention/get-retention-page.ts";
import type { Override } from "#lib/retention/kept-days.ts";
import { ActionForm } from "./action-form.tsx";
import { Badge } from "./badge.tsx";
import { DataTable } from "./data-table.tsx";
import { Field } from "./field.tsx";
import { Facts, Panel } from "./panel.tsx";

/** Whether what is old enough is gone. */
export function SweepPanel({ view }: { view: RetentionView }) {
  const { days, lastSweep, waiting } = view;
  const count = `${waiting.messages.toLocaleString("en")}${waiting.isMore ? " or more" : ""}`;
  return (
    <Panel title="Messages">
      <Facts
        facts={[
          { name: "Kept for", value: inDays(days) },
          {
            name: "Last sweep",
            value: lastSweep
              ? `${lastSweep.at.slice(0, 16).replace("T", " ")} UTC, ${lastSweep.deleted.toLocaleString("en")} deleted`
              : "none yet",
          },
          {
            name: "Waiting",
            value: waiting.isMore ? (
              <Badge tone="attention">{count}</Badge>
            ) : (
              `${count}; they go with the next sweep, every ten minutes`
            ),
          },
        ]}
      />
    </Panel>
  );
}

/** What is kept for longer or shorter than everything else. */
export function OverrideList({ view, mayWrite }: { view: RetentionView; mayWrite: boolean }) {
  const { overrides, hasMore } = view;
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold text-base">Kept longer or shorter</h2>
      <DataTable
        caption="Kept longer or shorter"
        columns={[
          { title: "Whose messages", isLead: true, cell: (override) => whose(override) },
          { title: "Kept for", isFigure: true, cell: ({ days }) => inDays(days) },
          ...(mayWrite
            ? [
                {
                  title: "Actions",
                  cell: (override: Override) => (
                    <ActionForm
                      action="retention.set"
                      className="flex flex-wrap items-end gap-2"
                      fields={{ whose: keyOf(override), days: "" }}
                    >
                      <Field
                        isBare
                        label={`Reason to keep ${whose(override)} as usual`}
                        maxLength={500}
                        name="reason"
                        placeholder="Reason"
                        required
                      />
                      <button className="button button-quiet button-small" type="submit">
                        As usual
                      </button>
                    </ActionForm>
                  ),
                },
              ]
            : []),
        ]}
        empty="Nothing: all messages are kept as long."
        keyOf={keyOf}
        rows={overrides}
      />
      {hasMore && (
        <p className="text-fine text-ink-soft">
          There are more: <code>npx glasspost retention list</code> prints all.
        </p>
      )}
    </section>
  );
}

/** Keeps messages longer or shorter. */
export function OverridePanel() {
  return (
    <Panel
      lead="A number's own days win over its country's."
      title="Keep messages longer or shorter"
    >
      <ActionForm action="retention.set" className="grid gap-3">
        <Field
          hint="A country's code such as PR, or a number with its country code"
          label="Whose messages"
          maxLength={40}
          name="whose"
          required
        />
        <Field
          hint="Empty: as long as elsewhere"
          label="Days"
          max={3650}
          min={1}
          name="days"
          type="number"
        />
        <Field label="Reason" maxLength={500} name="reason" required />
        <button className="button justify-self-start" type="submit">
          Set
        </button>
      </ActionForm>
    </Panel>
  );
}

const erasable = [
  { value: "message", label: "a message, by its id" },
  { value: "sender", label: "all that a sender sent" },
  { value: "number", label: "all that a number of ours received" },
];

/** Erases every trace of something. */
export function ErasePanel() {
  return (
    <Panel
      lead="Every trace of it, sealed or not. It can't be taken back. Backups that were made before still hold it: see the operations guide."
      title="Erase for good"
    >
      <ActionForm
        action="retention.erase"
        className="grid gap-3"
        confirm="Erase every trace of it? This can't be taken back."
      >
        <Field label="What" name="kind" options={erasable} />
        <Field
          hint="msg_…, a sender as a phone shows it, or a number with its country code"
          label="Which"
          maxLength={200}
          name="subject"
          required
        />
        <Field label="Reason" maxLength={500} name="reason" required />
        <button className="button button-danger justify-self-start" type="submit">
          Erase
        </button>
      </ActionForm>
    </Panel>
  );
}

/** What else is deleted by its age. */
export function OtherList({ others }: { others: RetentionView["others"] }) {
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold text-base">Everything else</h2>
      <DataTable
        caption="Everything else that is deleted by its age"
        columns={[
          { title: "What", isLead: true, cell: ({ what }) => what },
          { title: "Kept for", isFigure: true, cell: ({ days }) => inDays(days) },
        ]}
        empty="Nothing."
        keyOf={({ what }) => what}
        rows={others}
      />
    </section>
  );
}

function keyOf(override: Override): string {
  return "country" in override ? override.country : `+${override.e164}`;
}

function whose(override: Override): string {
  return "country" in override
    ? `${countryName(override.country, "en")} (${override.country})`
    : `+${override.e164}`;
}

function inDays(days: number): string {
  return days === 1 ? "1 day" : `${days.toLocaleString("en")} days`;
}
