import type { BrowserContext } from "@playwright/test";
import { ApiError, type Client, createClient, type Lease } from "#lib/client/client.ts";
import { addNumber } from "#lib/numbers/add-number.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { runCli } from "./harness/cli.ts";
import { expect, test } from "./harness/fixtures.ts";
import { SERVICE, type SignUpApp, startSignUpApp } from "./harness/sign-up-app.ts";
import { onSite } from "./harness/site-context.ts";
import { addSource } from "./harness/source.ts";

const PEOPLE = 50;
const FEW = 8;

/** Numbers enough for everybody in one country, and a few in another. */
const many = Array.from(
  { length: PEOPLE + 5 },
  (_, at) => `+1787555${String(100 + at).padStart(4, "0")}`,
);
const few = Array.from({ length: FEW }, (_, at) => `+1416555${String(100 + at).padStart(4, "0")}`);

test.use({
  serverEnv: {
    LEASE_SHARE: "1",
    LEASE_REST_SECONDS: "1",
    LEASES_PER_PROJECT: "100",
    WAITERS_PER_ADDRESS: "200",
    API_PER_MINUTE: "0",
    API_KEY_PER_MINUTE: "0",
  },
});

let client: Client;
let app: SignUpApp;

test.beforeAll(async ({ server }) => {
  const source = await addSource(server, { id: "network" });
  await onSite(server, async (ctx) => {
    for (const number of [...many, ...few]) await addNumber(ctx, { number: parseNumber(number)! });
  });
  const env = server.settings;
  await runCli(["admin", "create", "maria", "--role", "member", "--json"], { env });
  const args = ["key", "create", "maria", "--name", "tests", "--scope", "leases", "--json"];
  const { key } = (await runCli(args, { env })).json() as { key: string };
  client = createClient({ url: server.url, key });
  app = await startSignUpApp(source);
});

test.afterAll(() => app.stop());

/** Asks again where the turn did not come within one wait. */
async function lease(country: string): Promise<Lease> {
  try {
    return await client.lease({ country, ttl: 120, wait: 60 });
  } catch (error) {
    if (error instanceof ApiError && error.status === 409) return lease(country);
    throw error;
  }
}

/** One person signs up, on a number of their own. @returns the number */
async function signUp(context: BrowserContext, country: string): Promise<string> {
  await using mine = await lease(country);
  const page = await context.newPage();
  await page.goto(app.url);
  await page.getByLabel("Phone number").fill(mine.number);
  await page.getByRole("button", { name: "Send the code" }).click();
  const { code, message } = await mine.waitForCode({ sender: SERVICE, timeout: 60 });
  expect(message.sender).toBe(SERVICE);
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading")).toHaveText("You are signed up.", { timeout: 60_000 });
  await page.close();
  return mine.number;
}

for (const { country, numbers, what } of [
  { country: "PR", numbers: many, what: "with a number for each" },
  { country: "CA", numbers: few, what: `who share ${FEW} numbers` },
]) {
  test(`signs up ${PEOPLE} people at once ${what}`, async ({ openContext, server }) => {
    test.setTimeout(180_000);
    app.signedUp.length = 0;
    const context = await openContext();
    const used = await Promise.all(Array.from({ length: PEOPLE }, () => signUp(context, country)));

    expect(app.wrong).toBe(0);
    expect(app.signedUp.toSorted()).toEqual(used.toSorted());
    expect(new Set(used).size).toBe(Math.min(PEOPLE, numbers.length));
    const { messages } = await createClient({ url: server.url }).messages({ limit: 100 });
    expect(messages.filter(({ sender }) => sender.name === SERVICE)).toEqual([]);
  });
}
