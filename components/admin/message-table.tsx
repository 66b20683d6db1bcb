import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { ModeratedCard } from "#lib/reviews/queue-item.ts";
import { DataTable } from "./data-table.tsx";
import { VisibilityBadge } from "./message-facts.tsx";

/** Messages, one a row. */
export function MessageTable({ messages, at }: { messages: ModeratedCard[]; at: number }) {
  return (
    <DataTable
      caption="Messages"
      columns={[
        {
          title: "Message",
          isLead: true,
          cell: ({ id, text, visibility }) => (
            <a
              className="foreign line-clamp-2 max-w-2xl hover:text-accent hover:underline"
              dir="auto"
              href={`/admin/messages/${id}`}
            >
              {text || <i className="text-ink-faint">{text === "" ? "empty" : visibility}</i>}
            </a>
          ),
        },
        {
          title: "Sender",
          cell: ({ sender }) => <bdi className="foreign">{sender.title}</bdi>,
        },
        { title: "Number", isShort: true, cell: ({ number }) => <bdi>{number.display}</bdi> },
        { title: "Public", isShort: true, cell: (message) => <VisibilityBadge {...message} /> },
        {
          title: "Received",
          isShort: true,
          cell: ({ receivedAt }) => <RelativeTime at={at} instant={receivedAt} locale="en" />,
        },
      ]}
      empty="No such message."
      keyOf={({ id }) => id}
      rows={messages}
    />
  );
}
