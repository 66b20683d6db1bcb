import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "./harness/cli.ts";
import { expect, test } from "./harness/fixtures.ts";
import { cards, openLive } from "./harness/live-page.ts";
import { root } from "./harness/product-environment.ts";
import type { TestServer } from "./harness/server.ts";

// A server of its own: it begins with nothing, as a new admin does.
test.use({ serverEnv: { SITE_NAME: "Example inbox" } });

/** A command of README, as it stands there, after `npx glasspost`. */
function readmeCommand(beginning: string): string[] {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const line = readme
    .split("\n")
    .map((each) => each.replace(/^npx glasspost /, ""))
    .find((each) => each.startsWith(beginning));
  if (!line) throw new Error(`README has no command: ${beginning}`);
  return line.split(" ");
}

async function runReadme({ settings }: TestServer, beginning: string): Promise<string> {
  const { code, stdout, stderr } = await runCli(readmeCommand(beginning), { env: settings });
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return stdout;
}

test("a new admin goes from README to a moderated message and a rotated number", async ({
  page,
  openContext,
  server,
}) => {
  const source = await runReadme(server, "source add my-gateway");
  const [, secret] = /^Secret\s+(\S+)$/m.exec(source)!;
  await runReadme(server, "number add");
  const made = await runReadme(server, "admin create");
  const [, name] = /^Name\s+(\S+)$/m.exec(made)!;
  const [, password] = /^Password\s+(\S+)$/m.exec(made)!;
  const posted = await fetch(`${server.url}/api/ingest/my-gateway`, {
    method: "POST",
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
    body: JSON.stringify({
      from: "Banco Mar",
      to: "+17875550199",
      text: "482913 es tu código. Dudas: ana@correo.example",
    }),
  });
  expect(posted.status).toBe(201);

  const visitor = await (await openContext({ baseURL: server.url })).newPage();
  await openLive(visitor, "/numbers/17875550199");
  await expect(cards(visitor).first()).toContainText("Withheld");

  await page.goto("/admin");
  await page.getByLabel("Name or e-mail address").fill(name!);
  await page.getByLabel("Password").fill(password!);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();

  await page.getByRole("link", { name: "Queue" }).click();
  await page.getByRole("link", { name: /^Withheld/ }).click();
  const item = page.locator("main li.card", { hasText: "Banco Mar" });
  await item.getByRole("button", { name: "Publish" }).click();
  await expect(item).toHaveCount(0);
  // The page beside it was not touched: it changes by itself, and shows nobody's address.
  await expect(cards(visitor).first()).toContainText("482913");
  await expect(cards(visitor).first()).not.toContainText("ana@correo.example");

  await page.getByRole("link", { name: "Numbers", exact: true }).click();
  await page.getByLabel("Number", { exact: true }).fill("+1 787 555 0198");
  await page.getByLabel("Status").selectOption("reserve");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "0198" })).toBeVisible();
  await page.goto("/admin/numbers");
  await page.getByRole("link", { name: "+1 787-555-0199" }).click();
  await page.getByLabel("Reason").first().fill("Its first week is over");
  await page.getByRole("button", { name: "Rotate now" }).click();
  await expect(page.getByRole("status").filter({ hasText: "is in its place" })).toBeVisible();
  await expect(visitor.getByRole("heading", { level: 1 })).toContainText("is resting");
  await visitor.getByRole("link", { name: /0198/ }).click();
  await expect(visitor).toHaveURL(`${server.url}/numbers/17875550198`);
  await expect(visitor.locator("main")).not.toContainText("482913");

  await page.goto("/admin/audit");
  for (const deed of ["message.publish", "number.rotate"]) {
    await expect(page.getByText(deed).first()).toBeVisible();
  }
});
