import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { findSession, type Session } from "#lib/auth/find-session.ts";
import { isPermitted, type Permission } from "#lib/auth/permissions.ts";
import { type ConsoleContext, consoleContext } from "#lib/console/console-context.ts";
import { publicContext } from "#lib/context.ts";
import { addressOf } from "#lib/edge/client-address.ts";

const openSession = cache(async (): Promise<Session | null> => {
  await connection();
  return findSession(publicContext(), (await headers()).get("cookie") ?? "");
});

/**
 * Opens a page of the console: whoever is not signed in is led to where they can, whoever may not
 * see it is told so (403).
 */
export async function openConsole(
  permission: Permission,
): Promise<{ ctx: ConsoleContext; account: Session["account"] }> {
  const session = await openSession();
  if (!session) redirect("/admin/sign-in");
  if (!isPermitted(session.account.role, permission)) forbidden();
  // The page to set it up on is one's own account's; the frame around it is the same for all.
  const isOpen = permission === "account.own" || permission === "console.see";
  if (session.account.lacksTotp && !isOpen) redirect("/admin/account");
  return {
    ctx: consoleContext(session, addressOf(await headers())),
    account: session.account,
  };
}
