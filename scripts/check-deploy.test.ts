import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { BlockList } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { environmentVariables, parseEnv } from "#lib/env.ts";
import { inPath } from "#scripts/find-chromium.mjs";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

const composeText = read("deploy/compose.yaml");
const nginx = read("deploy/nginx.conf");

const address = z.object({ glasspost: z.object({ ipv4_address: z.string() }) });
const instanceSchema = z.object({
  image: z.literal("glasspost"),
  build: z.object({ context: z.literal(".."), dockerfile: z.literal("deploy/Dockerfile") }),
  env_file: z.literal(".env"),
  environment: z.record(z.string(), z.string()),
  networks: address,
});
const compose = z
  .object({
    services: z.object({
      postgres: z.object({ image: z.string(), environment: z.record(z.string(), z.string()) }),
      app1: instanceSchema,
      app2: instanceSchema,
      nginx: z.object({ image: z.string(), networks: address }),
    }),
    networks: z.object({
      glasspost: z.object({
        ipam: z.object({
          config: z.tuple([z.object({ subnet: z.string(), ip_range: z.string() })]),
        }),
      }),
    }),
  })
  .parse(parse(composeText, { merge: true }));

const { app1, app2, postgres, nginx: proxy } = compose.services;
const addressOf = (service: { networks: z.infer<typeof address> }) =>
  service.networks.glasspost.ipv4_address;

describe("deploy/Dockerfile", () => {
  test("starts from the Node that package.json pins", () => {
    const { dependencies } = JSON.parse(read("package.json"));
    const [, tag] = /^ARG NODE_IMAGE=node:(\S+)$/m.exec(read("deploy/Dockerfile")) ?? [];
    expect(tag).toBe(`${dependencies.node}-bookworm-slim`);
  });

  test("takes no settings, keys or data with it", () => {
    const [first, ...rest] = read(".dockerignore")
      .split("\n")
      .filter((line) => !/^(?:#|$)/.test(line));
    expect(first).toBe("*");
    expect(rest.filter((line) => /\*|data|\.env/.test(line) && line.startsWith("!"))).toEqual([]);
  });
});

describe("deploy/compose.yaml", () => {
  test("pins the version of every image that it takes from elsewhere", () => {
    expect(postgres.image).toMatch(/^postgres:18\.\d+-\w+$/);
    expect(proxy.image).toMatch(/^nginx:\d+\.\d+\.\d+-\w+$/);
  });

  test("gives both instances the same settings, which the program understands", () => {
    expect(app2.environment).toEqual(app1.environment);
    const names = environmentVariables.map(({ name }) => name);
    expect(Object.keys(app1.environment).filter((name) => !names.includes(name))).toEqual([]);
  });

  test("asks for each value that it needs in deploy/.env.example, and holds no secret itself", () => {
    const asked = [...composeText.matchAll(/\$\{(\w+)[^}]*\}/g)].map(([, name]) => name ?? "");
    const example = settingsOf(read("deploy/.env.example"));
    expect(asked.filter((name) => !(name in example))).toEqual([]);
    const names = [...environmentVariables.map(({ name }) => name), "POSTGRES_PASSWORD"];
    expect(Object.keys(example).filter((name) => !names.includes(name))).toEqual([]);
    expect([example.DATA_KEY, example.POSTGRES_PASSWORD]).toEqual(["", ""]);
    expect(postgres.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
  });

  test("believes nginx, and nobody else, about addresses", () => {
    expect(app1.environment.TRUSTED_PROXIES).toBe(addressOf(proxy));
    expect(parseEnv({ TRUSTED_PROXIES: addressOf(proxy) })).toHaveProperty("env");
  });

  test("gives nginx and the instances addresses that no other container gets", () => {
    const [{ subnet, ip_range: others }] = compose.networks.glasspost.ipam.config;
    for (const each of [app1, app2, proxy].map(addressOf)) {
      expect(rangeOf(subnet).check(each)).toBe(true);
      expect(rangeOf(others).check(each)).toBe(false);
    }
  });
});

describe("deploy/nginx.conf", () => {
  test("speaks to the instances of deploy/compose.yaml", () => {
    const servers = [...nginx.matchAll(/^ +server ([\d.]+:\d+) /gm)].map(([, server]) => server);
    expect(servers).toEqual([app1, app2].map((app) => `${addressOf(app)}:${app.environment.PORT}`));
  });

  test("is the only one: the documentation names it", () => {
    expect(read("docs/operations.md")).toContain("`deploy/nginx.conf`");
    expect(read("docs/operations.md")).not.toContain("proxy_pass");
  });
});

describe("deploy/glasspost@.service", () => {
  const hasSystemd = inPath(process.env, ["systemd-analyze"]).length > 0;

  test.runIf(hasSystemd)("holds nothing that systemd does not understand", () => {
    const folder = mkdtempSync(join(tmpdir(), "glasspost-test-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "glasspost@.service");
    const verify = (text: string) => {
      writeFileSync(file, text);
      const { status, stderr } = spawnSync("systemd-analyze", ["verify", file], {
        encoding: "utf8",
      });
      return { status, ours: stderr.split("\n").filter((line) => line.includes("glasspost@")) };
    };
    const unit = read("deploy/glasspost@.service").replaceAll("/opt/glasspost", root);
    expect(verify(unit)).toEqual({ status: 0, ours: [] });
    expect(verify(unit.replace("Restart=always", "Restart=ever")).ours).toHaveLength(1);
  });

  test("sets what the program understands", () => {
    const set = [...read("deploy/glasspost@.service").matchAll(/^Environment=(\w+)=/gm)];
    const names = [
      ...environmentVariables.map(({ name }) => name),
      "NODE_ENV",
      "NEXT_TELEMETRY_DISABLED",
    ];
    expect(set.map(([, name]) => name ?? "").filter((name) => !names.includes(name))).toEqual([]);
  });
});

test("deploy/glasspost.sh may be run", () => {
  expect(statSync(join(root, "deploy", "glasspost.sh")).mode & 0o100).toBe(0o100);
});

function settingsOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]),
  );
}

function rangeOf(cidr: string): BlockList {
  const [network = "", bits] = cidr.split("/");
  const list = new BlockList();
  list.addSubnet(network, Number(bits));
  return list;
}
