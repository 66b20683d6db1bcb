import type { ReactNode } from "react";

type PlainFormProps = {
  /** The handler that it is sent to. */
  action: string;
  /** What is sent along. */
  fields?: Record<string, string>;
  children: ReactNode;
};

/** A form of somebody who is not signed in yet: sent as any form is, with or without scripts. */
export function PlainForm({ action, fields = {}, children }: PlainFormProps) {
  return (
    <form action={action} className="grid gap-4" method="post">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      {children}
    </form>
  );
}
