import type { ReactNode } from "react";

type PanelProps = {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** A part of a page, with its heading. */
export function Panel({ title, lead, actions, children }: PanelProps) {
  return (
    <section className="card grid content-start gap-4 p-4 sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="font-semibold text-base">{title}</h2>
        {actions}
      </div>
      {lead && <p className="-mt-2 max-w-2xl text-[0.9375rem] text-ink-soft">{lead}</p>}
      {children}
    </section>
  );
}

/** Facts by their names. */
export function Facts({ facts }: { facts: { name: string; value: ReactNode }[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-2 text-[0.9375rem] sm:grid-cols-[max-content_minmax(0,1fr)]">
      {facts.map(({ name, value }) => (
        <div className="grid sm:col-span-2 sm:grid-cols-subgrid" key={name}>
          <dt className="text-ink-faint">{name}</dt>
          <dd className="foreign min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
