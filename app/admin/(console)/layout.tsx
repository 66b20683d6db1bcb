import { headers } from "next/headers";
import type { ReactNode } from "react";
import { ConsoleShell } from "#components/admin/console-shell.tsx";
import { isPermitted } from "#lib/auth/permissions.ts";
import { readNotice } from "#lib/console/notice.ts";
import { site } from "#lib/site.ts";
import { openConsole } from "../open-console.ts";

export default async function Layout({ children }: { children: ReactNode }) {
  const { ctx, account } = await openConsole("console.see");
  const notice = readNotice(ctx, (await headers()).get("cookie") ?? "");
  return (
    <ConsoleShell
      account={account}
      may={(permission) => isPermitted(account.role, permission)}
      notice={notice}
      siteName={site().name}
    >
      {children}
    </ConsoleShell>
  );
}
