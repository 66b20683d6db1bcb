"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type FormEvent, type ReactNode, useState } from "react";
import { FieldErrors } from "./field-errors.ts";
import { type Answer, sendAction } from "./send-action.ts";

type ActionFormProps = {
  /** The name of an action of the console. */
  action: string;
  /** What is sent along. */
  fields?: Record<string, string | string[]>;
  /** A question to answer first, for what can't be taken back. */
  confirm?: string;
  /** It holds a file. */
  hasFile?: boolean;
  /** Stays on the page and hears what was done, in place of opening it anew. */
  onDone?: (answer: Extract<Answer, { isDone: true }>) => void;
  className?: string;
  children: ReactNode;
};

/** A form that does something in the console. Without scripts it is sent as any form is. */
export function ActionForm(props: ActionFormProps) {
  const { action, fields = {}, confirm, hasFile, onDone, className, children } = props;
  const path = usePathname();
  const search = useSearchParams().toString();
  const back = path + (search && `?${search}`);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Extract<Answer, { isDone: false }> | null>(null);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy || (confirm && !window.confirm(confirm))) return;
    setBusy(true);
    setFailure(null);
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    // Whoever stays on the page needs no other one.
    if (onDone) form.delete("back");
    const answer = await sendAction(action, form);
    if (answer.isDone && !onDone) return window.location.assign(answer.to ?? back);
    setBusy(false);
    if (answer.isDone) onDone?.(answer);
    else setFailure(answer);
  }

  return (
    <form
      action={`/admin/actions/${action}`}
      aria-busy={isBusy}
      className={className}
      encType={hasFile ? "multipart/form-data" : undefined}
      method="post"
      onSubmit={send}
    >
      <input name="back" type="hidden" value={back} />
      {Object.entries(fields).flatMap(([name, value]) =>
        [value]
          .flat()
          .map((each) => <input key={`${name} ${each}`} name={name} type="hidden" value={each} />),
      )}
      <FieldErrors value={failure?.errors ?? {}}>{children}</FieldErrors>
      {failure && (
        <p className="mt-3 text-[0.9375rem] text-danger" role="alert">
          {failure.message}
        </p>
      )}
    </form>
  );
}
