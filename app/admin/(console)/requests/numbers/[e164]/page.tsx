import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/admin/action-form.tsx";
import { DataTable } from "#components/admin/data-table.tsx";
import { Field } from "#components/admin/field.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { Facts, Panel } from "#components/admin/panel.tsx";
import { When } from "#components/admin/requests/when.tsx";
import { reasonWords } from "#components/admin/requests/words.ts";
import { Written } from "#components/admin/requests/written.tsx";
import { isPermitted } from "#lib/auth/permissions.ts";
import { MAX_REASON } from "#lib/messages/require-reason.ts";
import { listReportsOfNumber } from "#lib/reports/list-reports-of.ts";
import { openConsole } from "../../../../open-console.ts";

export const metadata: Metadata = { title: "Reports on a number" };

export default async function NumberReportPage({ params }: { params: Promise<{ e164: string }> }) {
  const { ctx, account } = await openConsole("requests.read");
  const { e164 } = await params;
  const reports = await listReportsOfNumber(ctx, e164);
  if (!reports) notFound();
  const { display, status, count, open, networks, reasons, notes } = reports;
  return (
    <>
      <PageHead
        parent={{ title: "Number reports", href: "/admin/requests/numbers" }}
        title={<bdi dir="ltr">{display}</bdi>}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid gap-5">
          <Panel title="What was reported">
            <Facts
              facts={[
                {
                  name: "Number",
                  value: (
                    <a className="link" href={`/admin/numbers/${e164}`}>
                      {status}
                    </a>
                  ),
                },
                { name: "Reports", value: `${count} from ${networks} networks, ${open} open` },
                ...reasons.map((each) => ({
                  name: reasonWords[each.reason],
                  value: String(each.count),
                })),
              ]}
            />
          </Panel>
          <DataTable
            caption="Notes"
            columns={[
              { title: "Note", isLead: true, cell: ({ note }) => <Written>{note}</Written> },
              { title: "Reason", isShort: true, cell: ({ reason }) => reasonWords[reason] },
              { title: "When", isShort: true, cell: ({ at }) => <When instant={at} /> },
            ]}
            empty="Nobody left a note."
            keyOf={({ at, note }) => at + note}
            rows={notes}
          />
        </div>
        {open > 0 && isPermitted(account.role, "requests.answer") && (
          <Panel lead="Rotate or retire the number first if that is what it needs." title="Close">
            <ActionForm action="reports.close" className="grid gap-4" fields={{ number: e164 }}>
              <Field
                label="What came of it"
                maxLength={MAX_REASON}
                name="reason"
                required
                rows={3}
              />
              <button className="button justify-self-start" type="submit">
                Close the reports
              </button>
            </ActionForm>
          </Panel>
        )}
      </div>
    </>
  );
}
