import type { ReactNode } from "react";

type SectionHeadingProps = {
  id: string;
  children: ReactNode;
  /** A link to the whole of what the section shows a part of. */
  more?: { href: string; label: string };
  /** What stands below the heading, and what at the end of its row. */
  state?: ReactNode;
  controls?: ReactNode;
};

/** The head of a part of a page. */
export function SectionHeading({ id, children, more, state, controls }: SectionHeadingProps) {
  const heading = (
    <h2 className="font-semibold text-xl tracking-tight" id={id}>
      {children}
    </h2>
  );
  if (state || controls) {
    return (
      <div className="mb-4 flex items-center justify-between gap-x-4">
        <div className="grow">
          {heading}
          {state}
        </div>
        {controls}
      </div>
    );
  }
  return (
    <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4">
      {heading}
      {more && (
        <a className="link text-[0.9375rem]" href={more.href}>
          {more.label}
        </a>
      )}
    </div>
  );
}
