import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { openDnsServer } from "#lib/testing/open-dns-server.ts";
import { expect, test } from "./harness/fixtures.ts";
import { startServer, type TestServer } from "./harness/server.ts";
import { signInAs } from "./harness/sign-in.ts";
import { addNumber, addSource, post } from "./harness/source.ts";

const number = "17875550101";
const unknownId = `msg_${"a".repeat(26)}`;

test.use({ serverEnv: { TRUSTED_PROXIES: "127.0.0.1", REPORTS_PER_HOUR: "4" } });

type Stored = { results: { id: string }[] };

/** A message of its own. @returns its public id */
async function message(server: TestServer, from = "Harbour"): Promise<string> {
  const source = await addSource(server);
  const answer = await post(source, { from, to: `+${number}`, text: `Boat ${source.id} leaves` });
  const stored = (await answer.json()) as Stored | { id: string };
  return "results" in stored ? stored.results[0]!.id : stored.id;
}

type Sent = { body?: string; type?: string; headers?: Record<string, string>; address?: string };

/** Posts as a page of the site would, but for what the test gives. */
function send(server: TestServer, path: string, sent: Sent = {}): Promise<Response> {
  const { body = "", type = "application/x-www-form-urlencoded", headers, address } = sent;
  return fetch(server.url + path, {
    method: "POST",
    redirect: "manual",
    headers: {
      "content-type": type,
      origin: server.url,
      "sec-fetch-site": "same-origin",
      accept: "text/html",
      ...(address ? { "x-forwarded-for": address } : {}),
      ...headers,
    },
    body,
  });
}

const where = (response: Response) => [response.status, response.headers.get("location")];
const expectAxe = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
};

test.beforeAll(async ({ server }) => {
  await addNumber(server, number);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a visitor reports a message from its card", async ({ page, server }) => {
      const id = await message(server, "Tern");
      await page.goto(`${server.url}/numbers/${number}`);
      await page.locator(`#${id}`).getByRole("link", { name: "Report" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report a message");
      await expect(page.getByText("Tern")).toBeVisible();
      if (javaScriptEnabled) await expectAxe(page);
      await page.getByRole("button", { name: "Send the report" }).click();
      expect(new URL(page.url()).pathname).toBe("/report");
      await page.getByLabel("It is a scam or spam").check();
      await page.getByLabel("Anything to add?").fill("It asks for money. 詐欺 احتيال");
      await page.getByRole("button", { name: "Send the report" }).click();
      await expect(page).toHaveURL(`${server.url}/report/thanks`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you");
    });

    test("a visitor reports a number, in Spanish", async ({ page, server }) => {
      await page.goto(`${server.url}/es/numbers/${number}`);
      await page.getByRole("link", { name: "Denunciar este número" }).click();
      await page.getByLabel("Es mi número o mi mensaje").check();
      await page.getByRole("button", { name: "Enviar la denuncia" }).click();
      await expect(page).toHaveURL(`${server.url}/es/report/thanks`);
    });

    test("somebody asks for removal, sees the state at a private link, and withdraws", async ({
      page,
      server,
    }) => {
      await page.goto(`${server.url}/takedown`);
      if (javaScriptEnabled) await expectAxe(page);
      await page.getByLabel("My data is in a message").check();
      await page.getByLabel("Which message or number?").fill("the newest one");
      await page.getByLabel("What should be done, and why?").fill("My name is in it.");
      await page.getByLabel("Your e-mail address").fill("ann@example.com");
      await page.getByRole("button", { name: "Send the request" }).click();
      await expect(page).toHaveURL(/\/takedown\/[\w-]{32}$/);
      await expect(page.getByText("Waiting for an admin")).toBeVisible();
      await expect(page.getByText("ann@example.com")).toHaveCount(0);
      if (javaScriptEnabled) await expectAxe(page);
      await page.getByRole("button", { name: "Withdraw" }).click();
      await expect(page.getByText("Withdrawn by you")).toBeVisible();
    });
  });
}

test("messages that enough networks report are withheld on open pages", async ({
  page,
  server,
}) => {
  const id = await message(server);
  await page.goto(`${server.url}/numbers/${number}`);
  const card = page.locator(`#${id}`);
  await expect(card).toContainText("leaves");
  await expect(page.locator('[data-live="live"]')).toBeVisible();
  const body = `message=${id}&reason=illegal`;
  for (const address of ["192.0.2.9", "192.0.2.10", "198.51.100.9", "203.0.113.9"]) {
    expect(where(await send(server, "/api/reports", { body, address }))).toEqual([
      303,
      "/report/thanks",
    ]);
  }
  await expect(card).toContainText("visitors reported it");
  await expect(card).not.toContainText("leaves");
});

test("forms of other sites, and what no browser sends, are refused", async ({ server }) => {
  const body = `number=${number}&reason=scam`;
  const refused: Record<string, string>[] = [
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    { origin: `${server.url}.elsewhere.example` },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
  ];
  for (const path of [
    "/api/reports",
    "/api/takedowns",
    "/api/takedowns/withdraw",
    "/api/opt-outs",
    "/api/opt-outs/check",
    "/api/opt-outs/withdraw",
  ]) {
    for (const headers of refused) {
      const response = await send(server, path, { body, headers });
      expect(where(response)).toEqual([303, "/not-sent?why=origin"]);
      const plain = { ...headers, accept: "*/*" };
      expect((await send(server, path, { body, headers: plain })).status).toBe(403);
    }
    for (const method of ["GET", "PUT", "DELETE"]) {
      const response = await fetch(server.url + path, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("POST");
    }
  }
});

test("hostile forms get a page that says why, never a failure", async ({ server }) => {
  const bodies = [
    "",
    "reason=scam",
    "message=&reason=scam",
    `message=${unknownId}&reason=nonsense`,
    `message=${unknownId}&reason=scam&note=${"x".repeat(501)}`,
    `number=%00&reason=scam`,
    `number=${number}&reason[]=scam`,
    `__proto__=x&constructor=y&reason=scam`,
    "%",
    "&".repeat(3000),
  ];
  for (const [at, body] of bodies.entries()) {
    const response = await send(server, "/api/reports", { body, address: `192.0.${at}.1` });
    expect(where(response)).toEqual([303, "/not-sent?why=invalid"]);
  }
  const form = { "content-type": "x" };
  const large = `note=${"x".repeat(20_000)}`;
  expect(where(await send(server, "/api/reports", { body: large }))[1]).toMatch(/why=large/);
  expect(where(await send(server, "/api/takedowns", { body: "x".repeat(100_000) }))[1]).toMatch(
    /why=large/,
  );
  for (const type of ["application/json", "text/plain", "multipart/form-data"]) {
    const response = await send(server, "/api/reports", { body: "{}", type });
    expect(where(response)).toEqual([303, "/not-sent?why=invalid"]);
  }
  expect(where(await send(server, "/api/reports", { headers: form }))[1]).toMatch(/why=invalid/);
  const lone = `number=${number}&reason=other&note=%ED%A0%80%00%E2%80%AE&locale=es`;
  expect(where(await send(server, "/api/reports", { body: lone, address: "192.0.99.1" }))).toEqual([
    303,
    "/es/report/thanks",
  ]);
  const injected = `number=${number}&reason=other&locale=es%0d%0aset-cookie:x`;
  const answer = await send(server, "/api/reports", { body: injected, address: "192.0.98.1" });
  expect([...where(answer), answer.headers.get("set-cookie")]).toEqual([
    303,
    "/report/thanks",
    null,
  ]);
});

test("hidden, unknown and impossible messages can't be told apart", async ({ server }) => {
  const answers = await Promise.all(
    [unknownId, `msg_${"b".repeat(26)}`].map(async (id) => {
      const page = await fetch(`${server.url}/report?message=${id}`);
      const body = `message=${id}&reason=scam`;
      const sent = await send(server, "/api/reports", { body, address: "192.0.50.1" });
      return [page.status, (await page.text()).length, ...where(sent)];
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]?.slice(2)).toEqual([303, "/report/thanks"]);
  expect((await fetch(`${server.url}/report`)).status).toBe(404);
  expect((await fetch(`${server.url}/report?number=19999999999`)).status).toBe(404);
});

test("an address, and the network around it, send only so much in an hour", async ({ server }) => {
  const body = `message=${unknownId}&reason=scam`;
  const from = async (address: string) =>
    (await send(server, "/api/reports", { body, address })).headers.get("location");
  for (let n = 0; n < 4; n++) expect(await from("192.0.70.1")).toBe("/report/thanks");
  expect(await from("192.0.70.1")).toBe("/not-sent?why=limit");
  for (let n = 2; n < 20; n++) await from(`192.0.70.${n}`);
  expect(await from("192.0.70.99")).toBe("/not-sent?why=limit");
  expect(await from("192.0.71.1")).toBe("/report/thanks");
  for (let n = 0; n < 4; n++) await from(`2001:db8:1:2::${n}`);
  expect(await from("2001:db8:1:2:ffff::1")).toBe("/not-sent?why=limit");
  expect(await from("2001:db8:2:2::1")).toBe("/report/thanks");
});

test("private links are neither kept nor indexed, and can't be guessed", async ({ server }) => {
  const asked = "kind=other&about=&explanation=x&contact=ann%40example.com&locale=es";
  const [status, link] = where(await send(server, "/api/takedowns", { body: asked }));
  expect([status, link]).toEqual([303, expect.stringMatching(/^\/es\/takedown\/[\w-]{32}$/)]);
  const page = await fetch(server.url + link);
  expect(page.status).toBe(200);
  expect(page.headers.get("cache-control")).toBe("no-store");
  const html = await page.text();
  expect(html).toContain('name="robots" content="noindex');
  expect(html).not.toContain("canonical");
  expect(html).not.toContain("ann@example.com");
  for (const other of ["A".repeat(32), `${String(link).slice(-32)}x`, "..%2f", "x"]) {
    expect((await fetch(`${server.url}/takedown/${other}`)).status).toBe(404);
    expect((await fetch(`${server.url}/opt-out/${other}`)).status).toBe(404);
  }
  const foreign = `token=${"A".repeat(32)}`;
  const answer = await send(server, "/api/takedowns/withdraw", { body: foreign });
  expect(where(answer)).toEqual([303, "/not-sent?why=invalid"]);
});

test("a company proves its domain, and its messages are published no more", async ({
  openContext,
}) => {
  const dns = await openDnsServer();
  const server = await startServer({ env: { DNS_SERVERS: dns.address } });
  try {
    await addNumber(server, number);
    const source = await addSource(server, { id: "opt-out" });
    const context = await openContext();
    const page = await context.newPage();
    const arrives = (from: string) =>
      post(source, { from, to: `+${number}`, text: `${from} sends` });
    await arrives("Harbour");
    await arrives("Tern");
    await page.goto(`${server.url}/opt-out`);
    await expectAxe(page);
    await page.getByLabel("Your domain").fill("Harbour.COM");
    await page.getByLabel("Sender names").fill("Harbour\nHarbour Ferries");
    await page.getByLabel("Your e-mail address").fill("post@harbour.com");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("Waiting for the DNS record")).toBeVisible();
    await expectAxe(page);
    const [name, value] = await page.locator("code").allTextContents();
    expect(name).toBe("_glasspost.harbour.com");
    await page.getByRole("button", { name: "Look now" }).click();
    await expect(page.getByText("Waiting for the DNS record")).toBeVisible();
    dns.zone.set(name!, [value!]);
    await page.getByRole("button", { name: "Look now" }).click();
    await expect(page.getByText("Domain proven")).toBeVisible();
    await arrives("HARBOUR");
    const shown = await (await fetch(`${server.url}/numbers/${number}`)).text();
    expect(shown).not.toContain("HARBOUR sends");
    expect(shown).toContain("Tern sends");
    await page.goto(`${server.url}/transparency`);
    await expect(page.getByText("1 opt-out is in force.")).toBeVisible();
    await expect(page.getByText("harbour")).toHaveCount(0);
    await expectAxe(page);
  } finally {
    await server.stop();
    await dns.close();
  }
});

test("an admin takes down what a request is about, from there", async ({
  page,
  context,
  server,
}) => {
  const [hidden, erased] = [await message(server, "Lumen"), await message(server, "Lumen")];
  const about = `${server.url}/numbers/${number}#${hidden}`;
  const asked = { kind: "message-data", about, explanation: "x", contact: "ann@example.com" };
  const body = new URLSearchParams(asked).toString();
  await send(server, "/api/takedowns", { body, address: "192.0.62.1" });
  await signInAs(context, server, "owner");
  await page.goto(`${server.url}/admin/requests`);
  await page.getByRole("link", { name: "Their data in a message" }).first().click();
  await expect(page.getByLabel("Hide a message")).toHaveValue(hidden);
  await page.getByRole("button", { name: "Hide" }).click();
  await expect(page.getByText("The message is hidden.")).toBeVisible();
  page.on("dialog", (dialog) => dialog.accept());
  await page.getByLabel("Message or sender").fill(erased);
  await page.getByRole("button", { name: "Erase for good" }).click();
  await expect(page.getByText("One message was erased for good.")).toBeVisible();
  const shown = await (await fetch(`${server.url}/numbers/${number}`)).text();
  expect(shown).not.toContain(hidden);
  expect(shown).not.toContain(erased);
});

test("an admin answers requests and closes reports", async ({ page, context, server }) => {
  const body =
    "kind=own-number&about=x&explanation=%D7%A9%D7%9C%D7%95%D7%9D+it+is+mine&contact=ann%40example.com";
  const [, link] = where(await send(server, "/api/takedowns", { body, address: "192.0.60.1" }));
  await send(server, "/api/reports", {
    body: `number=${number}&reason=mine&note=mine+since+May`,
    address: "192.0.61.1",
  });
  await signInAs(context, server, "moderator");
  await page.goto(`${server.url}/admin/requests`);
  await expectAxe(page);
  await page.getByRole("link", { name: "A number of ours is theirs" }).first().click();
  await expect(page.getByText("it is mine")).toBeVisible();
  await expect(page.getByText("ann@example.com")).toBeVisible();
  await expectAxe(page);
  await page.getByLabel("Decision").selectOption("granted");
  await page.getByRole("textbox", { name: "Answer" }).fill("The number is retired.\nThank you.");
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.getByText("The request was granted.")).toBeVisible();
  await page.goto(server.url + link);
  await expect(page.getByText("Granted")).toBeVisible();
  await expect(page.getByText("The number is retired.")).toBeVisible();
  await page.goto(`${server.url}/admin/requests/numbers`);
  await page.getByRole("link", { name: "+1 787-555-0101" }).first().click();
  await expect(page.getByText("mine since May")).toBeVisible();
  await expectAxe(page);
  await page.getByLabel("What came of it").fill("looked at");
  await page.getByRole("button", { name: "Close the reports" }).click();
  await expect(page.getByText("Nobody has reported a number.")).toBeVisible();
});
