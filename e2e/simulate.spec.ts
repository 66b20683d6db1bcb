import { expect, test } from "@playwright/test";
import { readDatabaseFile } from "#db/testing/database.ts";
import { addNumber } from "#lib/numbers/add-number.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { addSource } from "#lib/sources/add-source.ts";
import { routeDevice } from "#lib/sources/route-device.ts";
import { provenWays } from "#lib/testing/proven-ways.ts";
import { runCli } from "./harness/cli.ts";
import { startServer, type TestServer } from "./harness/server.ts";
import { onSite } from "./harness/site-context.ts";
import { size } from "./harness/size.ts";

const NUMBERS = [
  "17875550101",
  "17875550114",
  "19395550107",
  "12125550117",
  "447700900123",
  "353209110123",
  "61491570006",
  "46701740605",
];

/** What `simulate --json` says of a run. */
type Simulated = {
  requests: number;
  unexpected: number;
  scenarios: { scenario: string; requests: number; answers: Record<string, number> }[];
  word: string;
  messages: number;
  found: number;
  shown: Record<string, number>;
};

async function cli(server: TestServer, args: string[]): Promise<unknown> {
  const result = await runCli([...args, "--json"], { env: server.settings });
  expect(result.stderr).toBe("");
  return result.stdout === ""
    ? null
    : result.stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))[0];
}

/** A source of every way of every provider, whose devices stand for the numbers. */
async function addSources(server: TestServer): Promise<number> {
  const ways = new Map(
    provenWays
      .filter(({ signingSecret }) => signingSecret === undefined)
      .map((way) => [`${way.kind}-${way.auth}`, way]),
  );
  await onSite(server, async (ctx) => {
    for (const [name, { kind: provider, auth, secret, settings }] of ways) {
      const known = settings as Record<string, unknown> | undefined;
      await addSource(ctx, { name, provider, auth, secret, settings: known });
      for (const [i, e164] of NUMBERS.entries()) {
        await routeDevice(ctx, { name, device: `device-${i}`, e164 });
      }
    }
  });
  return ways.size;
}

async function addNumbers(server: TestServer): Promise<void> {
  await onSite(server, async (ctx) => {
    for (const e164 of NUMBERS) await addNumber(ctx, { number: parseNumber(`+${e164}`)! });
  });
}

/** Every message that a list shows, page by page: their ids. */
async function walkPages(server: TestServer, path: string): Promise<string[]> {
  const ids: string[] = [];
  for (let next: string | null = path; next !== null; ) {
    const response: Response = await fetch(server.url + next);
    expect(response.status).toBe(200);
    const html = await response.text();
    for (const [, id] of html.matchAll(/<article[^>]* id="(msg_[a-z2-7]{26})"/g)) ids.push(id!);
    const older: RegExpExecArray | null = /href="(\/[^"]*[?&;]before=[^"]*)"/.exec(html);
    next = older ? older[1]!.replaceAll("&amp;", "&") : null;
  }
  return ids;
}

/** The pages, the counters, the rows and the search say the same as the simulator. */
async function expectShown(server: TestServer, told: Simulated[]): Promise<void> {
  const sum = (read: (simulated: Simulated) => number) =>
    told.reduce((total, simulated) => total + read(simulated), 0);
  const messages = sum((each) => each.messages);
  // Where many come at once the server brings them into the rollups every second.
  const waiting = () => readDatabaseFile(server.databasePath, "SELECT id FROM arrivals")[0];
  await expect.poll(waiting).toEqual([]);
  const [counts = []] = readDatabaseFile(
    server.databasePath,
    `SELECT (SELECT count(*) FROM messages) AS messages,
       (SELECT count(*) FROM message_originals) AS originals,
       (SELECT count(*) FROM message_parts) AS parts,
       (SELECT sum(received) FROM numbers) AS received, (SELECT sum(listed) FROM numbers) AS listed,
       (SELECT sum(listed) FROM countries) AS countries,
       (SELECT sum(listed) FROM senders) AS senders,
       (SELECT sum(listed) FROM hourly_counts WHERE kind = 'number') AS hourly`,
  );
  const { parts, ...others } = counts[0]!;
  expect(parts).toBe(0);
  expect(new Set(Object.values(others))).toEqual(new Set([messages]));
  for (const number of NUMBERS) {
    const ids = await walkPages(server, `/numbers/${number}`);
    expect(new Set(ids).size, number).toBe(ids.length);
    expect(ids.length, number).toBe(sum(({ shown }) => shown[number] ?? 0));
  }
  for (const { word, found } of told) {
    const ids = await walkPages(server, `/search?q=${word}`);
    expect(new Set(ids).size).toBe(found);
  }
}

test("shows exactly what came, at 200 requests a second in every dialect, with repeats and forgeries", async () => {
  test.setTimeout(900_000);
  const server = await startServer({ env: { RENDERS_PER_MINUTE: "0" } });
  await addNumbers(server);
  const sources = await addSources(server);
  const run = ["simulate", "all", "--scenario", "mix", "--seed", "6"];
  const pace = ["--rate", "200", "--seconds", String(size(60)), "--connections", "16"];
  const mixed = (await cli(server, [...run, ...pace])) as Simulated;
  expect(mixed.unexpected).toBe(0);
  expect(mixed.requests).toBeGreaterThanOrEqual(200 * size(60));
  expect(mixed.scenarios.map(({ scenario }) => scenario)).toHaveLength(12);
  const answered = Object.assign({}, ...mixed.scenarios.map(({ answers }) => answers));
  expect(Object.keys(answered).filter((status) => status >= "500" && status !== "503")).toEqual([]);
  expect(sources).toBeGreaterThan(20);
  await expectShown(server, [mixed]);
  expect(server.output()).not.toContain('"level":50');
  await server.stop();
});

test("joins messages whose parts come before and after a crash, and drops what is sent again", async () => {
  test.setTimeout(300_000);
  const server = await startServer({ env: { RENDERS_PER_MINUTE: "0" } });
  await addNumbers(server);
  const secret = "0123456789abcdef0123456789abcdef";
  await onSite(server, (ctx) => addSource(ctx, { name: "vonage", provider: "vonage", secret }));
  const scenario = ["--scenario", "multipart", "out-of-order", "duplicate"];
  const pace = ["--rate", "60", "--seconds", String(size(80)), "--retries", "100"];
  // Few, so that enough is left after the first crash.
  const connections = ["--connections", "2"];
  const waiting = () =>
    Number(
      readDatabaseFile(server.databasePath, "SELECT count(*) AS n FROM message_parts")[0]![0]!.n,
    );
  const running = cli(server, ["simulate", "vonage", ...scenario, ...pace, ...connections]);
  let crashes = 0;
  for (; crashes < 2; crashes++) {
    // In the middle of a message: some of its parts are there.
    await expect.poll(waiting, { intervals: [1] }).toBeGreaterThan(0);
    await server.kill();
    await server.restart();
  }
  const told = (await running) as Simulated;
  expect(told.unexpected).toBe(0);
  expect(crashes).toBe(2);
  await expectShown(server, [told]);
  await server.stop();
});
