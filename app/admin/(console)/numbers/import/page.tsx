import type { Metadata } from "next";
import { ActionForm } from "#components/admin/action-form.tsx";
import { Field } from "#components/admin/field.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { Panel } from "#components/admin/panel.tsx";
import { openConsole } from "../../../open-console.ts";

export const metadata: Metadata = { title: "Import numbers" };

const example = `number,country,type,pool,status,source
+17875550114,PR,mobile,,active,my-gateway
+17875550115,,,,reserve,`;

export default async function ImportPage() {
  await openConsole("numbers.write");
  return (
    <>
      <PageHead
        lead="All numbers of the file are added, or none: each line that is wrong is told. Known ones stay as they are."
        parent={{ title: "Numbers", href: "/admin/numbers" }}
        title="Import numbers"
      />
      <Panel title="File">
        <ActionForm action="numbers.import" className="grid max-w-lg gap-4" hasFile>
          <Field
            accept=".csv,.txt,text/csv,text/plain"
            hint="One number per line, or CSV; 10,000 lines and 2 MB at most."
            label="File"
            name="file"
            required
            type="file"
          />
          <button className="button justify-self-start" type="submit">
            Import
          </button>
        </ActionForm>
        <p className="text-[0.9375rem] text-ink-soft">
          The first line of a CSV names its columns. Only the number is needed:
        </p>
        <pre className="whitespace-pre-wrap break-all rounded-control bg-sunken p-3 font-mono text-fine">
          {example}
        </pre>
      </Panel>
    </>
  );
}
