import type { ReactNode } from "react";

type PageHeadingProps = {
  title: ReactNode;
  /** What can be done with what the title names. */
  action?: ReactNode;
  /** A sentence on what the page is. */
  lead?: ReactNode;
  /** What stands beside the rest where there is room. */
  facts?: ReactNode;
  children?: ReactNode;
};

/** The head of a page: its one first-order heading and what belongs to it. */
export function PageHeading({ title, action, lead, facts, children }: PageHeadingProps) {
  const columns = facts ? "lg:grid-cols-[minmax(0,1fr)_20rem]" : "";
  return (
    <div className={`mb-8 grid items-start gap-x-12 gap-y-5 sm:mb-10 ${columns}`}>
      <div className="grid min-w-0 gap-4">
        <div className="grid gap-2">
          <div className="flex items-end gap-x-4">
            <h1 className="min-w-0 font-semibold text-3xl leading-tight tracking-tight sm:text-4xl">
              {title}
            </h1>
            {action}
          </div>
          {lead && <p className="max-w-2xl text-ink-soft text-lg leading-7">{lead}</p>}
        </div>
        {children}
      </div>
      {facts}
    </div>
  );
}
