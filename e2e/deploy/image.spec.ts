import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { findFreePort } from "#db/testing/find-free-port.ts";
import { root } from "#e2e/harness/product-environment.ts";
import { copyBuildContext } from "./build-context.ts";
import { buildImage, pathIn, type Stage } from "./build-image.ts";
import { readDockerfile } from "./dockerfile.ts";
import { openFolder } from "./open-folder.ts";
import { Container, execute } from "./run-image.ts";

const NUMBER = "17875550101";
const MEBIBYTE = 1024 * 1024;

// One image for all: a test that fails would otherwise have it built anew for the next.
test.describe.configure({ mode: "serial" });

let image: Stage;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const folder = openFolder();
  const umask = process.umask(0o022);
  copyBuildContext(root, join(folder, "context"));
  const instructions = readDockerfile(readFileSync(join(root, "deploy", "Dockerfile"), "utf8"));
  image = await buildImage(instructions, join(folder, "context"), folder);
  process.umask(umask);
});

test("builds an image that holds what a server needs, and nothing else", () => {
  expect(image.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  expect(image.volumes).toEqual(["/data"]);
  const files = filesBelow(pathIn(image, "/app"));
  const unneeded = [
    /^(?!.*\/node_modules\/).*\.test\.tsx?$/,
    /\.map$|\.d\.[cm]?ts$/,
    /\/node_modules\/(?:node|typescript|vitest|@next\/swc-[^/]+)\//,
  ];
  const isUnneeded = (path: string) => unneeded.some((pattern) => pattern.test(path));
  expect(files.map(({ path }) => path).filter(isUnneeded)).toEqual([]);
  const size = files.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`The image adds ${Math.ceil(size / MEBIBYTE)} MiB to its base.`);
  expect(size / MEBIBYTE).toBeLessThan(180);
});

test("starts as its user, is healthy, shows what is posted, and ends on SIGTERM with a stream open", async () => {
  const port = String(await findFreePort());
  const settings = { PORT: port, PUBLIC_URL: `http://localhost:${port}`, DEMO: "off" };
  const down = await execute(image, settings, image.health);
  expect(down.code).toBe(1);

  const container = new Container(image, settings);
  await container.waitFor(`http://localhost:${port}/api/health/ready`);
  expect(await execute(image, settings, image.health)).toEqual({ code: 0, output: "" });
  expect(ownerOf(container.pid)).not.toBe(0);

  const glasspost = async (args: string[]) => {
    const { code, output } = await execute(image, settings, ["glasspost", ...args, "--json"]);
    expect(code, output).toBe(0);
    return JSON.parse(output);
  };
  await glasspost(["number", "add", `+${NUMBER}`]);
  const source = await glasspost(["source", "add", "gateway", "--provider", "generic"]);
  const posted = await fetch(source.url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${source.secret}` },
    body: JSON.stringify({ from: "Harbour", to: `+${NUMBER}`, text: "482913 is your code" }),
  });
  expect(posted.status, await posted.text()).toBe(201);
  const page = `http://localhost:${port}/numbers/${NUMBER}`;
  await expect.poll(() => fetch(page).then((answer) => answer.text())).toContain("482913");

  const stream = await fetch(`http://localhost:${port}/live`);
  expect(stream.status).toBe(200);
  const { code, ms } = await container.end("SIGTERM");
  expect(code, container.output).toBe(0);
  expect(ms, "milliseconds until it ended").toBeLessThan(5_000);
  await stream.body?.cancel().catch(() => {});
});

test("keeps what it stores where only its user reads it", () => {
  const [data] = image.volumes;
  const files = filesBelow(pathIn(image, data ?? ""));
  expect(files.length).toBeGreaterThan(0);
  for (const { path } of files) {
    expect((statSync(path).mode & 0o077).toString(8), path).toBe("0");
  }
});

function filesBelow(folder: string): { path: string; bytes: number }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: statSync(path).size }));
}

/** The user of a process; in a machine without root it is whoever runs this. */
function ownerOf(pid: number): number {
  return statSync(`/proc/${pid}`).uid || (process.getuid?.() ?? 0);
}
