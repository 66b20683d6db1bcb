"use client";

import { useState } from "react";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { QueueItem } from "#lib/reviews/queue-item.ts";
import { Badge } from "./badge.tsx";
import { MessageFacts, MessageText, VisibilityBadge } from "./message-facts.tsx";
import { type ModerationKey, moderationKeys } from "./moderation.ts";
import { OriginalText } from "./original-text.tsx";
import { RedactBox } from "./redact-box.tsx";
import type { Undo } from "./send-action.ts";

/** The form that the queue's boxes and buttons belong to, wherever they stand. */
export const queueForm = "queue";

/** What somebody may do with the queue. */
export type QueueRights = { moderate: boolean; delete: boolean; originals: boolean };

/** What is so already is only looked at. */
const leaving: Record<string, string> = {
  "publish public": "Leave public",
  "withhold withheld": "Leave withheld",
};

type QueueCardProps = {
  item: QueueItem;
  may: QueueRights;
  at: number;
  isCurrent: boolean;
  isChosen: boolean;
  isRedacting: boolean;
  onChoose: () => void;
  onCurrent: () => void;
  onRedact: (isOn: boolean) => void;
  onRedacted: (undo: Undo | undefined, message: string) => void;
  onRefused: (message: string) => void;
  reason: () => string;
};

/** A message in the queue, why it is there, and what can be done to it. */
export function QueueCard(props: QueueCardProps) {
  const { item, may, at, isCurrent, isChosen, isRedacting } = props;
  const isOpen = item.outcome === null;
  const [isOriginal, setOriginal] = useState(false);
  return (
    <li
      aria-current={isCurrent || undefined}
      className="card scroll-mt-24 grid gap-3 p-4 aria-[current]:border-accent aria-[current]:ring-1 aria-[current]:ring-accent"
      onFocusCapture={props.onCurrent}
      onPointerDownCapture={props.onCurrent}
    >
      <div className="flex min-w-0 flex-wrap items-start gap-x-3 gap-y-2">
        {isOpen && may.moderate && (
          <input
            aria-label={`Choose the message from ${item.sender.title}`}
            checked={isChosen}
            className="mt-1 size-4 shrink-0 accent-accent"
            form={queueForm}
            name="ids"
            onChange={props.onChoose}
            type="checkbox"
            value={item.id}
          />
        )}
        <div className="min-w-0 grow">
          <MessageFacts at={at} message={item} />
        </div>
        <div className="flex flex-wrap gap-1.5">
          <Why item={item} />
          <VisibilityBadge visibility={item.visibility} />
        </div>
      </div>
      {isRedacting && item.text !== null ? (
        <RedactBox
          id={item.id}
          onCancel={() => props.onRedact(false)}
          onDone={(answer) => props.onRedacted(answer.undo, answer.message)}
          onRefused={props.onRefused}
          reason={props.reason}
          text={item.text}
        />
      ) : (
        <MessageText message={item} />
      )}
      {isOriginal && <OriginalText id={item.id} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.9375rem]">
        {isOpen &&
          may.moderate &&
          (Object.keys(moderationKeys) as ModerationKey[]).map((key) => {
            const { action, title } = moderationKeys[key];
            if (action === "delete" && !may.delete) return null;
            return (
              <button
                className={`py-1 ${action === "delete" ? "text-danger hover:underline" : "link"}`}
                form={queueForm}
                formAction={`/admin/actions/messages.${action}`}
                key={key}
                name="only"
                type="submit"
                value={item.id}
              >
                {leaving[`${action} ${item.visibility}`] ?? title}
              </button>
            );
          })}
        {isOpen && may.moderate && item.text !== null && (
          <button
            className="link needs-script py-1"
            onClick={() => props.onRedact(!isRedacting)}
            type="button"
          >
            Redact
          </button>
        )}
        {item.text === null && may.originals && (
          <button
            aria-expanded={isOriginal}
            className="link needs-script py-1"
            onClick={() => setOriginal(!isOriginal)}
            type="button"
          >
            Original
          </button>
        )}
        <a className="link py-1" href={`/admin/messages/${item.id}`}>
          Open
        </a>
        {item.closedAt && (
          <span className="text-fine text-ink-faint">
            {item.outcome} <RelativeTime at={at} instant={item.closedAt} locale="en" />
          </span>
        )}
      </div>
    </li>
  );
}

function Why({ item }: { item: QueueItem }) {
  const { cause, reports, rule, withheldFor } = item;
  const times = reports === 1 ? "Reported once" : `Reported ${reports} times`;
  return (
    <>
      {reports > 0 && <Badge tone="danger">{times}</Badge>}
      {rule ? (
        <Badge>{rule.name ? `Rule: ${rule.name}` : "A rule that is gone"}</Badge>
      ) : (
        cause === "withheld" && withheldFor && <Badge>{`Withheld: ${withheldFor}`}</Badge>
      )}
    </>
  );
}
