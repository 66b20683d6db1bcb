import { test as base, expect } from "@playwright/test";
import { createClient, type Lease } from "#lib/client/client.ts";

const { GLASSPOST_URL = "", GLASSPOST_KEY = "", APP_URL = "" } = process.env;

/** Each test that asks for `lease` has a number of its own, however many run at once. */
const test = base.extend<{ lease: Lease }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from here
  lease: async ({}, use) => {
    const client = createClient({ url: GLASSPOST_URL, key: GLASSPOST_KEY });
    await using lease = await client.lease({ country: "PR", ttl: 120, wait: 30 });
    await use(lease);
  },
});

test("signs up by SMS", async ({ page, lease }) => {
  await page.goto(APP_URL);
  await page.getByLabel("Phone number").fill(lease.number);
  await page.getByRole("button", { name: "Send the code" }).click();
  const { code } = await lease.waitForCode({ sender: "Lanternfish", timeout: 30 });
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading")).toHaveText("You are signed up.");
});
