"use client";

import type { ModeratedCard } from "#lib/reviews/queue-item.ts";
import { ActionForm } from "./action-form.tsx";
import { Field } from "./field.tsx";
import { commonReasons, type ModerationKey, moderationKeys } from "./moderation.ts";
import { Panel } from "./panel.tsx";

type MessageActionsProps = { message: ModeratedCard; mayDelete: boolean };

/** What can be done to one message, each with its reason. */
export function MessageActions({ message, mayDelete }: MessageActionsProps) {
  const { id, visibility, text } = message;
  const possible = (Object.keys(moderationKeys) as ModerationKey[]).filter((key) => {
    const { action, done } = moderationKeys[key];
    if (action === "delete") return mayDelete;
    return done !== visibility && !(action === "publish" && visibility === "public");
  });
  return (
    <Panel title="Moderate">
      <datalist id="reasons">
        {commonReasons.map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
      <ul className="grid gap-4">
        {possible.map((key) => {
          const { action, title } = moderationKeys[key];
          return (
            <li key={key}>
              <ActionForm
                action={`messages.${action}`}
                className="flex items-end gap-2"
                confirm={action === "delete" ? "Delete this message for good?" : undefined}
                fields={{ ids: id, ...(action === "delete" && { leaves: "on" }) }}
              >
                <Field
                  className="min-w-0 grow"
                  isBare
                  label={`Reason to ${action} it`}
                  list="reasons"
                  maxLength={500}
                  name="reason"
                  placeholder="Reason"
                  required
                />
                <button
                  className={`button button-small min-w-24 ${action === "delete" ? "button-danger" : "button-quiet"}`}
                  type="submit"
                >
                  {title}
                </button>
              </ActionForm>
            </li>
          );
        })}
        {text !== null && (
          <li>
            <ActionForm
              action="messages.redact"
              className="grid gap-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
              fields={{ id }}
            >
              <Field
                isBare
                label="Words to make unreadable"
                maxLength={2000}
                name="words"
                placeholder="Words, as they stand there"
                required
              />
              <Field
                isBare
                label="Reason to redact them"
                list="reasons"
                maxLength={500}
                name="reason"
                placeholder="Reason"
                required
              />
              <button className="button button-quiet button-small min-w-24" type="submit">
                Redact
              </button>
            </ActionForm>
          </li>
        )}
      </ul>
    </Panel>
  );
}
