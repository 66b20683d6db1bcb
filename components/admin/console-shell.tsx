import type { ReactNode } from "react";
import { Logo } from "#components/ui/icons.tsx";
import { LiveRegion } from "#components/ui/live-region.tsx";
import type { Permission } from "#lib/auth/permissions.ts";
import type { Notice } from "#lib/console/notice.ts";
import { ActionForm } from "./action-form.tsx";
import { NoticeBar } from "./notice-bar.tsx";
import { SectionLinks } from "./section-links.tsx";
import { sections } from "./sections.ts";

type ConsoleShellProps = {
  siteName: string;
  account: { name: string; role: string };
  may: (permission: Permission) => boolean;
  notice: Notice | null;
  children: ReactNode;
};

/** What stands around every page of the console. */
export function ConsoleShell({ siteName, account, may, notice, children }: ConsoleShellProps) {
  const groups = sections
    .map((group) => ({
      ...group,
      sections: group.sections.filter(({ permission }) => may(permission)),
    }))
    .filter((group) => group.sections.length > 0);
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <a className="button absolute start-4 -top-24 z-20 focus:top-3" href="#content">
        Skip to content
      </a>
      <header className="border-line border-b bg-surface lg:border-e lg:border-b-0">
        <div className="lg:sticky lg:top-0 lg:flex lg:h-dvh lg:flex-col lg:overflow-y-auto lg:px-3 lg:py-4">
          <a
            className="flex h-14 items-center gap-2.5 px-4 font-semibold tracking-tight lg:h-auto lg:px-3 lg:pb-5"
            href="/admin"
          >
            <Logo />
            <span className="min-w-0 truncate">{siteName}</span>
          </a>
          <details className="group absolute end-2 top-0 lg:hidden">
            <summary className="flex h-14 items-center rounded-control px-3 text-[0.9375rem] text-ink-soft">
              Menu
            </summary>
            <div className="absolute end-0 z-10 grid w-64 gap-4 rounded-card border border-line bg-surface p-3 shadow-raised">
              <nav aria-label="Console" className="grid gap-4">
                <SectionLinks groups={groups} />
              </nav>
              <Who account={account} />
            </div>
          </details>
          <nav aria-label="Console" className="hidden gap-5 lg:grid">
            <SectionLinks groups={groups} />
          </nav>
          <div className="mt-auto hidden pt-6 lg:block">
            <Who account={account} />
          </div>
        </div>
      </header>
      <main className="min-w-0 px-4 py-6 sm:px-6 lg:px-8 lg:py-8" id="content">
        <div className="mx-auto max-w-6xl">
          {notice && <NoticeBar notice={notice} />}
          {children}
        </div>
      </main>
      <LiveRegion />
    </div>
  );
}

function Who({ account }: { account: ConsoleShellProps["account"] }) {
  return (
    <div className="grid gap-1 border-line border-t pt-3">
      <a
        className="rounded-control px-3 py-1.5 hover:bg-sunken"
        href="/admin/account"
        title="Your account"
      >
        <span className="block truncate font-medium text-[0.9375rem]">{account.name}</span>
        <span className="block text-fine text-ink-faint">{account.role}</span>
      </a>
      <div className="flex flex-wrap gap-x-4 px-3 text-fine">
        <a className="py-1 text-ink-soft hover:text-accent hover:underline" href="/">
          Public site
        </a>
        <ActionForm action="session.end">
          <button className="py-1 text-ink-soft hover:text-accent hover:underline" type="submit">
            Sign out
          </button>
        </ActionForm>
      </div>
    </div>
  );
}
