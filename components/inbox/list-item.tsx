import type { ReactNode } from "react";

type ListItemProps = {
  href: string;
  title: ReactNode;
  detail: ReactNode;
  /** Stands before the title. */
  sign?: ReactNode;
  time?: ReactNode;
  count?: ReactNode;
};

/** One of a list of numbers, countries, senders or services: two lines, the whole of it a link. */
export function ListItem({ href, title, detail, sign, time, count }: ListItemProps) {
  return (
    <div className="card card-link flex h-full items-start gap-3 px-4 py-3">
      {sign}
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <a className="stretched min-w-0 font-semibold tabular-nums" href={href}>
            {title}
          </a>
          <span className="text-fine text-ink-faint tabular-nums">{time}</span>
        </div>
        <div className="flex flex-wrap justify-between gap-x-3 text-fine text-ink-faint tabular-nums">
          <span>{detail}</span>
          <span>{count}</span>
        </div>
      </div>
    </div>
  );
}
