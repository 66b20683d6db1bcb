import type { ReactNode } from "react";
import { Logo } from "#components/ui/icons.tsx";
import { LiveRegion } from "#components/ui/live-region.tsx";
import type { Notice } from "#lib/console/notice.ts";
import { ActionForm } from "./action-form.tsx";
import { NoticeBar } from "./notice-bar.tsx";

type MemberShellProps = { siteName: string; notice: Notice | null; children: ReactNode };

/** What stands around a member's own pages. */
export function MemberShell({ siteName, notice, children }: MemberShellProps) {
  return (
    <>
      <header className="border-line border-b bg-surface">
        <div className="mx-auto flex h-14 max-w-4xl items-center justify-between gap-4 px-4 sm:px-6">
          <a className="flex min-w-0 items-center gap-2.5 font-semibold tracking-tight" href="/">
            <Logo />
            <span className="truncate">{siteName}</span>
          </a>
          <ActionForm action="session.end">
            <button className="button button-quiet button-small" type="submit">
              Sign out
            </button>
          </ActionForm>
        </div>
      </header>
      <main className="mx-auto max-w-4xl px-4 py-6 sm:px-6">
        {notice && <NoticeBar notice={notice} />}
        {children}
      </main>
      <LiveRegion />
    </>
  );
}
