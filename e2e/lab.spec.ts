import { expect, test } from "./harness/fixtures.ts";
import { holdScripts } from "./harness/hold-scripts.ts";
import { watchLayout } from "./harness/live-page.ts";

const template = "Faro — your code is {{code}}. Don’t share it.";

test("gives the verdict as you type, says it aloud, and moves nothing above it", async ({
  page,
  server,
}) => {
  await page.goto(`${server.url}/lab`);
  const field = page.getByLabel("Template");
  const place = await field.boundingBox();
  const shifted = await watchLayout(page);
  await field.fill(template);
  const verdict = page.getByRole("region", { name: "Verdict" });
  await expect(verdict).toContainText("UCS-2");
  await expect(verdict).toContainText("2 typographic signs are not in GSM-7");
  await expect(verdict.locator("mark.offender")).toHaveText(["—", "’"]);
  await expect(verdict.locator("mark.code-mark")).toHaveText("482913");
  await expect(page.getByRole("status")).toContainText("code 482913");
  await field.fill("Faro: your code is {{code}}\n\n@faro.example #{{code}}");
  await expect(verdict).toContainText("on faro.example");
  await expect(verdict).toContainText("GSM-7");
  expect(await field.boundingBox()).toEqual(place);
  expect(await shifted()).toBeLessThan(0.05);
  await field.fill("");
  await expect(verdict).toContainText("The verdict comes as you type.");
});

test("shows the verdict on the newest text, however late that on an older one comes", async ({
  page,
  server,
}) => {
  let held: (() => void) | undefined;
  await page.route("**/api/v1/lab", async (route) => {
    if (route.request().postData()?.includes("older")) {
      await new Promise<void>((resolve) => (held = resolve));
    }
    await route.continue().catch(() => {});
  });
  await page.goto(`${server.url}/lab`);
  const field = page.getByLabel("Template");
  const asked = page.waitForRequest("**/api/v1/lab");
  await field.fill("An older text with code 104417");
  await asked;
  await field.fill("Faro: your code is 771204");
  const verdict = page.getByRole("region", { name: "Verdict" });
  await expect(verdict).toContainText("771204");
  held?.();
  await expect(verdict).not.toContainText("104417");
});

test("judges what was typed before its scripts ran", async ({ page, server }) => {
  for (const address of ["/lab", "/lab?text=Before&sender=Faro"]) {
    const release = await holdScripts(page);
    await page.goto(server.url + address, { waitUntil: "domcontentloaded" });
    await page.getByLabel("Template").fill("Early: your code is 550123");
    await release();
    await expect(page.getByRole("region", { name: "Verdict" })).toContainText("550123");
    await expect(page.getByLabel("Template")).toHaveValue("Early: your code is 550123");
  }
});

test("starts from an example, and says when it can't be asked", async ({ page, server }) => {
  await page.goto(`${server.url}/es/lab`);
  await page.getByRole("link", { name: "De derecha a izquierda" }).click();
  const verdict = page.getByRole("region", { name: "Veredicto" });
  await expect(verdict).toContainText("El árabe necesita UCS-2");
  await page.route("**/api/v1/lab", (route) => route.fulfill({ body: "nothing" }));
  await page.getByLabel("Plantilla").fill("otra");
  await expect(verdict).toContainText("El laboratorio no responde ahora mismo.");
});

test("keeps an example that is chosen at the moment its scripts take the page over", async ({
  page,
  server,
}) => {
  await page.addInitScript(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const link = document.querySelector<HTMLElement>("a.pill[href*='text=']");
      const key = Object.keys(document).find((name) => name.startsWith("__reactContainer$"));
      const root = key && Reflect.get(document, key).stateNode.current;
      const isTaken = root && !root.memoizedState.isDehydrated;
      if (link && isTaken) link.click();
      else port2.postMessage(null);
    };
    port2.postMessage(null);
  });
  await page.goto(`${server.url}/lab`);
  await expect(page.getByRole("region", { name: "Verdict" })).toContainText("GSM-7");
  await expect(page.getByLabel("Template")).not.toHaveValue("");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("judges what a form sends, keeps none of it, and shows hostile text as text", async ({
    page,
    server,
  }) => {
    await page.goto(`${server.url}/lab`);
    await page.getByLabel("Template").fill(`${template}\n<script>alert(1)</script>`);
    await page.getByLabel("Website").fill("faro.example");
    await page.getByRole("button", { name: "Judge it" }).click();
    await expect(page.getByLabel("Template")).toHaveValue(/<script>alert\(1\)<\/script>/);
    await expect(page.getByRole("region", { name: "Verdict" })).toContainText("482913");
    const answer = await page.request.get(page.url());
    expect(answer.headers()["cache-control"]).toBe("no-store");
  });
});

test("answers by the API what the page shows, and refuses what is no template", async ({
  request,
  server,
}) => {
  const url = `${server.url}/api/v1/lab`;
  const answer = await request.post(url, { data: { text: template, sender: "Faro" } });
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ encoding: "ucs-2", codes: [{ code: "482913" }] });
  expect((await request.post(url, { data: { txet: "x" } })).status()).toBe(422);
  expect((await request.get(url)).status()).toBe(405);
});
