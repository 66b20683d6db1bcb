import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./harness/fixtures.ts";
import { signInAs } from "./harness/sign-in.ts";

test.use({ serverEnv: { API_PER_MINUTE: "4", API_KEY_PER_MINUTE: "100" } });

test("a member makes a key, uses it, and ends it", async ({ page, context, server }) => {
  const get = (key: string, path = "/numbers") =>
    fetch(`${server.url}/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } });
  await signInAs(context, server, "member");
  await page.goto("/account");
  await page.getByLabel("Name", { exact: true }).fill("nightly tests");
  await page.getByLabel("leases").check();
  await page.getByRole("button", { name: "Make a key" }).click();
  const shown = page.locator("pre", { hasText: "gpk_" });
  const key = (await shown.textContent())!;
  expect(key).toMatch(/^gpk_\w{51}$/);
  await page.getByRole("link", { name: "Done" }).click();
  const row = page.getByRole("row", { name: /nightly tests/ });
  await expect(row).toContainText("read, leases");
  await expect(row).toContainText("never");
  await expect(page.locator("main")).not.toContainText(key.slice(12));

  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const answer = await get(key);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("ratelimit-policy")).toBe(
    '"key-minute";q=100;w=60, "key-day";q=10000;qu="messages";w=86400',
  );
  expect(answer.headers.get("ratelimit")).toMatch(
    /^"key-minute";r=99;t=\d+, "key-day";r=10000;t=\d+$/,
  );
  expect((await get(key, "/nothing")).headers.get("ratelimit")).toContain("r=98;");

  await page.reload();
  await expect(row).not.toContainText("never used");
  page.once("dialog", (dialog) => dialog.accept());
  await row.getByRole("button", { name: "End nightly tests" }).click();
  await expect(page.getByText("The key “nightly tests” is ended.")).toBeVisible();
  const late = await get(key);
  expect(late.status).toBe(401);
  expect(late.headers.get("www-authenticate")).toBe("Bearer");
  await page.getByText("One that is good no more").click();
  await expect(page.getByRole("row", { name: /nightly tests/ })).toContainText("ended");
});

test("a key is shown without scripts, on a page of its own", async ({ openContext, server }) => {
  const context = await openContext({ baseURL: server.url, javaScriptEnabled: false });
  await signInAs(context, server, "member");
  const page = await context.newPage();
  await page.goto("/account");
  await page.getByLabel("Name", { exact: true }).fill("no scripts");
  await page.getByRole("button", { name: "Make a key" }).click();
  await expect(page.getByRole("heading", { name: "Your API key" })).toBeVisible();
  await expect(page.getByText(/^gpk_\w{51}$/)).toBeVisible();
  await page.getByRole("link", { name: "Go back" }).click();
  await expect(page).toHaveURL("/account");
  await expect(page.getByRole("row", { name: /no scripts/ })).toBeVisible();
});

test("owners see everybody's keys, make one, set its quota and end it", async ({
  page,
  context,
  openContext,
  server,
}) => {
  const member = await signInAs(await openContext(), server, "member");
  await signInAs(context, server, "owner");
  await page.goto("/admin/keys");
  await page.getByLabel("Account").fill(member);
  await page.getByLabel("Name", { exact: true }).fill("for a partner");
  await page.getByLabel("Messages a day").last().fill("25");
  await page.getByRole("button", { name: "Make a key" }).click();
  await expect(page.locator("pre")).toContainText("gpk_");
  await page.goto("/admin/keys");
  const row = page.getByRole("row", { name: /for a partner/ });
  await expect(row).toContainText(member);
  await expect(row).toContainText("0 of 25");
  await row.getByText("Change").click();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await row.getByLabel("Messages a day").fill("");
  await row.getByRole("button", { name: "Set" }).click();
  await expect(row).toContainText("0 of 10,000");
  await row.getByText("Change").click();
  page.once("dialog", (dialog) => dialog.accept());
  await row.getByRole("button", { name: "End for a partner" }).click();
  await expect(row).toContainText("ended");
});

test("who asks too often is told how long to wait", async ({ server }) => {
  const statuses: number[] = [];
  let last: Response | undefined;
  for (let i = 0; i < 5; i++) {
    last = await fetch(`${server.url}/api/v1/numbers`);
    statuses.push(last.status);
    await last.body?.cancel();
  }
  expect(statuses.at(-1)).toBe(429);
  const { headers } = last!;
  const wait = headers.get("retry-after");
  expect(Number(wait)).toBeGreaterThan(0);
  expect(headers.get("ratelimit")).toBe(`"client-minute";r=0;t=${wait}`);
  expect(headers.get("ratelimit-policy")).toBe('"client-minute";q=4;w=60');
  expect(headers.get("access-control-expose-headers")).toContain("RateLimit-Policy");
  expect(headers.get("content-type")).toBe("application/problem+json");
});
