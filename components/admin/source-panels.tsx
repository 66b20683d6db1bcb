import type { ConsoleSource, ConsoleSourceDetail } from "#lib/sources/get-console-source.ts";
import { ActionForm } from "./action-form.tsx";
import { Badge } from "./badge.tsx";
import { DataTable } from "./data-table.tsx";
import { Field } from "./field.tsx";
import { Instant } from "./number-list.tsx";
import { Facts, Panel } from "./panel.tsx";
import { ShownOnceForm } from "./shown-once-form.tsx";

/** Sources with what their requests prove. */
export function SourceList({ sources, now }: { sources: ConsoleSource[]; now: number }) {
  return (
    <DataTable
      caption="Sources"
      columns={[
        {
          title: "Source",
          isLead: true,
          cell: ({ id }) => (
            <a className="link font-medium" href={`/admin/sources/${id}`}>
              {id}
            </a>
          ),
        },
        { title: "Provider", cell: ({ title }) => title },
        { title: "Proof", cell: ({ auth }) => auth },
        { title: "Assurance", cell: ({ worth }) => <Badge>{worth.short}</Badge> },
        {
          title: "Added",
          isShort: true,
          cell: ({ createdAt }) => <Instant at={now} instant={createdAt} />,
        },
      ]}
      empty="No source yet: nothing can arrive."
      keyOf={({ id }) => id}
      rows={sources}
    />
  );
}

/** Adds a source; its secrets take the form's place. */
export function AddSourcePanel({ providers }: { providers: { kind: string; title: string }[] }) {
  return (
    <Panel lead="Its secrets are shown once." title="Add a source">
      <ShownOnceForm action="sources.add">
        <div className="grid gap-3 sm:grid-cols-2">
          <Field hint="Letters, digits and -." label="Name" maxLength={40} name="name" required />
          <Field
            label="Provider"
            name="provider"
            options={providers.map(({ kind, title }) => ({ value: kind, label: title }))}
          />
          <Field
            autoComplete="off"
            hint="Where the provider tells you; else one is made."
            label="Secret"
            maxLength={512}
            name="secret"
          />
          <Field
            hint="Empty for the provider’s usual one."
            label="Way to prove"
            maxLength={40}
            name="auth"
          />
          <SettingFields />
        </div>
        <button className="button justify-self-start" type="submit">
          Add
        </button>
      </ShownOnceForm>
    </Panel>
  );
}

function SettingFields({ source }: { source?: ConsoleSourceDetail }) {
  return (
    <>
      <Field
        defaultValue={source?.publicUrl ?? ""}
        hint="Where it is not the one that follows from PUBLIC_URL."
        label="Address that the provider calls"
        maxLength={2000}
        name="publicUrl"
        type="url"
      />
      <Field
        defaultValue={source?.addresses ?? ""}
        hint="CIDR ranges with commas between them; empty for any."
        label="Requests come from"
        maxLength={2000}
        name="addresses"
      />
      <Field
        defaultValue={source ? JSON.stringify(source.settings) : "{}"}
        hint="JSON; docs/providers says what each provider takes."
        label="Settings"
        maxLength={4000}
        name="settings"
      />
      <Field
        className="self-end"
        defaultChecked={source?.registersNumbers ?? false}
        label="Adds numbers when their first message comes"
        name="registersNumbers"
        type="checkbox"
      />
    </>
  );
}

/** What is configured of a source, and what its proof is worth. */
export function SourceFacts({ source, now }: { source: ConsoleSourceDetail; now: number }) {
  const { worth, secrets, medianDeliverySeconds, refusals } = source;
  return (
    <Panel title="Facts">
      <Facts
        facts={[
          { name: "Provider", value: source.title },
          { name: "Address", value: <code className="break-all">{source.url}</code> },
          { name: "Proof", value: `${source.auth}: ${worth.short}` },
          { name: "It covers", value: worth.covers },
          { name: "We add", value: worth.weAdd },
          { name: "Valid secrets", value: String(secrets.valid) },
          ...secrets.endings.map((until) => ({
            name: "A former one ends",
            value: <Instant at={now} instant={until} />,
          })),
          {
            name: "Taken in 24 hours",
            value: `${source.receivedInDay.toLocaleString("en")} ${source.receivedInDay === 1 ? "message" : "messages"}${
              medianDeliverySeconds === null
                ? ""
                : `, half of them within ${Math.round(medianDeliverySeconds)} seconds`
            }`,
          },
          { name: "Refused requests kept", value: String(refusals.length) },
        ]}
      />
    </Panel>
  );
}

/** Changes a source, and its secret. */
export function SourceForms({ source }: { source: ConsoleSourceDetail }) {
  const fields = { name: source.id };
  return (
    <>
      <Panel title="Change">
        <ActionForm action="sources.edit" className="grid gap-3" fields={fields}>
          <SettingFields source={source} />
          <button className="button justify-self-start" type="submit">
            Save
          </button>
        </ActionForm>
      </Panel>
      <Panel
        lead="The new one is shown once. The one before stays valid for a while, so that nothing is refused."
        title="New secret"
      >
        <ShownOnceForm action="sources.rotate" fields={fields}>
          <div className="grid gap-3 sm:grid-cols-2">
            <Field
              autoComplete="off"
              hint="Where the provider chose it; else one is made."
              label="Secret"
              maxLength={512}
              name="secret"
            />
            <Field
              defaultValue="24"
              label="Hours that the one before stays valid"
              max={8760}
              min={0}
              name="graceHours"
              required
              type="number"
            />
          </div>
          <button className="button justify-self-start" type="submit">
            Rotate the secret
          </button>
        </ShownOnceForm>
      </Panel>
      <Panel lead="Its requests are refused from then on; what it brought stays." title="Remove">
        <ActionForm action="sources.remove" confirm={`Remove ${source.id}?`} fields={fields}>
          <button className="button button-danger" type="submit">
            Remove
          </button>
        </ActionForm>
      </Panel>
    </>
  );
}

/** A source's last refused requests. */
export function RefusalList({ source, now }: { source: ConsoleSourceDetail; now: number }) {
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold text-base">Last refused requests</h2>
      <DataTable
        caption="Last refused requests"
        columns={[
          {
            title: "When",
            isLead: true,
            isShort: true,
            cell: ({ at }) => <Instant at={now} instant={at} />,
          },
          { title: "Why", cell: ({ reason }) => reason ?? "not said" },
          { title: "From", cell: ({ client }) => client ?? "" },
          {
            title: "Doctor",
            cell: ({ nth }) => (
              <a className="link" href={`/admin/sources/${source.id}?refusal=${nth}#doctor`}>
                Explain
              </a>
            ),
          },
        ]}
        empty="None is kept. One whose secret address is wrong is answered 404, and not kept."
        keyOf={({ nth }) => nth}
        rows={source.refusals.slice(0, 25)}
      />
    </section>
  );
}

/** What the doctor says of a refused request. */
export function DoctorPanel({ source, now }: { source: ConsoleSourceDetail; now: number }) {
  if (!source.diagnosis) return null;
  const { refusal, diagnosis } = source.diagnosis;
  const { verdict, steps, causes, facts } = diagnosis;
  return (
    <section className="card grid gap-4 p-4 sm:p-5" id="doctor">
      <h2 className="font-semibold text-base">
        The request of <Instant at={now} instant={refusal.at} />: {verdict}
      </h2>
      {causes.map(({ ids, cause, fix, difference }) => (
        <div className="grid gap-1 rounded-card bg-attention-soft p-3" key={ids.join(" ")}>
          <p className="foreign font-medium">{cause}</p>
          <p className="foreign text-[0.9375rem]">{fix}</p>
          {difference && (
            <pre className="foreign overflow-x-auto whitespace-pre-wrap break-all font-mono text-fine">
              {`At byte ${difference.byte}, verified: ${difference.ours}\nsigned: ${difference.theirs}`}
            </pre>
          )}
        </div>
      ))}
      {facts.length > 0 && (
        <ul className="grid list-disc gap-1 ps-5 text-[0.9375rem]">
          {facts.map((fact) => (
            <li className="foreign" key={fact}>
              {fact}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary className="w-fit cursor-pointer text-[0.9375rem] text-ink-soft hover:text-ink">
          How it is verified
        </summary>
        <div className="mt-3">
          <Facts
            facts={steps.map(({ step, value }) => ({
              name: step,
              value: <span className="whitespace-pre-wrap break-all">{value}</span>,
            }))}
          />
        </div>
      </details>
    </section>
  );
}
