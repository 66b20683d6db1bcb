import type { ReactNode } from "react";

type PageHeadingProps = {
  title: ReactNode;
  /** A sentence on what the page is. */
  lead?: ReactNode;
  children?: ReactNode;
};

/** The head of a page: its one first-order heading and what belongs to it. */
export function PageHeading({ title, lead, children }: PageHeadingProps) {
  return (
    <div className="mb-8 grid gap-5">
      <div className="grid gap-2">
        <h1 className="font-semibold text-3xl leading-tight tracking-tight sm:text-4xl">{title}</h1>
        {lead && <p className="max-w-2xl text-ink-soft text-lg leading-7">{lead}</p>}
      </div>
      {children}
    </div>
  );
}
