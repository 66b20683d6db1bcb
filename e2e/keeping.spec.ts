import AxeBuilder from "@axe-core/playwright";
import { addNumber } from "#lib/numbers/add-number.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { expect, test } from "./harness/fixtures.ts";
import { signInAs } from "./harness/sign-in.ts";
import { onSite } from "./harness/site-context.ts";

const NUMBER = "17875550177";

test("an owner keeps messages of a number longer, and the audit log tells it", async ({
  page,
  context,
  server,
}) => {
  const name = await signInAs(context, server, "owner");
  await onSite(server, (ctx) => addNumber(ctx, { number: parseNumber(NUMBER)! }));
  await page.goto("/admin/retention");
  await page.getByLabel("Whose messages").fill(`+${NUMBER}`);
  await page.getByLabel("Days").fill("30");
  const set = page.getByRole("button", { name: "Set", exact: true });
  const form = page.locator("form", { has: set });
  await form.getByLabel("Reason").fill("a long-running test");
  await set.click();
  await expect(page.getByText("It is kept like that from the next sweep on.")).toBeVisible();
  await expect(page.getByRole("row", { name: `+${NUMBER} 30 days` })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.goto("/admin/audit");
  await page.getByLabel("Did what").fill("number.retention");
  await page.getByLabel("To what").fill(NUMBER);
  await page.getByRole("button", { name: "Filter" }).click();
  const row = page.getByRole("row").filter({ hasText: "number.retention" });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(`admin:${name}`);
  await expect(row).toContainText("a long-running test");
  await row.getByText("retentionDays").first().click();
  await expect(row.getByText("nothing → 30")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const csv = await page.request.get("/admin/downloads/audit.csv?action=number.retention");
  expect(csv.headers()["content-disposition"]).toMatch(/attachment; filename="audit-.*\.csv"/);
  expect(await csv.text()).toContain(`admin:${name},number.retention,${NUMBER}`);
  await page.getByRole("button", { name: "Verify now" }).click();
  await expect(page.getByText(/^Whole: \d+ entries$/)).toBeVisible();
});

test("an owner erases a sender, and only after a question", async ({ page, context, server }) => {
  await signInAs(context, server, "owner");
  await page.goto("/admin/retention");
  await page.getByLabel("What", { exact: true }).selectOption("sender");
  await page.getByLabel("Which").fill("+1 212 555 0177");
  const erase = page.getByRole("button", { name: "Erase", exact: true });
  await page.locator("form", { has: erase }).getByLabel("Reason").fill("asked for");
  page.once("dialog", (dialog) => dialog.dismiss());
  await erase.click();
  await expect(page.getByText("messages were erased")).toHaveCount(0);
  page.once("dialog", (dialog) => dialog.accept());
  await erase.click();
  await expect(
    page.getByText("0 messages were erased, and 0 of what lay beside them."),
  ).toBeVisible();
});

test("an auditor reads what is kept, and changes nothing", async ({ page, context, server }) => {
  await signInAs(context, server, "auditor");
  await page.goto("/admin/retention");
  await expect(page.getByRole("heading", { level: 1, name: "Retention" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Erase" })).toHaveCount(0);
});
