import type { BrowserContext } from "@playwright/test";
import type { Role } from "#lib/auth/permissions.ts";
import { signedIn } from "#lib/testing/signed-in.ts";
import type { TestServer } from "./server.ts";
import { onSite } from "./site-context.ts";

/**
 * Signs a browser in, with an account of its own, past passwords.
 * @returns the account's name
 */
export async function signInAs(
  browser: BrowserContext,
  server: TestServer,
  role: Role,
): Promise<string> {
  const { name, cookie } = await onSite(server, (ctx) => signedIn(ctx, role, server.url));
  await browser.addCookies([{ ...cookie, url: server.url, httpOnly: true, sameSite: "Lax" }]);
  return name;
}
