import type { ReportsOf } from "#lib/reports/list-reports-of.ts";
import { Badge } from "./badge.tsx";
import { Panel } from "./panel.tsx";
import { When } from "./requests/when.tsx";
import { reasonWords } from "./requests/words.ts";
import { Written } from "./requests/written.tsx";

/** What visitors said about a message; nothing where nobody did. */
export function MessageReports({ reports }: { reports: ReportsOf }) {
  const { count, networks, reasons, notes } = reports;
  if (count === 0) return null;
  const from = networks === 1 ? "one network" : `${networks} networks`;
  return (
    <Panel
      lead={`${count === 1 ? "One report" : `${count} reports`} from ${from}.`}
      title="What visitors said"
    >
      <p className="flex flex-wrap gap-2">
        {reasons.map(({ reason, count }) => (
          <Badge key={reason} tone="danger">{`${reasonWords[reason]}: ${count}`}</Badge>
        ))}
      </p>
      {notes.length > 0 && (
        <ul className="grid gap-3 text-[0.9375rem]">
          {notes.map(({ at, reason, note }) => (
            <li className="grid gap-0.5" key={`${at} ${note}`}>
              <span className="text-fine text-ink-faint">
                {reasonWords[reason]}, <When instant={at} />
              </span>
              <Written>{note}</Written>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
