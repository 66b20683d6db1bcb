import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/admin/action-form.tsx";
import { Badge } from "#components/admin/badge.tsx";
import { DataTable } from "#components/admin/data-table.tsx";
import { Field } from "#components/admin/field.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { Facts, Panel } from "#components/admin/panel.tsx";
import { When } from "#components/admin/requests/when.tsx";
import { nameStateWords, optOutStateWords } from "#components/admin/requests/words.ts";
import { Written } from "#components/admin/requests/written.tsx";
import { isPermitted } from "#lib/auth/permissions.ts";
import { openOptOut } from "#lib/opt-outs/list-opt-outs.ts";
import type { OptOutName } from "#lib/opt-outs/opt-out.ts";
import { MAX_ANSWER } from "#lib/takedowns/takedown.ts";
import { openConsole } from "../../../../open-console.ts";
import { readId } from "../../query.ts";

export const metadata: Metadata = { title: "Opt-out" };

const nameTones = { waiting: "attention", applied: "good", refused: "plain" } as const;

export default async function OptOutPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx, account } = await openConsole("requests.read");
  const id = readId((await params).id);
  const optOut = id === null ? null : await openOptOut(ctx, id);
  if (!optOut) notFound();
  const { domain, names, state, record, words, at, checkedAt, provenAt, answer } = optOut;
  const isOver = state === "refused" || state === "withdrawn";
  const facts = [
    { name: "State", value: <Badge tone={toneOf(state)}>{optOutStateWords[state]}</Badge> },
    { name: "Asked", value: <When instant={at} /> },
    { name: "Last looked", value: checkedAt ? <When instant={checkedAt} /> : "Not yet" },
    { name: "Proof last seen", value: provenAt ? <When instant={provenAt} /> : "Never" },
    { name: "TXT record", value: <code className="break-all">{record.name}</code> },
    { name: "Its value", value: <code className="break-all">{record.value}</code> },
    ...(words ? [{ name: "Contact", value: <Written>{words.contact}</Written> }] : []),
    ...(answer ? [{ name: "Last answer", value: <Written>{answer}</Written> }] : []),
  ];
  return (
    <>
      <PageHead parent={{ title: "Opt-outs", href: "/admin/requests/opt-outs" }} title={domain} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid gap-5">
          <Panel title="The request">
            <Facts facts={facts} />
          </Panel>
          <DataTable
            caption="Senders"
            columns={[
              {
                title: "Sender",
                isLead: true,
                cell: ({ title }) => <bdi className="font-medium">{title}</bdi>,
              },
              {
                title: "State",
                isShort: true,
                cell: (name) => (
                  <span>
                    <Badge tone={nameTones[name.state]}>{nameStateWords[name.state]}</Badge>
                  </span>
                ),
              },
            ]}
            empty="It names no sender."
            keyOf={({ key }) => key}
            rows={names}
          />
        </div>
        {!isOver && isPermitted(account.role, "requests.answer") && (
          <Panel
            lead="What an applied name sends is not published while the domain is proven. Refusing takes that back for what is sent from then on."
            title="Decide"
          >
            <ActionForm
              action="opt-outs.answer"
              className="grid gap-4"
              fields={{ id: String(optOut.id) }}
            >
              <Field label="Decision" name="decision" options={decisionsOn(names)} />
              <Field label="Answer" maxLength={MAX_ANSWER} name="answer" required rows={5} />
              <button className="button justify-self-start" type="submit">
                Send the answer
              </button>
            </ActionForm>
          </Panel>
        )}
      </div>
    </>
  );
}

function toneOf(state: string) {
  return state === "proven" ? "good" : state === "pending" ? "attention" : "plain";
}

function decisionsOn(names: OptOutName[]) {
  return [
    ...names
      .filter(({ state }) => state !== "applied")
      .map(({ key, title }) => ({ value: `confirm:${key}`, label: `Confirm ${title}` })),
    ...names
      .filter(({ state }) => state !== "refused")
      .map(({ key, title }) => ({ value: `refuse:${key}`, label: `Refuse ${title}` })),
    { value: "refuse", label: "Refuse all of it" },
  ];
}
