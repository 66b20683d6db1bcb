import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./harness/fixtures.ts";
import { holdScripts } from "./harness/hold-scripts.ts";
import { cards, openLive } from "./harness/live-page.ts";
import { signInAs } from "./harness/sign-in.ts";
import { addNumber, addSource, post, type TestSource } from "./harness/source.ts";

let source: TestSource;
let numbers = 0;

test.beforeAll(async ({ server }) => {
  source = await addSource(server, { id: "queue" });
});

/** Adds a number that no other test writes to, with messages that are withheld, oldest first. */
async function withheld(
  server: Parameters<typeof addNumber>[0],
  ...texts: string[]
): Promise<string> {
  numbers += 1;
  const number = `1787555${String(150 + numbers).padStart(4, "0")}`;
  await addNumber(server, `+${number}`);
  await send(number, ...texts);
  return number;
}

async function send(number: string, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    const response = await post(source, { from: "Banco Mar", to: `+${number}`, text });
    expect(response.status).toBe(201);
  }
}

const items = (page: Page) => page.locator("main li.card");
const current = (page: Page) => page.locator("main li[aria-current]");
const lastText = (page: Page) => cards(page).first();

async function fillRule(page: Page, name: string, words: string): Promise<void> {
  await page.goto("/admin/rules/new");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Words", { exact: true }).fill(words);
}

/** Opens a tab of the queue, and waits until it hears keys: what is pressed before that is lost. */
async function openQueue(page: Page, tab: string): Promise<void> {
  await page.goto(`/admin/queue?tab=${tab}`);
  const help = page.getByRole("region", { name: "Keys" });
  await expect(async () => {
    if (!(await help.isVisible())) await page.keyboard.press("?");
    await expect(help).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);
}

test("keys publish, withhold, hide and take back; the page open beside it changes by itself", async ({
  page,
  context,
  server,
}) => {
  const number = await withheld(server, "one 104417", "two 482913", "three 771204");
  await signInAs(context, server, "moderator");
  const open = await context.newPage();
  await openLive(open, `/numbers/${number}`);
  await expect(lastText(open)).toContainText("Withheld");

  await openQueue(page, "withheld");
  const before = await items(page).count();
  await page.keyboard.press("p");
  await expect(lastText(open)).toContainText("three 771204");
  await expect(items(page)).toHaveCount(before - 1);
  await page.keyboard.press("z");
  await expect(items(page)).toHaveCount(before);
  await expect(lastText(open)).toContainText("Withheld");

  await page.keyboard.press("j");
  await page.keyboard.press("h");
  await expect(items(page)).toHaveCount(before - 1);
  await expect(cards(open).nth(1)).not.toContainText("Withheld");
  await page.keyboard.press("z");
  await expect(items(page)).toHaveCount(before);
  await expect(cards(open).nth(1)).toContainText("Withheld");

  await page.keyboard.press("w");
  await expect(items(page)).toHaveCount(before - 1);
  await page.keyboard.press("?");
  await expect(page.getByRole("region", { name: "Keys" })).toBeVisible();
});

test("many are chosen by keys, dealt with at once and taken back", async ({
  page,
  context,
  server,
}) => {
  const number = await withheld(server, "a 104417", "b 482913", "c 771204");
  await signInAs(context, server, "moderator");
  await openQueue(page, "withheld");
  await expect(current(page)).toHaveCount(1);
  const before = await items(page).count();
  for (const key of ["x", "j", "x", "j", "x"]) await page.keyboard.press(key);
  await expect(page.getByText("3 chosen")).toBeVisible();
  await page.getByLabel("Reason").fill("Personal data");
  await page.keyboard.press("Escape");
  await page.keyboard.press("p");
  await expect(items(page)).toHaveCount(before - 3);
  await expect(page.getByText("3 messages: published.").first()).toBeVisible();
  const open = await context.newPage();
  await open.goto(`/numbers/${number}`);
  await expect(cards(open)).toHaveCount(3);
  for (const text of ["a 104417", "b 482913", "c 771204"]) {
    await expect(open.getByText(text)).toBeVisible();
  }
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(items(page)).toHaveCount(before);
  await open.reload();
  await expect(open.getByText("a 104417")).toHaveCount(0);

  page.once("dialog", (dialog) => void dialog.accept());
  await page.keyboard.press("d");
  await expect(items(page)).toHaveCount(before - 1);
  await open.reload();
  await expect(cards(open)).toHaveCount(2);
});

test("what is ticked before scripts run is chosen", async ({ page, context, server }) => {
  await withheld(server, "one 104417", "two 482913", "three 771204");
  await signInAs(context, server, "moderator");
  const release = await holdScripts(page);
  await page.goto("/admin/queue?tab=withheld", { waitUntil: "domcontentloaded" });
  const before = await items(page).count();
  const box = items(page).nth(1).getByRole("checkbox");
  const id = await box.inputValue();
  await box.check();
  await release();
  await expect(page.getByText("1 chosen")).toBeVisible();
  await page.getByRole("button", { name: "Hide" }).first().click();
  await expect(items(page)).toHaveCount(before - 1);
  await expect(page.locator(`input[value="${id}"]`)).toHaveCount(0);
});

test("an answer changes only what it is about, and Enter in the reason publishes nothing", async ({
  page,
  context,
  server,
}) => {
  await withheld(server, "one 104417", "two 482913", "three 771204", "four 993311");
  await signInAs(context, server, "moderator");
  await openQueue(page, "withheld");
  const before = await items(page).count();
  const { promise: isReleased, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/admin/actions/messages.hide", async (route) => {
    await isReleased;
    await route.continue();
  });
  await page.getByLabel("Reason").fill("Personal data");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Reason")).not.toBeFocused();
  const asked = page.waitForRequest("**/admin/actions/messages.hide");
  await page.keyboard.press("h");
  await asked;
  const third = await items(page).nth(2).getByRole("checkbox").inputValue();
  for (const key of ["j", "j", "x"]) await page.keyboard.press(key);
  release();
  await expect(items(page)).toHaveCount(before - 1);
  await expect(page.getByText("1 chosen")).toBeVisible();
  await expect(current(page).getByRole("checkbox")).toHaveValue(third);
  await expect(current(page).getByRole("checkbox")).toBeChecked();
});

test("a part is redacted by words", async ({ page, context, server }) => {
  const number = await withheld(server, "The green boat is here");
  await signInAs(context, server, "moderator");
  const open = await context.newPage();
  await openQueue(page, "withheld");
  await page.keyboard.press("p");
  await expect(page.getByText("1 message: published.").first()).toBeVisible();
  await openLive(open, `/numbers/${number}`);
  await page.keyboard.press("z");
  await expect(page.getByText("1 message: as before.").first()).toBeVisible();
  // Only a public text has parts to redact: it is published, and then opened by its address.
  await page.keyboard.press("p");
  await expect(open.getByText("The green boat")).toBeVisible();
  await page.goto("/admin/messages?q=green");
  await page.getByRole("link", { name: /^The green boat/ }).click();
  await page.getByLabel("Words to make unreadable").fill("green");
  await page.getByLabel("Reason to redact them").fill("a colour");
  await page.keyboard.press("Enter");
  await expect(open.getByText("The █████ boat")).toBeVisible();
  await expect(page.getByRole("status").getByText("1 place is redacted.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(open.getByText("The green boat")).toBeVisible();
});

test("the queue chooses a part by keys where visitors see it", async ({
  page,
  context,
  server,
}) => {
  await signInAs(context, server, "owner");
  await fillRule(page, "Herons", "heron");
  await page.getByLabel("Action").selectOption("review");
  await page.getByLabel("In force at once").check();
  await page.getByRole("button", { name: "Add" }).click();
  await expect(page.getByText("“Herons” is added, before all others.")).toBeVisible();

  const number = await withheld(server);
  await send(number, "Maria saw a heron");
  await openQueue(page, "rule");
  await expect(current(page)).toContainText("Rule: Herons");
  await page.keyboard.press("r");
  const box = page.getByLabel("Choose what is to be made unreadable");
  await expect(box).toBeFocused();
  for (let n = 0; n < 5; n++) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 place is redacted.").first()).toBeVisible();
  const open = await context.newPage();
  await open.goto(`/numbers/${number}`);
  await expect(lastText(open)).toContainText("█████ saw a heron");

  await page.goto("/admin/rules");
  await page.getByRole("link", { name: "Herons" }).click();
  await page.waitForLoadState();
  await page.getByRole("button", { name: "Try it on the last week" }).click();
  await expect(page.getByRole("heading", { name: /^It matches 1 of/ })).toBeVisible();
  page.once("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("link", { name: "Herons" })).toHaveCount(0);
});

test("a rule keeps the lines that are typed before scripts run", async ({
  page,
  context,
  server,
}) => {
  await signInAs(context, server, "owner");
  await fillRule(page, "Waders", "avocet");
  await page.getByRole("button", { name: "Add" }).click();
  const link = page.getByRole("link", { name: "Waders" });
  const address = await link.getAttribute("href");
  const release = await holdScripts(page);
  await page.goto(address!, { waitUntil: "domcontentloaded" });
  await page.getByLabel("Words", { exact: true }).fill("avocet\ndunlin");
  await release();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(link).toBeVisible();
  await page.goto(address!);
  await expect(page.getByLabel("Words", { exact: true })).toHaveValue("avocet\ndunlin");
});

test("what comes meanwhile is told of, and moves nothing", async ({ page, context, server }) => {
  const number = await withheld(server, "first 104417");
  await signInAs(context, server, "moderator");
  await page.goto("/admin/queue?tab=withheld");
  const before = await items(page).count();
  await send(number, "second 482913", "third 771204");
  await expect(page.getByRole("link", { name: "2 new: show" })).toBeVisible();
  expect(await items(page).count()).toBe(before);
  await page.getByRole("link", { name: "2 new: show" }).click();
  await expect(items(page)).toHaveCount(before + 2);
});

test("what was received is seen on purpose, and that is written down", async ({
  page,
  context,
  server,
}) => {
  await withheld(server, "the secret word is heron 104417");
  await signInAs(context, server, "moderator");
  await page.goto("/admin/queue?tab=withheld");
  await expect(page.getByText("the secret word")).toHaveCount(0);
  await current(page).getByRole("button", { name: "Original" }).click();
  await page.getByLabel("Why you need to see what was received").fill("to decide");
  await page.getByRole("button", { name: "Show original" }).click();
  await expect(page.getByText("the secret word is heron 104417")).toBeVisible();
  await current(page).getByRole("link", { name: "Open" }).click();
  await expect(page.getByRole("cell", { name: "to decide" })).toBeVisible();
});

test("an auditor looks, and changes nothing", async ({ page, context, server }) => {
  await withheld(server, "kept 104417");
  await signInAs(context, server, "auditor");
  await openQueue(page, "withheld");
  const before = await items(page).count();
  await expect(page.getByRole("button", { name: /^(?:Publish|Original)/ })).toHaveCount(0);
  await page.keyboard.press("p");
  await page.reload();
  await expect(items(page)).toHaveCount(before);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("what was received is shown on a page of its own", async ({ page, context, server }) => {
    await withheld(server, "<b>the secret</b> word\nis heron 104417");
    await signInAs(context, server, "moderator");
    await page.goto("/admin/queue?tab=withheld");
    await items(page).first().getByRole("link", { name: "Open" }).click();
    const message = page.url();
    await page.getByLabel("Why you need to see what was received").fill("to decide");
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "Show original" }).click();
    await expect(page.getByText("<b>the secret</b> word", { exact: true })).toBeVisible();
    await expect(page.getByText("From: Banco Mar")).toBeVisible();
    const { "cache-control": kept, "set-cookie": cookie } = await (await answered).allHeaders();
    expect([kept, cookie]).toEqual(["no-store", undefined]);
    expect(page.url()).toMatch(/\/admin\/actions\/originals\.read$/);
    await page.getByRole("link", { name: "Go back" }).click();
    await expect(page).toHaveURL(message);
    await expect(page.getByRole("cell", { name: "to decide" })).toBeVisible();
  });

  test("the chosen messages are published by a form, and taken back", async ({
    page,
    context,
    server,
  }) => {
    const number = await withheld(server, "plain 104417", "plain 482913");
    await signInAs(context, server, "moderator");
    await page.goto("/admin/queue?tab=withheld");
    await items(page).nth(0).getByRole("checkbox").check();
    await items(page).nth(1).getByRole("checkbox").check();
    await page
      .getByRole("button", { name: /^Publish/ })
      .first()
      .click();
    await expect(page.getByText("2 messages: published.")).toBeVisible();
    const open = await context.newPage();
    await open.goto(`/numbers/${number}`);
    await expect(open.getByText("plain 104417")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("2 messages: as before.")).toBeVisible();
    await items(page).nth(0).getByRole("button", { name: "Hide" }).click();
    await expect(page.getByText("1 message: hidden.")).toBeVisible();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });
    test("axe finds nothing", async ({ page, context, server }) => {
      await withheld(server, "kept 104417");
      await signInAs(context, server, "owner");
      for (const path of [
        "/admin/queue",
        "/admin/queue?tab=withheld",
        "/admin/queue?tab=done",
        "/admin/messages",
        "/admin/messages?visibility=withheld",
        "/admin/rules",
        "/admin/rules/new",
      ]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
      await page.goto("/admin/messages?visibility=withheld");
      await page.locator("td.lead a").first().click();
      await expect(page.getByRole("heading", { name: "Facts" })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  });
}
