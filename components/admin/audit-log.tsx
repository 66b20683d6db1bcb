import type { AuditEntry } from "#lib/audit/audit-entry.ts";
import type { LastCheck } from "#lib/audit/get-audit-page.ts";
import type { AuditQuery } from "#lib/audit/read-filter.ts";
import { ActionForm } from "./action-form.tsx";
import { Badge } from "./badge.tsx";
import { DataTable } from "./data-table.tsx";
import { Field } from "./field.tsx";
import { Facts, Panel } from "./panel.tsx";

/** What the last check of the chain found, and a button for another one. */
export function ChainPanel({ check }: { check: LastCheck | null }) {
  return (
    <Panel
      actions={
        <ActionForm action="audit.verify">
          <button className="button button-small" type="submit">
            Verify now
          </button>
        </ActionForm>
      }
      lead="Each entry holds a hash over itself and the one before it. Note the newest hash elsewhere: later it shows whether anything is missing."
      title="Is the log whole?"
    >
      {check ? <CheckFacts check={check} /> : <p>Nobody has checked yet.</p>}
    </Panel>
  );
}

function CheckFacts({ check }: { check: LastCheck }) {
  const { at, actor, entries, newest, brokenAt } = check;
  const isWhole = brokenAt === null;
  return (
    <Facts
      facts={[
        {
          name: "Result",
          value: isWhole ? (
            <Badge tone="good">Whole: {entries.toLocaleString("en")} entries</Badge>
          ) : (
            <Badge tone="danger">Tampered with: entry {brokenAt} is not what its hash says</Badge>
          ),
        },
        { name: "Checked", value: `${whenText(at)} by ${actor}` },
        ...(newest
          ? [{ name: "Newest hash then", value: <code className="break-all">{newest}</code> }]
          : []),
      ]}
    />
  );
}

/** What the list is narrowed by; it works without scripts. */
export function AuditFilterForm({ query }: { query: AuditQuery }) {
  const { actor, action, subject, since, until } = query;
  return (
    <form action="/admin/audit" className="card grid gap-3 p-4 sm:grid-cols-2 lg:grid-cols-3">
      <Field defaultValue={actor} label="Who" name="actor" placeholder="admin:ann" />
      <Field defaultValue={action} label="Did what" name="action" placeholder="message." />
      <Field defaultValue={subject} label="To what" name="subject" placeholder="17875550101" />
      <Field defaultValue={since} label="From day (UTC)" name="since" type="date" />
      <Field defaultValue={until} label="To day (UTC)" name="until" type="date" />
      <div className="flex items-end gap-2">
        <button className="button" type="submit">
          Filter
        </button>
        <a className="button button-quiet" href="/admin/audit">
          Clear
        </a>
      </div>
    </form>
  );
}

/** Entries, newest first; what became different opens on demand. */
export function AuditList({ entries, isFiltered }: { entries: AuditEntry[]; isFiltered: boolean }) {
  return (
    <DataTable
      caption="Audit log"
      columns={[
        {
          title: "When (UTC)",
          isShort: true,
          cell: ({ at }) => <time dateTime={at}>{whenText(at)}</time>,
        },
        {
          title: "Who",
          isShort: true,
          cell: ({ actor, address }) => (
            <div>
              <span className="foreign">{actor}</span>
              {address && <div className="text-fine text-ink-faint">{address}</div>}
            </div>
          ),
        },
        { title: "What", isLead: true, cell: ({ action }) => <code>{action}</code> },
        {
          title: "To what",
          cell: ({ subject }) => (
            <a
              className={`link foreign ${subject.length > 20 ? "block min-w-32 break-all" : "whitespace-nowrap"}`}
              href={`/admin/audit?${new URLSearchParams({ subject })}`}
            >
              {subject}
            </a>
          ),
        },
        {
          title: "Why",
          cell: ({ reason }) =>
            reason ? (
              <div className="foreign min-w-36" dir="auto">
                {reason}
              </div>
            ) : (
              "–"
            ),
        },
        { title: "More", cell: (entry) => <EntryDetails entry={entry} /> },
      ]}
      empty={isFiltered ? "No entry fits." : "Nothing was done yet."}
      keyOf={({ id }) => id}
      rows={entries}
    />
  );
}

function EntryDetails({ entry }: { entry: AuditEntry }) {
  const { id, detail, before, after, hash } = entry;
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const changes = names.map((name) => ({
    name,
    value: `${shown(before?.[name])} → ${shown(after?.[name])}`,
  }));
  const details = Object.entries(detail ?? {}).map(([name, value]) => ({
    name,
    value: shown(value),
  }));
  return (
    <details>
      <summary className="cursor-pointer whitespace-nowrap text-fine text-ink-soft">
        {changes.length > 0 ? names.join(", ").slice(0, 40) : `Entry ${id}`}
      </summary>
      <div className="mt-2 min-w-56 max-w-sm">
        <Facts
          facts={[
            ...changes,
            ...details,
            { name: "entry", value: String(id) },
            {
              name: "hash",
              value: hash ? (
                <code className="break-all text-fine">{hash}</code>
              ) : (
                "from before there were hashes"
              ),
            },
          ]}
        />
      </div>
    </details>
  );
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function whenText(at: string): string {
  return at.slice(0, 19).replace("T", " ");
}
