import { expect, test } from "./harness/fixtures.ts";
import { addNumber, addSource, post } from "./harness/source.ts";

// A server of its own: shares are of all that a sender ever sent.
test.use({ serverEnv: { SITE_NAME: "Shares" } });

const number = "17875550101";

test.beforeAll(async ({ server }) => {
  const source = await addSource(server, { id: "study", provider: "generic" });
  await addNumber(server, number);
  for (let nth = 0; nth < 40; nth++) {
    const text = nth % 4 ? `${415_200 + nth} is your sign-in code` : `Tu código es ${4152 + nth}`;
    const sentAt = new Date(Date.now() - 2000 - 500 * nth).toISOString();
    await post(source, { from: "Harbour", to: `+${number}`, text, sentAt });
  }
  await post(source, { from: "Ferry", to: `+${number}`, text: "The <b>7:15</b> leaves at 415263" });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a sender's formats and delivery times are one link away, drawn and told", async ({
    page,
    server,
  }) => {
    await page.goto(`${server.url}/senders/harbour`);
    await page.getByRole("link", { name: "Study" }).click();
    await expect(page).toHaveURL(/\/senders\/harbour\/study$/);
    const formats = page.getByRole("region", { name: "Formats" });
    await expect(formats.getByText("{d6}")).toBeVisible();
    await expect(formats.getByText("75%").first()).toBeVisible();
    await expect(formats.getByText("English")).toBeVisible();
    const delivery = page.getByRole("region", { name: "Delivery time" });
    await expect(delivery.getByText("Messages measured")).toBeVisible();
    await expect(delivery.getByRole("row", { name: /Puerto Rico/ })).toBeVisible();
    const spread = page.getByRole("figure").filter({ hasText: "How long it takes" });
    await spread.getByText("Figures").click();
    await expect(spread.getByRole("table")).toBeVisible();
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  });

  test("two are compared by a form", async ({ page, server }) => {
    await page.goto(`${server.url}/senders/harbour/study`);
    await page.getByRole("link", { name: "Compare with another" }).click();
    await page.getByRole("textbox", { name: "Second" }).fill("ferry");
    await page.getByRole("button", { name: "Compare" }).click();
    await expect(page.getByRole("heading", { name: "Harbour" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Ferry" })).toBeVisible();
    await expect(page.getByText(/No message of these days says when it was sent/)).toBeVisible();
  });
});

test("what is too little is said, not drawn, and nothing of a stranger's is markup", async ({
  page,
  server,
}) => {
  await page.goto(`${server.url}/senders/ferry/study`);
  await expect(page.getByText(/No message of these days says/)).toBeVisible();
  await expect(page.locator("main b")).toHaveCount(0);
});

test("hostile comparisons answer a page, and none is kept", async ({ request, server }) => {
  const hostile = [
    "a=%00&b=%ff",
    "a=../../etc/passwd&b=senders/",
    `a=${"a".repeat(5000)}`,
    "a=senders/harbour@2026-99-99..9999-99-99&b=senders/harbour@..",
    "a=senders/harbour@2020-01-01..2020-01-02",
    "a=senders/%F0%9F%92%A9&days=1e9&days=-1",
    "a=%3Cscript%3Ealert(1)%3C/script%3E",
    "a[]=1&b[x]=2&days=NaN",
  ];
  for (const query of hostile) {
    const answer = await request.get(`${server.url}/compare?${query}`);
    expect(answer.status(), query).toBe(200);
    expect(answer.headers()["cache-control"]).toContain("no-store");
    expect(await answer.text()).not.toContain("<script>alert");
  }
});

test("there is no study of what has no page", async ({ request, server }) => {
  for (const path of ["/senders/nobody/study", "/services/nobody/study", "/senders/study/study"]) {
    expect((await request.get(server.url + path)).status()).toBe(404);
  }
  const respelled = await request.get(`${server.url}/senders/HARBOUR/study`, { maxRedirects: 0 });
  expect(respelled.status()).toBe(308);
  expect(respelled.headers().location).toBe("/senders/harbour/study");
});
