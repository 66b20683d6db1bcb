"use client";

import { usePathname } from "next/navigation";
import type { sections } from "./sections.ts";

/** The navigation's links; the one that is open is marked. */
export function SectionLinks({ groups }: { groups: typeof sections }) {
  const path = usePathname();
  const isOpen = (href: string) =>
    href === "/admin" ? path === href : path === href || path.startsWith(`${href}/`);
  return groups.map((group) => (
    <div className="grid gap-0.5" key={group.title}>
      <p className="px-3 pb-1 font-medium text-fine text-ink-faint">{group.title}</p>
      {group.sections.map(({ title, href }) => (
        <a
          aria-current={isOpen(href) ? "page" : undefined}
          className="rounded-control px-3 py-1.5 text-[0.9375rem] text-ink-soft hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent-strong"
          href={href}
          key={href}
        >
          {title}
        </a>
      ))}
    </div>
  ));
}
