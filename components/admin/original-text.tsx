"use client";

import { useState } from "react";
import { ActionForm } from "./action-form.tsx";
import { Field } from "./field.tsx";

/**
 * Shows what was received of a message, once somebody has said why they want to see it.
 * @param props.id the message's public id
 */
export function OriginalText({ id }: { id: string }) {
  const [original, setOriginal] = useState<{ from: string; text: string } | null>(null);
  if (original) {
    return (
      <div
        className="grid gap-2 rounded-card border border-accent-line bg-accent-soft p-4"
        role="status"
      >
        <p className="text-fine text-ink-faint">
          As it was received from <bdi className="foreign text-ink">{original.from}</bdi>. That you
          looked is in the audit log.
        </p>
        <p
          className="foreign max-h-96 overflow-y-auto whitespace-pre-wrap break-words text-[0.9375rem]"
          dir="auto"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
        >
          {original.text}
        </p>
        <button
          className="button button-quiet button-small justify-self-start"
          onClick={() => setOriginal(null)}
          type="button"
        >
          Hide it again
        </button>
      </div>
    );
  }
  return (
    <ActionForm
      action="originals.read"
      className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end"
      fields={{ id }}
      onDone={({ data }) => setOriginal(data as { from: string; text: string })}
    >
      <Field label="Why you need to see what was received" maxLength={500} name="reason" required />
      <button className="button button-quiet" type="submit">
        Show original
      </button>
    </ActionForm>
  );
}
