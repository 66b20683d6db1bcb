import type { Metadata } from "next";
import { ActionForm } from "#components/admin/action-form.tsx";
import { Field } from "#components/admin/field.tsx";
import { NumberList } from "#components/admin/number-list.tsx";
import { NumberTabs } from "#components/admin/number-tabs.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { Pager } from "#components/admin/pager.tsx";
import { Panel } from "#components/admin/panel.tsx";
import { isPermitted } from "#lib/auth/permissions.ts";
import { getConsoleNumbers } from "#lib/numbers/get-console-numbers.ts";
import { type NumberStatus, numberStatuses } from "#lib/numbers/number-card.ts";
import { openConsole } from "../../open-console.ts";

export const metadata: Metadata = { title: "Numbers" };

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NumbersPage({ searchParams }: Query) {
  const { ctx, account } = await openConsole("numbers.read");
  const query = await searchParams;
  const given = (name: string) => [query[name]].flat()[0]?.slice(0, 64);
  const status = numberStatuses.find((each) => each === given("status")) ?? "active";
  const digits = given("digits") ?? "";
  const cursor = { before: given("before"), after: given("after") };
  const { numbers, older, newer } = await getConsoleNumbers(ctx, { status, digits, ...cursor });
  const page = (name: string, value: string | null) =>
    value && `/admin/numbers?status=${status}&${name}=${value}`;
  return (
    <>
      <PageHead
        actions={
          <search>
            <form action="/admin/numbers" className="flex gap-2">
              <Field
                defaultValue={digits}
                isBare
                label="Digits of a number"
                maxLength={64}
                name="digits"
                placeholder="Digits"
                type="search"
              />
              <button className="button button-quiet" type="submit">
                Find
              </button>
            </form>
          </search>
        }
        title="Numbers"
      />
      <NumberTabs open={digits ? null : status} />
      <NumberList
        empty={digits ? `No number begins with ${digits}.` : empty[status]}
        now={ctx.now()}
        numbers={numbers}
      />
      <Pager newer={page("after", newer)} older={page("before", older)} />
      {isPermitted(account.role, "numbers.write") && <AddPanel />}
    </>
  );
}

const empty: Record<NumberStatus, string> = {
  active: "No number is listed. Add one below, or import a list.",
  reserve: "No number is in reserve: rotation has nothing to put in a number’s place.",
  cooling: "No number cools.",
  retired: "No number is retired.",
};

function AddPanel() {
  return (
    <div className="mt-8">
      <Panel
        actions={
          <a className="button button-quiet button-small" href="/admin/numbers/import">
            Import a list
          </a>
        }
        title="Add a number"
      >
        <ActionForm action="numbers.add" className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
          <Field
            autoComplete="off"
            hint="With its country code."
            label="Number"
            name="number"
            required
            type="tel"
          />
          <Field
            hint="Empty for what the number says."
            label="Country"
            maxLength={2}
            name="country"
          />
          <Field
            hint="Empty for its country’s and type’s."
            label="Pool"
            maxLength={60}
            name="pool"
          />
          <Field
            label="Status"
            name="status"
            options={[
              { value: "active", label: "active: listed at once" },
              { value: "reserve", label: "reserve: kept for later" },
            ]}
          />
          <button className="button justify-self-start" type="submit">
            Add
          </button>
        </ActionForm>
      </Panel>
    </div>
  );
}
