/** A tab: a page of its own. */
export type Tab = { title: string; href: string; count?: number | string; isOpen: boolean };

/** Pages beside each other. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="mb-5 flex gap-1 overflow-x-auto border-line border-b">
      {tabs.map(({ title, href, count, isOpen }) => (
        <a
          aria-current={isOpen ? "page" : undefined}
          className="-mb-px flex items-center gap-2 whitespace-nowrap border-transparent border-b-2 px-3 py-2 text-[0.9375rem] text-ink-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
          href={href}
          key={href}
        >
          {title}
          {count !== undefined && (
            <span className="rounded-full bg-sunken px-1.5 text-fine text-ink-soft tabular-nums">
              {count.toLocaleString("en")}
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}
