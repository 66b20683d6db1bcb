import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { runCli } from "./harness/cli.ts";
import { expect, test } from "./harness/fixtures.ts";
import {
  cards,
  heldButton,
  liveState,
  openLive,
  setHidden,
  startBufferingProxy,
  watchLayout,
} from "./harness/live-page.ts";
import { startServer, type TestServer } from "./harness/server.ts";
import { addNumber, addSource, post, retireNumber, type TestSource } from "./harness/source.ts";

let source: TestSource;
let numbers = 0;

test.beforeAll(async ({ server }) => {
  source = await addSource(server, { id: "live-page" });
});

/** Adds a number that no other test writes to, with some messages already. */
async function freshNumber(server: TestServer, messages = 12, by = source): Promise<string> {
  numbers += 1;
  const number = `1939555${String(100 + numbers).padStart(4, "0")}`;
  await addNumber(server, `+${number}`);
  const texts = Array.from({ length: messages }, (_, index) => `Parcel ${index} is on its way.`);
  if (messages > 0) {
    await post(
      by,
      texts.map((text) => ({ from: "Paketbote", to: `+${number}`, text })),
    );
  }
  return number;
}

/** Posts a message. Returns its public id. */
async function send(number: string, text: string, from = "Harbour", by = source): Promise<string> {
  const response = await post(by, { from, to: `+${number}`, text });
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

async function moderate(server: TestServer, ...args: string[]): Promise<void> {
  const env = { DATABASE_URL: `file:${server.databasePath}`, PUBLIC_URL: server.url };
  const result = await runCli(["message", ...args, "--reason", "a test"], { env });
  expect(result.stderr).toBe("");
  expect(result.code).toBe(0);
}

const fact = (page: Page, label: string) =>
  page.locator("dl > div", { hasText: label }).locator("dd");

/** Keeps all that the page's live region says, for it empties itself. @returns gives what it said */
async function listen(page: Page): Promise<() => Promise<(string | null)[]>> {
  const said = await page.locator("[aria-live=polite]").evaluateHandle((region) => {
    const heard: (string | null)[] = [];
    const hear = new MutationObserver(() => heard.push(region.textContent));
    hear.observe(region, { childList: true, characterData: true, subtree: true });
    return heard;
  });
  return () => said.jsonValue();
}

test.describe("a message that comes", () => {
  test("enters at the top of every page that it belongs to, without reload", async ({
    context,
    server,
  }) => {
    const number = await freshNumber(server, 3);
    await send(number, "before", "Harbour Tours");
    const places = [`/numbers/${number}`, "/countries/puerto-rico", "/senders/harbour-tours", "/"];
    const pages = await Promise.all(places.map(() => context.newPage()));
    for (const [index, page] of pages.entries()) {
      await openLive(page, server.url + places[index]);
      await page.evaluate(() => Object.assign(globalThis, { isSame: true }));
    }
    await send(number, "Your code is 482913, valid for 5 minutes", "Harbour Tours");
    for (const [index, page] of pages.entries()) {
      const first = cards(page).first();
      await expect(first).toContainText("Your code is 482913, valid for 5 minutes");
      await expect(first.getByRole("heading")).toHaveText("Harbour Tours");
      await expect(first.locator("mark")).toHaveText("482913");
      await expect(first.getByRole("button", { name: /482913/ })).toBeVisible();
      await expect(first.getByText("+1 939-555")).toHaveCount(index === 0 ? 0 : 1);
      expect(await page.evaluate(() => "isSame" in globalThis)).toBe(true);
    }
    const [numberPage] = pages;
    await expect(fact(numberPage!, "Last message")).toHaveText(/now|second/);
    await expect(fact(numberPage!, "Received")).toHaveText("5");
    await expect(fact(numberPage!, "Shown now")).toHaveText("5");
  });

  test("moves nothing but what makes room for it", async ({ page, server }) => {
    const number = await freshNumber(server);
    await openLive(page, `${server.url}/numbers/${number}`);
    const shift = await watchLayout(page);
    await send(number, "no shift, please");
    await expect(cards(page).first()).toContainText("no shift");
    expect(await shift()).toBe(0);
  });

  test("makes a list of an empty one", async ({ page, server }) => {
    const number = await freshNumber(server, 0);
    await openLive(page, `${server.url}/numbers/${number}`);
    await expect(fact(page, "First message")).toHaveText("None yet");
    await send(number, "the very first");
    await expect(cards(page)).toHaveCount(1);
    await expect(page.getByText("No messages yet")).toHaveCount(0);
    await expect(fact(page, "First message")).toHaveText(/now|second/);
  });

  test("brings a country's flag and name that the page did not come with", async ({
    page,
    server,
  }) => {
    await freshNumber(server, 1);
    await addNumber(server, "+12125550147");
    await openLive(page, server.url);
    await send("12125550147", "from another country");
    const first = cards(page).first();
    await expect(first).toContainText("from another country");
    await first.getByRole("link", { name: "United States" }).click();
    await expect(page).toHaveURL(`${server.url}/countries/united-states`);
  });

  test("shows text as text", async ({ page, server }) => {
    const number = await freshNumber(server, 1);
    await openLive(page, `${server.url}/numbers/${number}`);
    const said = await listen(page);
    const hostile = '<img src=x onerror="alert(1)"> \u202e{count} $& رمزك 482913';
    await send(number, hostile, "<b>Harbour</b>");
    await expect(cards(page).first()).toContainText('<img src=x onerror="alert(1)">');
    await expect(cards(page).first().locator("img, b")).toHaveCount(0);
    await expect.poll(async () => (await said()).join()).toContain("<b>Harbour</b>");
  });

  test("is left out of later pages of a list", async ({ page, server }) => {
    const number = await freshNumber(server, 30);
    await page.goto(`${server.url}/numbers/${number}`);
    await page.getByRole("link", { name: "Older" }).click();
    await expect(liveState(page)).toHaveText("Live");
    await send(number, "only on the first page");
    await expect(fact(page, "Received")).toHaveText("31");
    await expect(cards(page)).toHaveCount(5);
    await expect(heldButton(page)).toHaveCount(0);
  });

  test("leaves at most 100 cards, and the way to the older ones", async ({ page, server }) => {
    const number = await freshNumber(server, 30);
    await openLive(page, `${server.url}/numbers/${number}`);
    const burst = Array.from({ length: 90 }, (_, index) => ({
      from: "Harbour",
      to: `+${number}`,
      text: `Burst ${index}.`,
    }));
    await post(source, burst);
    await expect(cards(page).first()).toContainText("Burst 89.");
    await expect(cards(page)).toHaveCount(100);
    const last = await cards(page).last().innerText();
    await page.getByRole("link", { name: "Older" }).click();
    await expect(cards(page)).toHaveCount(20);
    expect(last).toContain("Parcel 20");
    await expect(cards(page).first()).toContainText("Parcel 19");
  });
});

test.describe("while somebody reads", () => {
  test("holds messages back when scrolled away, and goes to them by key", async ({
    page,
    server,
  }) => {
    const number = await freshNumber(server, 20);
    await openLive(page, `${server.url}/numbers/${number}`);
    await cards(page).nth(10).scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollBy(0, 300));
    const place = await cards(page).nth(10).boundingBox();
    const shift = await watchLayout(page);
    await send(number, "held one");
    await send(number, "held two");
    await send(number, "held three");
    await expect(heldButton(page)).toHaveText("3 new messages");
    await expect(cards(page)).toHaveCount(20);
    expect(await cards(page).nth(10).boundingBox()).toEqual(place);
    expect(await shift()).toBe(0);
    await expect(fact(page, "Received")).toHaveText("23");

    await page.keyboard.press("n");
    await expect(cards(page)).toHaveCount(23);
    await expect(cards(page).first()).toContainText("held three");
    await expect(cards(page).first()).toBeFocused();
    await expect(cards(page).first()).toBeInViewport();
    await expect(heldButton(page)).toHaveCount(0);
  });

  test("holds messages back while a card has the focus, until it has lost it", async ({
    page,
    server,
  }) => {
    const number = await freshNumber(server, 3);
    await openLive(page, `${server.url}/numbers/${number}`);
    await page.keyboard.press("j");
    await expect(cards(page).first()).toBeFocused();
    await send(number, "not now");
    await expect(heldButton(page)).toHaveText("1 new message");
    await expect(cards(page)).toHaveCount(3);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await expect(cards(page)).toHaveCount(4);
  });

  test("holds messages back while text is selected, and shows them on a click", async ({
    page,
    server,
  }) => {
    const number = await freshNumber(server, 3);
    await openLive(page, `${server.url}/numbers/${number}`);
    await page.evaluate(() => {
      const text = document.querySelector("article[data-message] .foreign[dir=auto]");
      getSelection()?.selectAllChildren(text as Node);
    });
    await send(number, "not now");
    await expect(heldButton(page)).toHaveText("1 new message");
    await expect(cards(page)).toHaveCount(3);
    await heldButton(page).click();
    await expect(cards(page).first()).toContainText("not now");
    await expect(cards(page).first()).toBeFocused();
  });

  test("holds messages back while a folded text is open", async ({ page, server }) => {
    const number = await freshNumber(server, 1);
    await send(number, "A long story. ".repeat(90));
    await openLive(page, `${server.url}/numbers/${number}`);
    await cards(page).first().getByText("Show all").click();
    await page.mouse.move(5, 5);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await send(number, "not now");
    await expect(heldButton(page)).toHaveText("1 new message");
    await cards(page).first().getByText("Show less").click();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await expect(cards(page).first()).toContainText("not now");
  });

  test("holds messages back while the pointer moves over the list, until it has rested", async ({
    page,
    server,
  }) => {
    const number = await freshNumber(server, 3);
    await openLive(page, `${server.url}/numbers/${number}`);
    await cards(page).nth(1).hover();
    const { x, y } = (await cards(page).nth(1).boundingBox())!;
    // Only a pointer that moves reads, and what comes before it does is shown at once.
    await page.mouse.move(x + 40, y + 20);
    let isMoving = true;
    const moving = (async () => {
      for (let at = 1; isMoving; at++) await page.mouse.move(x + 40 + (at % 20), y + 20);
    })();
    try {
      await send(number, "not now");
      await expect(heldButton(page)).toHaveText("1 new message");
      await expect(cards(page)).toHaveCount(3);
    } finally {
      isMoving = false;
      await moving;
    }
    await expect(cards(page)).toHaveCount(4);
    await expect(heldButton(page)).toHaveCount(0);
  });
});

test.describe("a message that goes", () => {
  test("is hidden, deleted and redacted on open pages", async ({ page, server }) => {
    const number = await freshNumber(server, 1);
    const hidden = await send(number, "to be hidden 111222");
    const deleted = await send(number, "to be deleted 333444");
    const redacted = await send(number, "Dear Maria, your code is 555666");
    await openLive(page, `${server.url}/numbers/${number}`);
    const card = (id: string) => page.locator(`#${id}`);
    const heights = await cards(page).evaluateAll((all) => all.map((one) => one.clientHeight));
    const shift = await watchLayout(page);
    await moderate(server, "hide", hidden);
    await moderate(server, "delete", deleted);
    await expect(card(hidden)).toHaveText("This message is no longer shown.");
    await expect(card(deleted)).toHaveText("This message is no longer shown.");
    await expect(page.getByText(/111222|333444/)).toHaveCount(0);
    await expect(fact(page, "Shown now")).toHaveText("2");
    expect(await cards(page).evaluateAll((all) => all.map((one) => one.clientHeight))).toEqual(
      heights,
    );
    expect(await shift()).toBe(0);

    await moderate(server, "redact", redacted, "--text", "Maria");
    await expect(card(redacted)).not.toContainText("Maria");
    await expect(card(redacted)).toContainText("your code is 555666");
  });

  test("goes from what is held back as well", async ({ page, server }) => {
    const number = await freshNumber(server, 3);
    await openLive(page, `${server.url}/numbers/${number}`);
    await page.keyboard.press("j");
    const id = await send(number, "held and hidden");
    await send(number, "held");
    await expect(heldButton(page)).toHaveText("2 new messages");
    await moderate(server, "hide", id);
    await expect(heldButton(page)).toHaveText("1 new message");
    await heldButton(page).click();
    await expect(cards(page)).toHaveCount(4);
    await expect(page.getByText("held and hidden")).toHaveCount(0);
  });
});

test("says that the number was rotated out", async ({ page, server }) => {
  const number = await freshNumber(server, 2);
  await openLive(page, `${server.url}/numbers/${number}`);
  await expect(page.getByText("Receiving messages")).toBeVisible();
  await retireNumber(server, `+${number}`);
  await expect(page.locator("main").getByText("was rotated out")).toBeVisible();
  await expect(liveState(page)).toHaveText("No longer live");
  await expect(page.getByText("Retired", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "See other numbers" })).toHaveAttribute(
    "href",
    "/numbers",
  );
});

test("pauses, and goes on with what came meanwhile", async ({ page, server }) => {
  const number = await freshNumber(server, 2);
  await openLive(page, `${server.url}/numbers/${number}`);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(liveState(page)).toHaveText("Paused");
  await page.mouse.move(5, 5);
  const other = await page.context().newPage();
  await openLive(other, `${server.url}/numbers/${number}`);
  const id = await send(number, "hidden during the pause");
  await send(number, "sent during the pause");
  await expect(cards(other).first()).toContainText("sent during the pause");
  await moderate(server, "hide", id);
  await expect(cards(page)).toHaveCount(2);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(liveState(page)).toHaveText("Live");
  await expect(cards(page)).toHaveCount(3);
  await expect(cards(page).first()).toContainText("sent during the pause");
});

test("misses nothing while the server is away", async ({ openContext }) => {
  const server = await startServer();
  const own = await addSource(server, { id: "restart" });
  const number = await freshNumber(server, 2, own);
  const hidden = await send(number, "to be hidden", "Harbour", own);
  const page = await (await openContext()).newPage();
  await openLive(page, `${server.url}/numbers/${number}`);
  await server.stop();
  await expect(liveState(page)).toHaveText("Reconnecting…");
  await moderate(server, "hide", hidden);
  await server.restart();
  await send(number, "sent after the restart", "Harbour", own);
  await expect(cards(page).first()).toContainText("sent after the restart");
  await expect(page.locator(`#${hidden}`)).toHaveText("This message is no longer shown.");
  await expect(liveState(page)).toHaveText("Live");
  await expect(cards(page)).toHaveCount(4);
  await page.close();
  await server.stop();
});

test("asks every few seconds behind a proxy that breaks streams", async ({
  openContext,
  server,
}) => {
  const number = await freshNumber(server, 2);
  const proxy = await startBufferingProxy(server);
  const page = await (await openContext()).newPage();
  await page.clock.install();
  await page.goto(`${proxy.url}/numbers/${number}`);
  await expect(liveState(page)).toHaveText("Connecting…");
  await expect.poll(proxy.streams).toBe(1);
  await page.clock.fastForward(8_100);
  await expect(liveState(page)).toHaveText("Checking every 5 seconds");
  await send(number, "heard by asking");
  await page.clock.fastForward(5_100);
  await expect(cards(page).first()).toContainText("heard by asking");
  await setHidden(page, true);
  await send(number, "while nobody looked");
  await page.clock.fastForward(65_000);
  await expect(cards(page).first()).toContainText("while nobody looked");
  await setHidden(page, false);
  await page.clock.fastForward(180_000);
  await expect.poll(proxy.streams).toBeGreaterThan(1);
  await page.close();
  await proxy.close();
});

test("loads itself again when too much was missed", async ({ page, server }) => {
  const number = await freshNumber(server, 2);
  await openLive(page, `${server.url}/numbers/${number}`);
  await page.getByRole("button", { name: "Pause" }).click();
  const many = Array.from({ length: 1200 }, (_, index) => ({
    from: "Harbour",
    to: `+${number}`,
    text: `Missed ${index}.`,
  }));
  for (let from = 0; from < many.length; from += 600) {
    await post(source, many.slice(from, from + 600));
  }
  await page.keyboard.press("j");
  await page.getByRole("button", { name: "Go on" }).focus();
  await cards(page).first().focus();
  await page.evaluate(() => {
    document.querySelector<HTMLElement>("[aria-label='Go on']")?.click();
  });
  await expect(heldButton(page)).toHaveText("Load what is new");
  await expect(liveState(page)).toHaveText("Out of date");
  await heldButton(page).click();
  await expect(cards(page).first()).toContainText("Missed 1199.");
  await expect(liveState(page)).toHaveText("Live");
});

test("counts in the tab's title what came while it was hidden", async ({ page, server }) => {
  const number = await freshNumber(server, 2);
  await openLive(page, `${server.url}/numbers/${number}`);
  const title = await page.title();
  await setHidden(page, true);
  await send(number, "one");
  await expect(page).toHaveTitle(`(1) ${title}`);
  await send(number, "two");
  await expect(page).toHaveTitle(`(2) ${title}`);
  await setHidden(page, false);
  await expect(page).toHaveTitle(title);
  await expect(cards(page).first()).toContainText("two");
});

test("reads out one message with its code, and several as a number", async ({ page, server }) => {
  const number = await freshNumber(server, 2);
  await openLive(page, `${server.url}/numbers/${number}`);
  const said = await listen(page);
  await send(number, "Your code is 482913", "TikTok");
  await expect.poll(said).toContain("New message from TikTok, code 4 8 2 9 1 3");
  const to = `+${number}`;
  await post(source, [
    { from: "TikTok", to, text: "first of two" },
    { from: "TikTok", to, text: "second of two" },
  ]);
  await expect.poll(said).toContain("2 new messages");
});

test.describe("calling a reader", () => {
  test("plays two notes for a message once the reader has turned them on", async ({
    page,
    server,
  }) => {
    await page.addInitScript(() => {
      const seen = globalThis as { notes?: number };
      seen.notes = 0;
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (when?: number) {
        seen.notes = (seen.notes ?? 0) + 1;
        start.call(this, when);
      };
    });
    const notes = () => page.evaluate(() => (globalThis as { notes?: number }).notes);
    const number = await freshNumber(server, 2);
    await openLive(page, `${server.url}/numbers/${number}`);
    const button = page.getByRole("button", { name: "Sound for new messages" });
    await expect(button).toHaveAttribute("aria-pressed", "false");
    await send(number, "silent");
    await expect(cards(page).first()).toContainText("silent");
    expect(await notes()).toBe(0);
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    expect(await notes()).toBe(2);
    await page.reload();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await expect(liveState(page)).toHaveText("Live");
    await page.mouse.click(5, 5);
    await send(number, "heard");
    await expect.poll(notes).toBe(2);
  });

  test("shows a notification without the text, once it is allowed", async ({
    page,
    server,
    context,
  }) => {
    await context.grantPermissions(["notifications"]);
    await page.addInitScript(() => {
      const seen = globalThis as { shown?: unknown[] };
      seen.shown = [];
      class Fake {
        static permission = "default";
        static async requestPermission() {
          Fake.permission = "granted";
          return "granted";
        }
        constructor(title: string, options: NotificationOptions) {
          seen.shown?.push([title, options.body]);
        }
      }
      Object.assign(globalThis, { Notification: Fake });
    });
    const shown = () => page.evaluate(() => (globalThis as { shown?: unknown[] }).shown);
    const number = await freshNumber(server, 2);
    await openLive(page, `${server.url}/numbers/${number}`);
    const title = await page.title();
    const button = page.getByRole("button", { name: "Desktop notifications" });
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await page.mouse.move(5, 5);
    await setHidden(page, true);
    await send(number, "Your code is 482913", "TikTok");
    await expect.poll(shown).toEqual([[title, "New message from TikTok"]]);
  });

  test("works where storage is closed", async ({ page, server }) => {
    await page.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage"]) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException("closed", "SecurityError");
          },
        });
      }
    });
    const number = await freshNumber(server, 2);
    await openLive(page, `${server.url}/numbers/${number}`);
    const button = page.getByRole("button", { name: "Sound for new messages" });
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "false");
  });
});

test("wakes up with a silent console when the page is five minutes old", async ({
  page,
  server,
}) => {
  const number = await freshNumber(server, 5);
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  await page.clock.install({ time: Date.now() + 5 * 60_000 });
  for (const place of [`/numbers/${number}`, "/", "/countries/puerto-rico", "/es"]) {
    await page.goto(server.url + place);
    await expect(liveState(page)).toHaveText(/^(?:Live|En directo)$/);
  }
  await page.goto(`${server.url}/numbers/${number}`);
  await expect(cards(page).first()).toContainText("5 minutes ago");
  expect(said).toEqual([]);
});

test("comes back to life from the browser's back button", async ({ page, server }) => {
  const number = await freshNumber(server, 2);
  await openLive(page, `${server.url}/numbers/${number}`);
  await page.goto(`${server.url}/about`);
  await send(number, "sent while away");
  await page.goBack();
  await expect(liveState(page)).toHaveText("Live");
  await expect(cards(page).first()).toContainText("sent while away");
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
  });
  await send(number, "sent while frozen");
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  await expect(cards(page).first()).toContainText("sent while frozen");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: "reduce" });

    test("has nothing that axe would complain of", async ({ page, server }) => {
      const number = await freshNumber(server, 20);
      const id = await send(number, "to be hidden");
      await openLive(page, `${server.url}/numbers/${number}`);
      await moderate(server, "hide", id);
      await expect(cards(page).first()).toHaveText("This message is no longer shown.");
      await cards(page).nth(10).scrollIntoViewIfNeeded();
      await page.evaluate(() => scrollBy(0, 400));
      await send(number, "held back");
      await expect(heldButton(page)).toBeVisible();
      await retireNumber(server, `+${number}`);
      await expect(liveState(page)).toHaveText("No longer live");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map((n) => n.html)])).toEqual([]);
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("loads itself again at the interval that was chosen", async ({ page, server }) => {
    const number = await freshNumber(server, 2);
    const address = `${server.url}/numbers/${number}`;
    await page.goto(address);
    await expect(page.locator("meta[http-equiv=refresh]")).toHaveCount(0);
    await expect(page.getByRole("button")).toHaveCount(0);
    await page.getByRole("link", { name: /^30\s+s$/ }).click();
    await expect(page).toHaveURL(`${address}?refresh=30`);
    const html = await (await fetch(`${address}?refresh=30`)).text();
    expect(html).toContain('<noscript><meta content="30" http-equiv="refresh"/>');
    expect(html.match(/http-equiv="refresh"/g)).toHaveLength(1);
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", address);
    await expect(page.getByRole("link", { name: /^30\s+s$/ })).toHaveAttribute(
      "aria-current",
      "true",
    );
    await page.getByRole("link", { name: "never" }).click();
    await expect(page).toHaveURL(address);
  });

  test("shows what came at the next load", async ({ page, server }) => {
    const number = await freshNumber(server, 2);
    await page.goto(`${server.url}/numbers/${number}?refresh=15`);
    await send(number, "seen after the reload");
    await expect(cards(page).first()).toContainText("seen after the reload", { timeout: 30_000 });
  });
});
