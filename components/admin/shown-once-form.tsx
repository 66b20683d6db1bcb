"use client";

import { type ReactNode, useState } from "react";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { ActionForm } from "./action-form.tsx";

type ShownOnceFormProps = {
  action: string;
  fields?: Record<string, string>;
  className?: string;
  children: ReactNode;
};

/** What the action gave, which nobody sees again. */
type Given = { message: string; text: string };

/** A form whose action gives a secret: it takes the form's place until the page is left. */
export function ShownOnceForm({
  action,
  fields,
  className = "grid gap-4",
  children,
}: ShownOnceFormProps) {
  const [given, setGiven] = useState<Given | null>(null);
  if (!given) {
    return (
      <ActionForm
        action={action}
        className={className}
        fields={fields}
        onDone={({ message, data }) => setGiven({ message, text: textOf(data) })}
      >
        {children}
      </ActionForm>
    );
  }
  return (
    <div
      className="grid gap-3 rounded-card border border-accent-line bg-accent-soft p-4"
      role="status"
    >
      <p className="text-[0.9375rem]">{given.message}</p>
      <pre className="foreign overflow-x-auto whitespace-pre-wrap break-all rounded-control bg-surface p-3 font-mono text-[0.9375rem]">
        {given.text}
      </pre>
      <div className="flex flex-wrap gap-2">
        <CopyButton copiedLabel="Copied" label="Copy" text={given.text} />
        <a className="button button-quiet button-small" href="?">
          Done
        </a>
      </div>
    </div>
  );
}

function textOf(data: unknown): string {
  const { url, codes } = (data ?? {}) as { url?: string; codes?: string[] };
  return url ?? codes?.join("\n") ?? "";
}
