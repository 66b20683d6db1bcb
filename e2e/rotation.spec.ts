import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { runCli } from "./harness/cli.ts";
import { expect, test } from "./harness/fixtures.ts";
import { signInAs } from "./harness/sign-in.ts";
import { addNumber, addSource, post, type TestSource } from "./harness/source.ts";

const LISTED = "17875550111";
const RESERVE = "17875550112";

// A server of its own: what others have in reserve is not to take a place here.
test.use({ serverEnv: { SITE_NAME: "Rotation" } });

let source: TestSource;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ server }) => {
  source = await addSource(server, { id: "harbour" });
  await addNumber(server, `+${LISTED}`);
  await runCli(["number", "add", `+${RESERVE}`, "--reserve"], { env: server.settings });
});

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)])).toEqual([]);
}

test("a number is probed, and rotated while its public page is open beside it", async ({
  page,
  server,
}) => {
  await post(source, { from: "Pelican", to: `+${LISTED}`, text: "Pelican code 415263" });
  const visitor = await page.context().newPage();
  await visitor.goto(`${server.url}/numbers/${LISTED}`);
  await expect(visitor.locator("[data-live=live]")).toBeVisible();
  await expect(visitor.locator("main")).toContainText("Too new to tell how often messages come.");

  await signInAs(page.context(), server, "moderator");
  await page.goto("/admin/numbers");
  await expectAccessible(page);
  await page.getByRole("link", { name: "+1 787-555-0111" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Simulate a probe" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The probe arrived" })).toBeVisible();
  await expect(page.getByText("arrived", { exact: true })).toBeVisible();
  await page.getByLabel("Reason").first().fill("Too many have seen it");
  await page.getByRole("button", { name: "Rotate now" }).click();
  await expect(page.getByRole("status").filter({ hasText: "is in its place" })).toBeVisible();
  await expect(page.getByText("cooling", { exact: true }).first()).toBeVisible();

  const heading = visitor.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("+1 787-555-0111 is resting");
  await expect(visitor.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  await expect(visitor.locator("main")).not.toContainText("415263");
  await expectAccessible(visitor);
  await visitor.getByRole("link", { name: "Use +1 787-555-0112 instead" }).click();
  await expect(visitor).toHaveURL(`${server.url}/numbers/${RESERVE}`);
  await expect(visitor.locator("main")).not.toContainText("415263");
});

test("a cooling number answers 200 without messages, also in Spanish; a reserve one 404", async ({
  server,
}) => {
  for (const path of [`/numbers/${LISTED}`, `/es/numbers/${LISTED}`]) {
    const answer = await fetch(server.url + path);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain('name="robots" content="noindex');
    expect(html).not.toContain("Pelican");
    expect(html).toContain(`/numbers/${RESERVE}`);
  }
  await addNumber(server, "+17875550113");
  await runCli(["number", "retire", "+17875550113"], { env: server.settings });
  expect((await fetch(`${server.url}/numbers/17875550113`)).status).toBe(410);
});

test("a list is imported whole or not at all, and pools have policies", async ({
  page,
  server,
}) => {
  await signInAs(page.context(), server, "owner");
  await page.goto("/admin/numbers/import");
  await expectAccessible(page);
  const file = (text: string) => {
    return { name: "numbers.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
  };
  const wrong = "number;pool;status\n+17875550121;testers;reserve\npigeon;;\n+17875550121;;\n";
  const answer = await page.request.post("/admin/actions/numbers.import", {
    headers: { accept: "application/json", origin: server.url },
    multipart: { file: file(wrong) },
  });
  expect(answer.status()).toBe(422);
  expect((await answer.json()).detail).toBe(
    "Nothing is imported. Line 3 is not a phone number with its country code. Line 4 repeats the number of line 2.",
  );
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles(file("\uFEFFnumber;pool;status\r\n+17875550121;testers;reserve\r\n"));
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page.getByRole("status").filter({ hasText: "1 number is imported" })).toBeVisible();

  await page.goto("/admin/numbers/pools");
  await expectAccessible(page);
  const pool = page.locator("section").filter({ hasText: "testers" });
  await expect(pool).toContainText("1 in reserve");
  await pool.getByText("Change the policy").click();
  await pool.getByLabel("Replace after days").fill("30");
  await pool.getByRole("button", { name: "Set the policy" }).click();
  await expect(page.locator("section").filter({ hasText: "testers" })).toContainText(
    "Replaced after 30 days, with 3 days of notice.",
  );
});

test("a source's secret is shown once, and a refused request explained", async ({
  page,
  server,
}) => {
  await signInAs(page.context(), server, "owner");
  await page.goto("/admin/sources");
  await expectAccessible(page);
  await page.getByLabel("Name", { exact: true }).fill("quay");
  await page.getByLabel("Provider", { exact: true }).selectOption("generic");
  await page.getByRole("button", { name: "Add" }).click();
  const shown = page.getByRole("status").locator("pre");
  await expect(shown).toContainText("/api/ingest/quay");
  const [, secret = ""] = /Secret\s+(\S+)/.exec((await shown.textContent()) ?? "") ?? [];
  expect(secret.length).toBeGreaterThan(20);
  const url = `${server.url}/api/ingest/quay`;
  const refused = await post({ id: "quay", url, secret: "not-the-secret-at-all" }, {});
  expect(refused.status).toBe(401);
  await page.goto("/admin/sources/quay");
  await expect(page.getByRole("main")).not.toContainText(secret);
  await page.getByRole("link", { name: "Explain" }).first().click();
  await expect(page.locator("#doctor")).toContainText("wrong-proof");
  await expectAccessible(page);
});
