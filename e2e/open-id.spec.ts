import type { Page } from "@playwright/test";
import { findFreePort } from "#db/testing/find-free-port.ts";
import { createAccount } from "#lib/accounts/create-account.ts";
import { invite } from "#lib/accounts/invite.ts";
import { listAccounts } from "#lib/accounts/list-accounts.ts";
import { expect, plainTest as test } from "./harness/fixtures.ts";
import { client, type OpenIdProvider, startOpenIdProvider } from "./harness/open-id-provider.ts";
import { startServer, type TestServer } from "./harness/server.ts";
import { onSite } from "./harness/site-context.ts";

test.describe.configure({ mode: "serial" });

let provider: OpenIdProvider;
/** A site as it is set up at first, and one that anybody may become a member of. */
let site: TestServer;
let open: TestServer;

test.beforeAll(async () => {
  const port = await findFreePort();
  const env = {
    OIDC_ISSUER: `http://localhost:${port}`,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
    OIDC_NAME: "Harbour ID",
  };
  site = await startServer({ env });
  open = await startServer({ env: { ...env, OPEN_SIGN_UP: "on" } });
  provider = await startOpenIdProvider(port, [site.url, open.url]);
});

test.afterAll(async () => {
  await Promise.all([site?.stop(), open?.stop()]);
  await provider?.stop();
});

/** Says at the provider who one is, and that the site may know. */
async function approve(page: Page, login: string): Promise<void> {
  await page.waitForURL(`${provider.issuer}/**`);
  await page.locator("input[name=login]").fill(login);
  await page.locator("input[name=password]").fill("any");
  await page.locator("button[type=submit]").click();
  await page.getByRole("button", { name: /continue/i }).click();
}

async function accountsOf(server: TestServer) {
  return (await onSite(server, (ctx) => listAccounts(ctx))).accounts;
}

/** Begins at a site as its form does. @returns the provider's address, and the cookies */
async function begin({ url }: TestServer): Promise<{ at: URL; cookie: string }> {
  const answer = await fetch(`${url}/api/auth/open-id`, {
    method: "POST",
    headers: { origin: url, "content-type": "application/x-www-form-urlencoded" },
    body: "",
  });
  const [, href = ""] = /<a href="([^"]+)"/.exec(await answer.text()) ?? [];
  const cookies = answer.headers.getSetCookie().map((each) => each.split(";")[0]);
  return { at: new URL(href.replaceAll("&amp;", "&")), cookie: cookies.join("; ") };
}

test("binds what it asks for to the browser, three times over", async () => {
  const { at, cookie } = await begin(site);
  const { code_challenge_method, ...asked } = Object.fromEntries(at.searchParams);
  expect(at.origin).toBe(provider.issuer);
  expect(code_challenge_method).toBe("S256");
  for (const name of ["state", "nonce", "code_challenge"])
    expect(asked[name]).toMatch(/^[\w-]{43}$/);
  expect(asked.redirect_uri).toBe(`${site.url}/api/auth/callback/oidc`);
  for (const name of ["state", "nonce", "pkce.code_verifier"]) {
    expect(cookie).toContain(`next-auth.${name}=`);
  }
  const again = await begin(site);
  expect(again.at.searchParams.get("state")).not.toBe(asked.state);
});

test("knows nobody whom nobody has invited, not even by an address that is somebody's", async ({
  page,
}) => {
  await onSite(site, (ctx) =>
    createAccount(ctx, {
      name: "jon",
      email: "jon@example.com",
      role: "owner",
      password: "seven gulls over the pier",
    }),
  );
  await page.goto(`${site.url}/admin/sign-in`);
  await page.getByRole("button", { name: "Sign in with Harbour ID" }).click();
  await approve(page, "jon");
  await expect(page).toHaveURL(`${site.url}/admin/sign-in`);
  await expect(page.getByRole("alert").filter({ hasText: "Nobody here is known" })).toBeVisible();
  expect(await accountsOf(site)).toHaveLength(1);
});

test("makes the account that an invitation is for, and knows it from then on", async ({ page }) => {
  const { url } = await onSite(site, (ctx) => invite(ctx, { role: "moderator" }));
  // The address is the site's that runs here: this process has another one set.
  await page.goto(site.url + new URL(url).pathname);
  await page.getByRole("button", { name: "Go on with Harbour ID" }).click();
  await approve(page, "jon");
  await expect(page).toHaveURL(`${site.url}/admin`);
  const [, made] = await accountsOf(site);
  expect(made).toMatchObject({
    role: "moderator",
    email: null,
    hasPassword: false,
    hasSubject: true,
  });
  expect(made!.name).toMatch(/^jon-\d{5}$/);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign in with Harbour ID" }).click();
  await expect(page).toHaveURL(`${site.url}/admin`);
  expect(await accountsOf(site)).toHaveLength(2);
});

test("makes a member of anybody where that is open", async ({ page }) => {
  await page.goto(`${open.url}/admin/sign-in`);
  await page.getByRole("button", { name: "Sign in with Harbour ID" }).click();
  await approve(page, "anne");
  await expect(page).toHaveURL(`${open.url}/account`);
  expect(await accountsOf(open)).toMatchObject([
    { name: "anne", role: "member", email: "anne@example.com" },
  ]);
});

test("believes no answer that it did not ask for", async ({ page }) => {
  // A browser that did not ask for it gets an answer that is good for the one that did.
  const { at, cookie } = await begin(open);
  const answered = page.waitForRequest((request) => request.url().includes("/callback/oidc?"));
  await page.goto(at.href);
  await approve(page, "mallory");
  const good = (await answered).url();
  await expect(page).toHaveURL(`${open.url}/admin/sign-in`);
  const other = await begin(open);
  const given = (change: Record<string, string>) => {
    const url = new URL(good);
    for (const [name, value] of Object.entries(change)) url.searchParams.set(name, value);
    return url.href;
  };
  const without = (name: string) =>
    cookie
      .split("; ")
      .filter((each) => !each.startsWith(`next-auth.${name}=`))
      .join("; ");
  const cases: [string, string, string][] = [
    ["no cookies", good, ""],
    ["another browser's cookies", good, other.cookie],
    ["no state", good, without("state")],
    ["no nonce", good, without("nonce")],
    ["no verifier", good, without("pkce.code_verifier")],
    ["another state", given({ state: other.at.searchParams.get("state")! }), cookie],
    ["another issuer", given({ iss: "https://evil.example" }), cookie],
    ["an error", given({ error: "access_denied" }), cookie],
    ["another code", given({ code: "x".repeat(43) }), cookie],
  ];
  for (const [about, url, cookies] of cases) {
    const headers = { cookie: cookies };
    const { status, headers: told } = await fetch(url, { redirect: "manual", headers });
    expect([about, status, told.get("location")]).toEqual([about, 303, "/admin/sign-in"]);
    expect(told.getSetCookie().join(), about).not.toContain("session-token=ey");
  }
  expect((await accountsOf(open)).map(({ name }) => name)).toEqual(["anne"]);
  const kept = await fetch(good, { redirect: "manual", headers: { cookie } });
  expect(kept.headers.get("location")).toBe("/account");
  const again = await fetch(good, { redirect: "manual", headers: { cookie } });
  expect(again.headers.get("location")).toBe("/admin/sign-in");
});

test("says so when the provider is gone", async ({ page }) => {
  await provider.stop();
  await page.goto(`${site.url}/admin/sign-in`);
  await page.getByRole("button", { name: "Sign in with Harbour ID" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "does not answer" })).toBeVisible();
});
