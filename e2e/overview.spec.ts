import AxeBuilder from "@axe-core/playwright";
import { hoursOf, setHour } from "#db/queries/rollups.ts";
import { step, transaction } from "#db/transaction.ts";
import { watchRhythm } from "#lib/anomalies/watch.ts";
import { recordOutcome } from "#lib/counters/record-outcome.ts";
import { storeMessages } from "#lib/ingest/store-messages.ts";
import { addNumber } from "#lib/numbers/add-number.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { sms } from "#lib/testing/inbox.ts";
import { expect, test } from "./harness/fixtures.ts";
import type { TestServer } from "./harness/server.ts";
import { signInAs } from "./harness/sign-in.ts";
import { onSite } from "./harness/site-context.ts";
import { addSource, post } from "./harness/source.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const number = "17875550101";
const services = [
  "Gull",
  "Tern",
  "Heron",
  "Plover",
  "Osprey",
  "Curlew",
  "Pelican",
  "Egret",
  "Ibis",
];

// A server of its own: all that it has received is counted here, and a week of it is made up.
test.use({ serverEnv: { SITE_NAME: "Overview" } });

/**
 * Has messages of six days arrive, and many requests be refused just now. Of a whole week some would
 * be too old before the test ends.
 */
async function fill(server: TestServer): Promise<void> {
  await onSite(server, async (ctx) => {
    const newest = ctx.now();
    await addNumber(ctx, { number: parseNumber(`+${number}`)! });
    for (let nth = 0; nth < 400; nth++) {
      const at = newest - Math.round(6 * 24 * HOUR_MS * (1 - nth / 400) ** 2);
      const service = services[(nth * nth) % services.length]!;
      const message = sms({
        to: `+${number}`,
        from: nth % 40 === 0 ? "Banco Mar" : "Harbour",
        text: `[${service}] Your code is ${100_000 + nth}`,
        sentAt: at - 800 * (1 + (nth % 7)),
        sentClock: "smsc",
      });
      await storeMessages({ ...ctx, now: () => at }, { id: 1, registersNumbers: false }, [message]);
    }
    await transaction(ctx.db, function* () {
      yield* recordOutcome(ctx, "refused", 90);
      yield* recordOutcome(ctx, "reported", 12);
      for (let back = 1; back < 160; back++) {
        const hour = newest - (newest % HOUR_MS) - back * HOUR_MS;
        const of = { kind: "outcome", hour };
        yield* step(setHour(ctx.db, { ...of, ref: "unrouted", received: back % 5 }));
        yield* step(setHour(ctx.db, { ...of, ref: "refused", received: back % 9 === 0 ? 3 : 0 }));
      }
    });
    // The server looks every minute, and one process at a time.
    await expect.poll(() => watchRhythm(ctx, ["email"])).not.toBeNull();
  });
}

test.beforeAll(async ({ server }) => {
  await addSource(server, { id: "harbour", provider: "generic" });
  await fill(server);
});

test("the overview says what waits, draws what arrives, and goes on by itself", async ({
  page,
  context,
  server,
}) => {
  await signInAs(context, server, "auditor");
  await page.goto("/admin?range=week");
  const attention = page.getByRole("region", { name: "Needs attention" });
  await expect(attention.getByRole("link", { name: "Many requests are refused" })).toBeVisible();
  await expect(attention.getByRole("link", { name: /messages to look at/ })).toBeVisible();
  await expect(page.locator(".recharts-area-curve")).toHaveCount(1);
  await expect(page.locator(".recharts-reference-area")).not.toHaveCount(0);
  await expect(page.locator(".recharts-line-curve")).toHaveCount(2);
  const received = page.locator("dl").filter({ hasText: "Received" }).first().locator("dd").first();
  const before = Number((await received.textContent())?.replace(",", ""));
  expect(before).toBeGreaterThan(300);

  const source = await addSource(server, { id: "tern", provider: "generic" });
  await post(source, { from: "Tern", to: `+${number}`, text: "Your code is 246810" });
  await expect(received).toHaveText(String(before + 1));

  await page.getByText("Figures of Messages a minute").click();
  await expect(page.getByRole("table", { name: "Messages a minute" })).toBeVisible();
  await page.getByRole("link", { name: "Hour", exact: true }).click();
  await expect(page).toHaveURL(/range=hour$/);
  await expect(page.getByRole("link", { name: "Hour", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
});

test("the overview says the same without scripts, in tables", async ({ openContext, server }) => {
  const context = await openContext({ javaScriptEnabled: false });
  await signInAs(context, server, "owner");
  const page = await context.newPage();
  await page.goto(`${server.url}/admin`);
  await page.getByText("Figures of Delivery time").click();
  const table = page.getByRole("table", { name: "Delivery time" });
  await expect(table.getByRole("cell", { name: /^\d\.?\d? s$/ }).first()).toBeVisible();
  await expect(page.getByRole("table", { name: "Messages by service" })).toContainText("Gull");
});

test("the page of alerts shows what was told, and to whom not", async ({
  page,
  context,
  server,
}) => {
  await signInAs(context, server, "moderator");
  await page.goto("/admin/alerts");
  const open = page.getByRole("table", { name: "Alerts: Open" });
  await expect(open).toContainText("Many requests are refused");
  await expect(page.getByRole("table", { name: "Deliveries of alerts" })).toContainText("E-mail");
  await onSite(server, async (ctx) => {
    expect(await hoursOf(ctx.db, { kind: "size", ref: "database", since: 0 })).not.toEqual([]);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1280]) {
    test(`axe finds nothing, in ${colorScheme}, ${width} pixels wide`, async ({
      openContext,
      server,
    }) => {
      const context = await openContext({
        colorScheme,
        viewport: { width, height: 900 },
      });
      await signInAs(context, server, "owner");
      const page = await context.newPage();
      for (const path of ["/admin", "/admin?range=week", "/admin/alerts"]) {
        await page.goto(server.url + path);
        if (!path.endsWith("alerts"))
          await expect(page.locator(".recharts-area-curve")).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
        const folder = process.env.SHOTS;
        const name = `${path.replaceAll(/\W+/g, "-")}-${width}-${colorScheme}`;
        if (folder) await page.screenshot({ path: `${folder}/o${name}.png`, fullPage: true });
      }
    });
  }
}
