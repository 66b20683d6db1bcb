import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { addNumber } from "#lib/numbers/add-number.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { runCommand } from "#scripts/run-command.mjs";
import { runCli } from "./harness/cli.ts";
import { expect, test } from "./harness/fixtures.ts";
import { productEnvironment, root } from "./harness/product-environment.ts";
import { SERVICE, type SignUpApp, startSignUpApp } from "./harness/sign-up-app.ts";
import { onSite } from "./harness/site-context.ts";
import { addSource, post, type TestSource } from "./harness/source.ts";

const recipes = join(root, "docs", "recipes");
const files = join(recipes, "files");
const read = (...path: string[]) => readFileSync(join(recipes, ...path), "utf8");

test.use({ serverEnv: { LEASE_SHARE: "1", LEASE_REST_SECONDS: "0" } });

let app: SignUpApp;
let source: TestSource;
let env: Record<string, string>;

test.beforeAll(async ({ server }) => {
  source = await addSource(server, { id: "network" });
  await onSite(server, async (ctx) => {
    for (const each of ["+17875550171", "+17875550172"]) {
      await addNumber(ctx, { number: parseNumber(each)! });
    }
  });
  const { settings } = server;
  await runCli(["admin", "create", "maria", "--role", "member", "--json"], { env: settings });
  const args = ["key", "create", "maria", "--name", "tests", "--scope", "leases", "--json"];
  const { key } = (await runCli(args, { env: settings })).json() as { key: string };
  app = await startSignUpApp(source);
  env = { GLASSPOST_URL: server.url, GLASSPOST_KEY: key, APP_URL: app.url };
});

test.afterAll(() => app.stop());

/** Runs a recipe, and expects that one more person is signed up. */
async function run(command: string, args: string[]): Promise<void> {
  const before = app.signedUp.length;
  const { CHROMIUM_PATH = "" } = process.env;
  const { ok, output } = await runCommand(command, args, {
    cwd: files,
    env: productEnvironment({ ...env, CHROMIUM_PATH }),
    limitMs: 50_000,
  });
  expect(ok, output).toBe(true);
  expect(app.signedUp.length).toBe(before + 1);
}

test("shows on each page the very files that are run", () => {
  const shown = readdirSync(recipes)
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) =>
      [...read(name).matchAll(/`docs\/recipes\/files\/([^`]+)`:\n\n```\w+\n([\s\S]*?)```\n/g)].map(
        ([, file = "", text]) => ({ file, text }),
      ),
    );
  expect(shown.map(({ file }) => file).sort()).toEqual(
    readdirSync(files)
      .filter((name) => !name.startsWith("__"))
      .sort(),
  );
  for (const { file, text } of shown) expect(text, file).toBe(read("files", file));
});

test("signs up with curl", () => run("sh", ["sign-up.sh"]));

test("signs up in TypeScript", () => run(process.execPath, ["sign-up.ts"]));

test("signs up with Playwright", () =>
  run(process.execPath, [
    join(root, "node_modules", "@playwright", "test", "cli.js"),
    "test",
    "--config=playwright.config.ts",
    "--reporter=line",
    `--output=${join(process.env.TMPDIR ?? "/tmp", `glasspost-recipe-${process.pid}`)}`,
  ]));

test("signs up with pytest", () => {
  const found = spawnSync("python3", ["-c", "import pytest"], { encoding: "utf8" });
  test.skip(found.status !== 0, "Python or pytest is not on this machine: not run");
  return run("python3", ["-B", "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_sign_up.py"]);
});

// Cypress fetches a binary when it is installed: what runs in a browser of its own is not run here.
test("does what Cypress' tasks do", async () => {
  Object.assign(process.env, env);
  const { default: config } = await import(join(files, "cypress.config.mjs"));
  const tasks = {} as Record<string, (input: unknown) => Promise<Record<string, string>>>;
  config.e2e.setupNodeEvents((_: string, given: typeof tasks) => Object.assign(tasks, given));
  const submit = async (path: string, fields: Record<string, string>) =>
    (await fetch(app.url + path, { method: "POST", body: new URLSearchParams(fields) })).text();

  const lease = await tasks.lease!({ country: "PR", ttl: 60 });
  const page = await submit("/start", { number: lease.number! });
  const { code = "" } = await tasks.code!({ ...lease, sender: SERVICE });
  const id = /value="([^"]+)"/.exec(page)?.[1] ?? "";
  expect(await submit("/finish", { id, code })).toContain("You are signed up");
  expect(await tasks.release!(lease)).toBeNull();
  await expect(tasks.lease!({ country: "nowhere" })).rejects.toThrow("422");
});

type PostmanItem = {
  name: string;
  request: {
    method: string;
    url: string;
    header?: { key: string; value: string }[];
    body?: { mode: "raw"; raw: string };
  };
  event: { listen: "test"; script: { exec: string[] } }[];
};

test("answers each request of the Postman collection as its script expects", async () => {
  const collection = JSON.parse(read("files", "glasspost.postman_collection.json"));
  expect(collection.info.schema).toMatch(/v2\.1\.0\/collection\.json$/);
  const variables = new Map<string, string>([
    ["url", env.GLASSPOST_URL!],
    ["key", env.GLASSPOST_KEY!],
  ]);
  const filled = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => variables.get(name) ?? "");
  let checked = 0;
  for (const { name, request, event } of collection.item as PostmanItem[]) {
    if (name === "Wait for the code") {
      const to = variables.get("number");
      await post(source, { from: SERVICE, to, text: "482913 is your code" });
    }
    const response = await fetch(filled(request.url), {
      method: request.method,
      headers: (request.header ?? []).map(({ key, value }): [string, string] => [
        key,
        filled(value),
      ]),
      body: request.body ? filled(request.body.raw) : null,
    });
    const text = await response.text();
    const pm = {
      test: (_: string, check: () => void) => {
        check();
        checked += 1;
      },
      response: {
        json: () => JSON.parse(text),
        to: { have: { status: (wanted: number) => expect(response.status, text).toBe(wanted) } },
      },
      collectionVariables: { set: (key: string, value: string) => variables.set(key, value) },
    };
    for (const { script } of event) runInNewContext(script.exec.join("\n"), { pm });
  }
  expect(checked).toBe(collection.item.length);
  expect(variables.get("code")).toBe("482913");
});
