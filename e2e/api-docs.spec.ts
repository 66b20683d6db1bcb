import { expect, test } from "./harness/fixtures.ts";
import { addNumber } from "./harness/source.ts";

test.beforeAll(({ server }) => addNumber(server, "+17875550101"));

test("shows every operation, and tries one on the spot", async ({ page, server }) => {
  await page.goto("/docs/api");
  const document = await (await fetch(`${server.url}/api/v1/openapi.json`)).json();
  const operations = Object.values(document.paths).flatMap((methods) => Object.keys(methods!));
  await expect(page.locator(".opblock")).toHaveCount(operations.length);

  const numbers = page.locator("#operations-Numbers-listNumbers");
  await numbers.locator(".opblock-summary-control").click();
  await numbers.getByRole("button", { name: "Try it out" }).click();
  await numbers.getByRole("button", { name: "Execute" }).click();
  await expect(numbers.locator(".live-responses-table .response-col_status").first()).toContainText(
    "200",
  );
  await expect(numbers.locator(".live-responses-table .response-col_description")).toContainText(
    "+17875550101",
  );
});

for (const width of [390, 1280]) {
  test(`has no line that is wider than a window of ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/docs/api");
    await expect(page.locator(".opblock").first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("lists the operations and leads to the document", async ({ page }) => {
    await page.goto("/es/docs/api");
    await expect(page.getByText("/numbers/{number}/messages/next")).toBeVisible();
    await expect(page.getByRole("link", { name: "documento OpenAPI" })).toHaveAttribute(
      "href",
      "/api/v1/openapi.json",
    );
    await expect(
      page.locator("footer").getByRole("link", { name: "Desarrolladores" }),
    ).toBeVisible();
  });
});
