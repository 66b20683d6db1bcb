import type { ReactNode } from "react";
import { Logo } from "#components/ui/icons.tsx";

/** A page with one thing on it, outside the console's frame. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-md content-center gap-5 px-4 py-12">
      <a aria-label="Public site" className="w-fit" href="/">
        <Logo />
      </a>
      <h1 className="font-semibold text-2xl tracking-tight">{title}</h1>
      <div className="grid gap-4 text-ink-soft">{children}</div>
      <p className="flex gap-5 text-[0.9375rem]">
        <a className="link" href="/admin">
          Console
        </a>
        <a className="link" href="/">
          Public site
        </a>
      </p>
    </main>
  );
}
