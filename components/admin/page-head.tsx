import type { ReactNode } from "react";

type PageHeadProps = {
  title: ReactNode;
  /** A sentence on what the page is. */
  lead?: ReactNode;
  /** What can be done here. */
  actions?: ReactNode;
  /** The page that this one is a part of. */
  parent?: { title: string; href: string };
};

/** The head of a page of the console: its one first-order heading. */
export function PageHead({ title, lead, actions, parent }: PageHeadProps) {
  return (
    <div className="mb-6 grid gap-2">
      {parent && (
        <a
          className="w-fit text-fine text-ink-soft hover:text-accent hover:underline"
          href={parent.href}
        >
          ← {parent.title}
        </a>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 className="foreign min-w-0 font-semibold text-2xl leading-tight tracking-tight">
          {title}
        </h1>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {lead && <p className="max-w-2xl text-ink-soft">{lead}</p>}
    </div>
  );
}
