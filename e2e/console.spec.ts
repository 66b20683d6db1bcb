import { expect, test } from "./harness/fixtures.ts";
import { signInAs } from "./harness/sign-in.ts";

test("the console opens for who is signed in, and ends with their session", async ({
  page,
  context,
  server,
}) => {
  const name = await signInAs(context, server, "owner");
  const answer = await page.goto("/admin");
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()["cache-control"]).toContain("no-store");
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  await expect(page.getByText(name).filter({ visible: true })).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/admin\/sign-in$/);
  await page.goto("/admin");
  await expect(page).toHaveURL(/\/admin\/sign-in$/);
});

test("the console does not open for a member", async ({ request, context, server }) => {
  await signInAs(context, server, "member");
  const cookies = await context.cookies();
  const cookie = cookies.map((each) => `${each.name}=${each.value}`).join("; ");
  const answer = await request.get("/admin", { headers: { cookie } });
  expect(answer.status()).toBe(403);
  expect(await answer.text()).toContain("Not for your account");
});
