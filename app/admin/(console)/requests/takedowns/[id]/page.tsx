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
        <div className="grid gap-5">
          {state === "open" && isPermitted(account.role, "messages.moderate") && (
            <TakeDown id={takedown.id} subject={subject} />
          )}
          {state === "open" && isPermitted(account.role, "requests.answer") && (
            <Panel
              lead="Take down what it is about first. The requester reads your answer at their private link, and by e-mail where one can be sent."
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
      </div>
    </>
  );
}

/** What it asks for, done from here. */
function TakeDown({ id, subject }: { id: number; subject: string | null }) {
  return (
    <Panel
      lead="Hiding takes a message from every page. Erasing leaves no trace of it and can’t be taken back."
      title="Take down"
    >
      <ActionForm action="takedowns.hide" className="grid gap-3" fields={{ id: String(id) }}>
        <Field
          defaultValue={subject ?? ""}
          label="Hide a message"
          name="message"
          placeholder="msg_…"
          required
        />
        <button className="button button-quiet button-small justify-self-start" type="submit">
          Hide
        </button>
      </ActionForm>
      <ActionForm
        action="takedowns.erase"
        className="grid gap-3 border-line border-t pt-4"
        confirm="Erase it for good? Nothing can bring it back."
        fields={{ id: String(id) }}
      >
        <Field
          label="Erase"
          name="what"
          options={[
            { value: "message", label: "A message" },
            { value: "sender", label: "All that a sender sent" },
          ]}
        />
        <Field
          defaultValue={subject ?? ""}
          label="Message or sender"
          name="name"
          placeholder="msg_…, +17875550142"
          required
        />
        <button className="button button-danger button-small justify-self-start" type="submit">
          Erase for good
        </button>
      </ActionForm>
    </Panel>
  );
}

function StateBadge({ state }: { state: keyof typeof takedownStateWords }) {
  const tone = state === "open" ? "attention" : state === "granted" ? "good" : "plain";
  return <Badge tone={tone}>{takedownStateWords[state]}</Badge>;
}
