import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./harness/fixtures.ts";
import { addNumber } from "./harness/source.ts";

test.beforeAll(({ server }) => addNumber(server, "+17875550101"));

/** The viewer is fetched once it is reached. */
async function openReference(page: Page): Promise<void> {
  await page.goto("/docs/api");
  await page.locator(".reference").scrollIntoViewIfNeeded();
}

test("fetches no viewer before a reader gets to it", async ({ page }) => {
  const fetched: number[] = [];
  page.on("response", (response) => {
    void response.body().then(
      ({ length }) => fetched.push(length),
      () => {},
    );
  });
  await page.setViewportSize({ width: 390, height: 400 });
  await page.goto("/docs/api");
  await page.waitForLoadState("networkidle");
  expect(Math.max(...fetched)).toBeLessThan(400_000);
  await page.locator(".reference").scrollIntoViewIfNeeded();
  await expect(page.locator(".opblock").first()).toBeVisible();
});

test("shows every operation, and tries one on the spot", async ({ page, server }) => {
  await openReference(page);
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
    await openReference(page);
    await expect(page.locator(".opblock").first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test("is free of what axe finds, once the viewer stands", async ({ page }) => {
      await page.setViewportSize({ width: 412, height: 823 });
      await openReference(page);
      await page.locator(".opblock-summary-control").first().click();
      await expect(page.locator(".opblock-body").first()).toBeVisible();
      // Where lines are short, targets come close to each other.
      const axe = new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } });
      const { violations } = await axe.analyze();
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
