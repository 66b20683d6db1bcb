import AxeBuilder from "@axe-core/playwright";
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
  await expect(numbers.locator(".live-responses-table")).toContainText("+17875550101");
});

for (const width of [390, 1280]) {
  test(`has no line that is wider than a window of ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/docs/api");
    await expect(page.locator(".opblock").first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test("is free of what axe finds, once the viewer stands", async ({ page }) => {
      await page.goto("/docs/api");
      await page.locator(".opblock-summary-control").first().click();
      await expect(page.locator(".opblock-body").first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
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
