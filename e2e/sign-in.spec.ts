import { createHash } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { createAccount } from "#lib/accounts/create-account.ts";
import { invite } from "#lib/accounts/invite.ts";
import type { Role } from "#lib/auth/permissions.ts";
import { totpCodeAt } from "#lib/auth/totp.ts";
import { expect, test } from "./harness/fixtures.ts";
import { startServer, type TestServer } from "./harness/server.ts";
import { onSite } from "./harness/site-context.ts";

const PASSWORD = "seven gulls over the pier";
const JSON_ONLY = { accept: "application/json" };
const FORM = { "content-type": "application/x-www-form-urlencoded" };

let made = 0;

/** Makes an account with the password of this file. @returns its name */
async function makeAccount(server: TestServer, role: Role = "owner"): Promise<string> {
  const name = `${role}-${made++}`;
  await onSite(server, (ctx) => createAccount(ctx, { name, role, password: PASSWORD }));
  return name;
}

async function fillIn(page: Page, name: string, password: string, code = ""): Promise<void> {
  await page.getByLabel("Name or e-mail address").fill(name);
  await page.getByLabel("Password").fill(password);
  if (code) await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
}

type Asked = { address?: string; headers?: Record<string, string>; origin?: string };

function signIn(
  { url }: TestServer,
  fields: Record<string, string>,
  { address, headers = {}, origin = url }: Asked = {},
): Promise<Response> {
  const from = address ? { "x-forwarded-for": address } : undefined;
  return fetch(`${url}/api/auth/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { ...FORM, ...JSON_ONLY, origin, ...from, ...headers },
    body: new URLSearchParams(fields),
  });
}

/** The session's cookie as a browser sends it back. */
function cookieOf(response: Response): string {
  const [cookie = ""] = response.headers
    .getSetCookie()
    .filter((each) => each.includes("next-auth.session-token="));
  return cookie.split(";")[0]!;
}

async function opens({ url }: TestServer, cookie: string): Promise<boolean> {
  const response = await fetch(`${url}/admin`, { redirect: "manual", headers: { cookie } });
  await response.body?.cancel();
  return response.status === 200;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("one signs in, and out again", async ({ page, server }) => {
      const name = await makeAccount(server);
      await page.goto("/admin");
      await expect(page).toHaveURL(/\/admin\/sign-in$/);
      await fillIn(page, name, "not the password");
      await expect(page.getByRole("alert").filter({ hasText: "wrong" })).toBeVisible();
      await fillIn(page, name.toUpperCase(), PASSWORD);
      await expect(page).toHaveURL(/\/admin$/);
      await page.getByRole("button", { name: "Sign out" }).click();
      await expect(page).toHaveURL(/\/admin\/sign-in$/);
    });

    test("an invitation makes a member, who has their own page and nothing else", async ({
      page,
      server,
    }) => {
      const { url } = await onSite(server, (ctx) => invite(ctx, { role: "member" }));
      const path = url.replace(/^.*\/admin\//, "/admin/");
      await page.goto(path);
      const name = `api-${made++}`;
      await page.getByLabel("Name", { exact: true }).fill(name);
      await page.getByLabel("Password").fill("twelve letters");
      await page.getByRole("button", { name: "Make my account" }).click();
      await expect(page).toHaveURL(/\/account$/);
      await expect(page.getByRole("heading", { level: 1, name: "Your account" })).toBeVisible();
      expect((await page.goto("/admin"))?.status()).toBe(403);
      await page.goto(path);
      await expect(page.getByRole("heading", { name: "good no more" })).toBeVisible();
    });
  });
}

test("a second factor is set up, asked for, and replaced by a recovery code", async ({
  page,
  server,
}) => {
  const name = await makeAccount(server, "auditor");
  await page.goto("/admin/sign-in");
  await fillIn(page, name, PASSWORD);
  await expect(page).toHaveURL(/\/admin$/);
  await page.goto("/admin/account");
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  const secret = (await page.locator("code").first().innerText()).replaceAll(" ", "");
  await page.getByLabel("Your password").fill(PASSWORD);
  await page.getByLabel("Code of the app").fill("000000");
  await page.getByRole("button", { name: "Set it up" }).click();
  await expect(page.getByText("is not the one that the app shows now").first()).toBeVisible();
  await page.getByLabel("Code of the app").fill(totpCodeAt(secret, Date.now()));
  await page.getByRole("button", { name: "Set it up" }).click();
  const [code = ""] = (await page.locator("pre").innerText()).split("\n");
  expect(code).toMatch(/^(?:[a-z0-9]{4}-){3}[a-z0-9]{4}$/);
  await page.getByRole("button", { name: "Sign out" }).click();
  await fillIn(page, name, PASSWORD);
  await expect(page.getByRole("alert").filter({ hasText: "wrong" })).toBeVisible();
  await fillIn(page, name, PASSWORD, code);
  await expect(page).toHaveURL(/\/admin$/);
});

test("what stands around signing in has no barrier", async ({ page, server }) => {
  const name = await makeAccount(server);
  const { url } = await onSite(server, (ctx) => invite(ctx, { role: "member" }));
  const look = async (path: string) => {
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([]);
  };
  await look("/admin/sign-in");
  await look(url.replace(/^.*\/admin\//, "/admin/"));
  await page.goto("/admin/sign-in");
  await fillIn(page, name, PASSWORD);
  await expect(page).toHaveURL(/\/admin$/);
  await look("/admin/accounts");
  await look("/admin/account");
});

test("an owner invites, changes a role and disables", async ({ page, server }) => {
  const name = await makeAccount(server);
  const other = await makeAccount(server, "moderator");
  await page.goto("/admin/sign-in");
  await fillIn(page, name, PASSWORD);
  await expect(page).toHaveURL(/\/admin$/);
  await page.goto("/admin/accounts");
  await page.getByRole("button", { name: "Make a link" }).click();
  await expect(page.locator("pre")).toHaveText(/\/admin\/invitation\/[\w-]{32}$/);
  const row = page.getByRole("row").filter({ has: page.getByText(other, { exact: true }) });
  await row.getByText("Change").click();
  await row.getByLabel(`Role of ${other}`).selectOption("auditor");
  await row.getByRole("button", { name: "Set role" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: `${other} is auditor now.` }),
  ).toBeVisible();
  await row.getByText("Change").click();
  await row.getByRole("button", { name: `Disable ${other}` }).click();
  await expect(row.getByText("disabled")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row.getByText("disabled")).toBeHidden();
});

test("cookies are for this site alone, and for no script", async ({ server }) => {
  const response = await signIn(server, { name: await makeAccount(server), password: PASSWORD });
  const cookies = response.headers.getSetCookie();
  const [session] = cookies.filter((cookie) => cookie.startsWith("next-auth.session-token="));
  expect(session).toMatch(/; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly; SameSite=(?:Lax|Strict)/);
});

test("over https every cookie is marked so, by its name too", async () => {
  const site = "https://sms.example.com";
  const server = await startServer({ env: { PUBLIC_URL: site } });
  try {
    const name = await makeAccount(server);
    const fields = { name, password: PASSWORD };
    const response = await signIn(server, fields, { origin: site });
    expect(response.status).toBe(200);
    const cookies = response.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(1);
    for (const cookie of cookies) expect(cookie).toMatch(/^__(?:Secure|Host)-.*; Secure/);
    expect(await opens(server, cookieOf(response))).toBe(true);
    // A cookie without the mark may come from anybody on the way, or from another host of the domain.
    for (const mark of ["", "__Secure-"]) {
      expect(await opens(server, cookieOf(response).replace("__Host-", mark))).toBe(false);
    }
    const accept = { accept: "text/html" };
    const refused = await signIn(
      server,
      { name, password: "not it" },
      { origin: site, headers: accept },
    );
    expect(refused.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-glasspost\.notice=.*; Path=\/; .*; Secure$/),
    ]);
  } finally {
    await server.stop();
  }
});

test("each sign-in has a session of its own, and a stolen cookie ends with it", async ({
  server,
}) => {
  const fields = { name: await makeAccount(server), password: PASSWORD };
  const first = cookieOf(await signIn(server, fields));
  // Whoever had set a cookie before it gets nothing by that.
  const second = cookieOf(await signIn(server, fields, { headers: { cookie: first } }));
  expect(second).not.toBe(first);
  const signOut = { method: "POST", headers: { ...FORM, origin: server.url, cookie: first } };
  const left = await fetch(`${server.url}/admin/actions/session.end`, {
    ...signOut,
    redirect: "manual",
  });
  expect(left.headers.get("location")).toBe("/admin/sign-in");
  expect(await opens(server, first)).toBe(false);
  expect(await opens(server, second)).toBe(true);
});

test("next-auth's own way signs in and out", async ({ server }) => {
  const name = await makeAccount(server);
  const csrf = await fetch(`${server.url}/api/auth/csrf`);
  const { csrfToken } = await csrf.json();
  const cookie = csrf.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const post = (path: string, cookies: string, fields: Record<string, string>) =>
    fetch(`${server.url}/api/auth/${path}`, {
      method: "POST",
      redirect: "manual",
      headers: { ...FORM, origin: server.url, cookie: cookies },
      body: new URLSearchParams({ csrfToken, ...fields }),
    });
  const forged = await post("callback/credentials", "", { name, password: PASSWORD });
  expect(cookieOf(forged)).toBe("");
  const answer = await post("callback/credentials", cookie, { name, password: PASSWORD });
  expect(answer.headers.get("location")).toBe("/admin");
  const session = cookieOf(answer);
  expect(await opens(server, session)).toBe(true);
  await post("signout", `${cookie}; ${session}`, {});
  expect(await opens(server, session)).toBe(false);
});

test("what next-auth would answer 500 to is malformed", async ({ server }) => {
  const form = { ...FORM, origin: server.url };
  const json = { "content-type": "application/json", origin: server.url };
  const post = (headers: Record<string, string>, body: string) => ({
    method: "POST",
    headers,
    body,
  });
  const cases: [string, string, RequestInit, number][] = [
    ["a bad callbackUrl", "csrf?callbackUrl=%5C%5C", {}, 400],
    ["another site's", "csrf?callbackUrl=https://evil.example", {}, 400],
    ["one of another kind", "csrf?callbackUrl=javascript:alert(1)", {}, 400],
    ["an empty one", "csrf?callbackUrl=", {}, 400],
    [
      "a bad callback cookie",
      "csrf",
      { headers: { cookie: "next-auth.callback-url=%5C%5Cx" } },
      400,
    ],
    [
      "escapes in a cookie",
      "csrf",
      { headers: { cookie: "next-auth.callback-url=%E0%A4%A" } },
      400,
    ],
    ["a bad csrf cookie", "csrf", { headers: { cookie: "next-auth.csrf-token=%00|x" } }, 200],
    ["a bad session cookie", "csrf", { headers: { cookie: "next-auth.session-token=%FF.x" } }, 200],
    ["broken JSON", "callback/credentials", post(json, "{bad"), 400],
    ["a list", "callback/credentials", post(json, "[1]"), 400],
    ["null", "callback/credentials", post(json, "null"), 400],
    ["an object as a field", "callback/credentials", post(json, '{"callbackUrl":{"a":1}}'), 400],
    [
      "a bad callbackUrl in a form",
      "callback/credentials",
      post(form, "callbackUrl=//evil.example"),
      400,
    ],
    ["no content", "callback/credentials", post(form, ""), 303],
    [
      "another type",
      "callback/credentials",
      post({ ...form, "content-type": "text/plain" }, "a"),
      415,
    ],
    ["too much", "callback/credentials", post(form, "a=".padEnd(20_000, "x")), 413],
    ["what is not there", "session", {}, 404],
    ["a provider that is not there", "callback/github", {}, 404],
    ["its log", "_log", post(json, "{}"), 404],
    ["its prototype", "constructor", {}, 404],
    ["another method", "csrf", post(form, ""), 405],
    ["a callback without a provider", "callback/oidc?code=x&state=y", {}, 400],
  ];
  const told: [string, number][] = [];
  for (const [about, path, init] of cases) {
    const response = await fetch(`${server.url}/api/auth/${path}`, { redirect: "manual", ...init });
    const text = await response.text();
    if (response.status >= 400) {
      expect(response.headers.get("content-type"), about).toBe("application/problem+json");
      expect(JSON.parse(text)).toMatchObject({ status: response.status });
    }
    told.push([about, response.status]);
  }
  expect(told).toEqual(cases.map(([about, , , status]) => [about, status]));
});

test("a cookie that we did not write opens nothing", async ({ server }) => {
  const good = cookieOf(
    await signIn(server, { name: await makeAccount(server), password: PASSWORD }),
  );
  const [name, token] = good.split("=") as [string, string];
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const parts = token.split(".");
  const changed = parts.map((_, i) =>
    parts.map((each, at) => (at === i ? `${each.slice(0, -2)}AA` : each)).join("."),
  );
  const forged = [
    `${part({ alg: "none" })}.${part({ sid: "a" })}.`,
    `${part({ alg: "HS256" })}.${part({ sid: "a" })}.${createHash("sha256").digest("base64url")}`,
    ...changed.filter((each) => each !== token),
    token.slice(0, -1),
    `${token}.x`,
    "",
    "x".repeat(5000),
  ];
  for (const each of forged)
    expect([each, await opens(server, `${name}=${each}`)]).toEqual([each, false]);
  expect(await opens(server, `${good}; ${good}x`)).toBe(false);
  expect(await opens(server, good)).toBe(true);
});

test("whoever guesses is stopped, at each instance and after a restart", async () => {
  const env = { TRUSTED_PROXIES: "127.0.0.0/8,::1", LOG_LEVEL: "warn" };
  const first = await startServer({ env });
  const second = await startServer({ env, database: first.databasePath });
  try {
    const name = await makeAccount(first);
    const guess = async (server: TestServer, who = name, address = "203.0.113.7") =>
      (await signIn(server, { name: who, password: "not it, not it" }, { address })).status;
    const statuses: number[] = [];
    for (let i = 0; i < 7; i++) statuses.push(await guess(i % 2 ? second : first));
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    await first.restart();
    // The wait goes on or is over; what was counted stays: one more failure begins the next.
    await expect.poll(() => guess(first)).toBe(401);
    const blocked = await signIn(first, { name, password: PASSWORD }, { address: "203.0.113.7" });
    expect(blocked.status).toBe(429);
    expect(Number(blocked.headers.get("retry-after"))).toBeGreaterThan(0);
    // Its owner is somewhere else, and gets in.
    const elsewhere = { address: "198.51.100.9" };
    expect((await signIn(second, { name, password: PASSWORD }, elsewhere)).status).toBe(200);
    // An address that goes through names is stopped as well.
    const tried: number[] = [];
    for (let i = 0; i < 24; i++) {
      tried.push(await guess(i % 2 ? first : second, `name-${i}`, "2001:db8::1"));
    }
    expect(tried.filter((status) => status === 401)).toHaveLength(20);
    expect(await guess(first, "name-99", "2001:db8::2")).toBe(429);
    expect(await guess(first, "name-99", "2001:db8:0:1::2")).toBe(401);
  } finally {
    await first.stop();
    await second.stop();
  }
});

test("an admin without a second factor does nothing else first, where one is asked for", async () => {
  const server = await startServer({ env: { REQUIRE_TOTP: "on" } });
  try {
    const fields = { name: await makeAccount(server), password: PASSWORD };
    const cookie = cookieOf(await signIn(server, fields));
    const ask = async (path: string, init: RequestInit = {}) => {
      const headers = { cookie, origin: server.url, ...JSON_ONLY, ...init.headers };
      const { status, headers: told } = await fetch(server.url + path, {
        redirect: "manual",
        ...init,
        headers,
      });
      return [status, told.get("location")];
    };
    const post = { method: "POST", headers: FORM, body: "role=owner" };
    expect(await ask("/admin")).toEqual([307, "/admin/account"]);
    expect(await ask("/admin/accounts")).toEqual([307, "/admin/account"]);
    expect(await ask("/admin/actions/accounts.invite", post)).toEqual([403, null]);
    expect(await ask("/admin/account")).toEqual([200, null]);
    expect(await ask("/admin/actions/account.end-other-sessions", post)).toEqual([200, null]);
    const member = { name: await makeAccount(server, "member"), password: PASSWORD };
    const answer = await signIn(server, member);
    expect(await answer.json()).toEqual({ to: "/account" });
  } finally {
    await server.stop();
  }
});

test("a flood of sign-ins leaves the site its memory, and is told to come again", async ({
  server,
}) => {
  const name = await makeAccount(server);
  const statuses = await Promise.all(
    Array.from({ length: 60 }, async (_, i) => {
      const answer = await signIn(server, { name: `${name}-${i}`, password: "not it, not it" });
      return answer.status;
    }),
  );
  for (const status of statuses) expect([401, 429, 503]).toContain(status);
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(20);
});

test("who signs in by the form during a flood is told so above the form again", async () => {
  const server = await startServer({ env: { TRUSTED_PROXIES: "127.0.0.0/8,::1" } });
  try {
    const name = await makeAccount(server);
    const pages = await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        const asked = { address: `203.0.113.${i + 1}`, headers: { accept: "text/html" } };
        const fields = { name: `${name}-${i}`, password: "not it, not it", to: "/admin/queue" };
        const answer = await signIn(server, fields, asked);
        const location = answer.headers.get("location");
        expect([answer.status, location]).toEqual([303, "/admin/sign-in?to=%2Fadmin%2Fqueue"]);
        const cookie = answer.headers.getSetCookie().map((each) => each.split(";")[0]!);
        const page = await fetch(server.url + location, {
          headers: { cookie: cookie.join("; "), accept: "text/html" },
        });
        return page.text();
      }),
    );
    for (const page of pages) expect(page).toContain('name="password"');
    const told = pages.filter((page) => page.includes("Too many are signing in at the moment"));
    expect(told.length).toBeGreaterThan(0);
  } finally {
    await server.stop();
  }
});
