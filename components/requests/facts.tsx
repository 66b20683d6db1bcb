import type { ReactNode } from "react";

/** What is known about a request, by name. */
export function Facts({ facts }: { facts: { name: string; value: ReactNode }[] }) {
  return (
    <dl className="card grid max-w-2xl gap-x-8 gap-y-3 px-5 py-4 sm:grid-cols-[max-content_minmax(0,1fr)]">
      {facts.map(({ name, value }) => (
        <div className="grid gap-x-8 gap-y-0.5 sm:col-span-2 sm:grid-cols-subgrid" key={name}>
          <dt className="text-ink-faint">{name}</dt>
          <dd className="foreign min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What was answered, in the admin's own lines. */
export function Answer({ children }: { children: string }) {
  return (
    <div className="foreign whitespace-pre-wrap" dir="auto">
      {children}
    </div>
  );
}
