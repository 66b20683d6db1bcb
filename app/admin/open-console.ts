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
  return {
    ctx: consoleContext(session, addressOf(await headers())),
    account: session.account,
  };
}
