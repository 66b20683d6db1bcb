import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DataTable } from "#components/admin/data-table.tsx";
import { MessageActions } from "#components/admin/message-actions.tsx";
import { MessageFacts, MessageText, VisibilityBadge } from "#components/admin/message-facts.tsx";
import { MessageReports } from "#components/admin/message-reports.tsx";
import { OriginalText } from "#components/admin/original-text.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { Facts, Panel } from "#components/admin/panel.tsx";
import { ExactTime } from "#components/ui/exact-time.tsx";
import { isPermitted } from "#lib/auth/permissions.ts";
import { getModeratedMessage, type ModeratedMessage } from "#lib/messages/get-moderated-message.ts";
import { openConsole } from "../../../open-console.ts";

export const metadata: Metadata = { title: "Message" };

type Props = { params: Promise<{ id: string }> };

export default async function MessagePage({ params }: Props) {
  const { ctx, account } = await openConsole("messages.read");
  const { id } = await params;
  const message = await getModeratedMessage(ctx, { id });
  if (!message) notFound();
  return (
    <>
      <PageHead parent={{ title: "Messages", href: "/admin/messages" }} title="Message" />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid content-start gap-6">
          <section aria-label="The message" className="card grid gap-3 p-4 sm:p-5">
            <div className="flex flex-wrap items-start justify-between gap-3">
              <MessageFacts at={ctx.now()} message={message} />
              <VisibilityBadge visibility={message.visibility} />
            </div>
            <MessageText message={message} />
            {message.hasOriginal && isPermitted(account.role, "originals.read") && (
              <OriginalText id={message.id} />
            )}
          </section>
          <MessageReports reports={message.reports} />
          {isPermitted(account.role, "messages.moderate") && (
            <MessageActions
              mayDelete={isPermitted(account.role, "messages.delete")}
              message={message}
            />
          )}
        </div>
        <Panel title="Facts">
          <Facts facts={factsOf(message)} />
        </Panel>
      </div>
      <section className="mt-6 grid gap-3">
        <h2 className="font-semibold text-base">What was done to it</h2>
        <DataTable
          caption="What was done to it"
          columns={[
            {
              title: "What",
              isLead: true,
              cell: ({ action, before, after }) => (
                <span>
                  {action.replace("message.", "")}
                  {before && after && before !== after && (
                    <span className="text-ink-faint">{` (${before} → ${after})`}</span>
                  )}
                </span>
              ),
            },
            { title: "Who", cell: ({ actor }) => <bdi>{actor}</bdi> },
            { title: "Why", cell: ({ reason }) => <bdi className="foreign">{reason}</bdi> },
            {
              title: "When",
              isShort: true,
              cell: ({ at }) => <ExactTime instant={at} locale="en" />,
            },
          ]}
          empty="Nothing yet."
          keyOf={({ id }) => id}
          rows={message.history}
        />
      </section>
    </>
  );
}

function factsOf(message: ModeratedMessage) {
  const { review, encoding, segments } = message;
  return [
    { name: "Id", value: <code className="text-fine">{message.id}</code> },
    {
      name: "Number",
      value: (
        <a className="link" href={`/admin/messages?number=${message.number.e164}`}>
          {message.number.display}
        </a>
      ),
    },
    {
      name: "Sender",
      value: message.sender.slug ? (
        <a
          className="link"
          href={`/admin/messages?sender=${encodeURIComponent(message.sender.slug)}`}
        >
          {message.sender.title}
        </a>
      ) : (
        message.sender.title
      ),
    },
    { name: "Service", value: message.service ?? "none named" },
    { name: "Country", value: message.country ?? "none" },
    { name: "Source", value: message.source ?? "gone" },
    { name: "Sent", value: timeOf(message.sentAt) },
    { name: "Received", value: timeOf(message.receivedAt) },
    { name: "Coding", value: encoding ? `${encoding}, ${segments} in all` : "not known" },
    { name: "Withheld for", value: message.withheldFor ?? "nothing" },
    { name: "Original", value: message.hasOriginal ? "kept, sealed" : "not kept any more" },
    {
      name: "Queue",
      value: review
        ? `${review.isOpen ? "waits" : "was looked at"}: ${review.rule ?? review.cause}${
            review.reports > 0 ? `, ${review.reports} reports` : ""
          }`
        : "never",
    },
  ];
}

function timeOf(instant: string | null) {
  return instant ? <ExactTime instant={instant} locale="en" /> : "not said";
}
