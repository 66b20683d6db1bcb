import { expect, test } from "./harness/fixtures.ts";
import { addNumber } from "./harness/source.ts";

const origin = "https://ads.example";

test.use({
  serverEnv: { AD_URL: `${origin}/frame?site=1`, AD_HEIGHT: "120" },
  allowedOrigins: [origin],
});

test("shows advertising in a labelled, sandboxed frame of the one configured origin", async ({
  page,
  server,
}) => {
  await page.route(`${origin}/**`, (route) =>
    route.fulfill({ contentType: "text/html", body: "<p>An advertisement</p>" }),
  );
  await addNumber(server, "+17875550101");
  const response = await page.goto(`${server.url}/numbers/17875550101`);
  expect(response?.headers()["content-security-policy"]).toContain(`frame-src ${origin};`);
  const slot = page.getByRole("complementary", { name: "Advertisement" });
  const frame = slot.locator("iframe");
  await expect(frame).toHaveAttribute("sandbox", /^(?!.*allow-same-origin).*$/);
  await frame.scrollIntoViewIfNeeded();
  await expect(frame.contentFrame().getByText("An advertisement")).toBeVisible();
  expect((await frame.boundingBox())?.height).toBe(120);
  await expect(page.locator("ol article iframe")).toHaveCount(0);
});
