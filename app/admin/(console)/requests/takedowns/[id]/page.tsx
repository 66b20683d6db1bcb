import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/admin/action-form.tsx";
import { Badge } from "#components/admin/badge.tsx";
import { Field } from "#components/admin/field.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { Facts, Panel } from "#components/admin/panel.tsx";
import { When } from "#components/admin/requests/when.tsx";
import { takedownKindWords, takedownStateWords } from "#components/admin/requests/words.ts";
import { Written } from "#components/admin/requests/written.tsx";
import { isPermitted } from "#lib/auth/permissions.ts";
import { openTakedown } from "#lib/takedowns/list-takedowns.ts";
import { MAX_ANSWER } from "#lib/takedowns/takedown.ts";
import { openConsole } from "../../../../open-console.ts";
import { readId } from "../../query.ts";

export const metadata: Metadata = { title: "Takedown request" };

export default async function TakedownPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx, account } = await openConsole("requests.read");
  const id = readId((await params).id);
  const takedown = id === null ? null : await openTakedown(ctx, id);
  if (!takedown) notFound();
  const { kind, state, subject, words, at, closedAt, answer } = takedown;
  const facts = [
    { name: "State", value: <StateBadge state={state} /> },
    { name: "Asked", value: <When instant={at} /> },
    ...(closedAt ? [{ name: "Closed", value: <When instant={closedAt} /> }] : []),
    ...(subject
      ? [
          {
            name: "Message",
            value: (
              <a className="link break-all" href={`/admin/messages/${subject}`}>
                {subject}
              </a>
            ),
          },
        ]
      : []),
    ...(words
      ? [
          { name: "About", value: <Written>{words.about || "–"}</Written> },
          { name: "Contact", value: <Written>{words.contact}</Written> },
          { name: "Language", value: words.locale },
        ]
      : []),
  ];
  return (
    <>
      <PageHead
        parent={{ title: "Takedowns", href: "/admin/requests" }}
        title={takedownKindWords[kind]}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Panel title="What they wrote">
          <Facts facts={facts} />
          <Written>
            {words?.explanation ?? "It was sealed with a key that is not here any more."}
          </Written>
        </Panel>
        {answer && (
          <Panel title="The answer">
            <Written>{answer}</Written>
          </Panel>
        )}
        {state === "open" && isPermitted(account.role, "requests.answer") && (
          <Panel
            lead="Hide or delete what it is about first. The requester reads your answer at their private link, and by e-mail where one can be sent."
            title="Answer"
          >
            <ActionForm
              action="takedowns.answer"
              className="grid gap-4"
              fields={{ id: String(takedown.id) }}
            >
              <Field
                label="Decision"
                name="state"
                options={[
                  { value: "granted", label: "Granted" },
                  { value: "refused", label: "Refused" },
                ]}
              />
              <Field label="Answer" maxLength={MAX_ANSWER} name="answer" required rows={6} />
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

function StateBadge({ state }: { state: keyof typeof takedownStateWords }) {
  const tone = state === "open" ? "attention" : state === "granted" ? "good" : "plain";
  return <Badge tone={tone}>{takedownStateWords[state]}</Badge>;
}
