import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { isPermitted, type Permission, type Role, roles } from "#lib/auth/permissions.ts";
import { actions } from "#lib/console/actions.ts";
import { downloads, feeds } from "#lib/console/feeds.ts";
import { signedIn } from "#lib/testing/signed-in.ts";
import { consolePages, lookingActions, openRoutes } from "./harness/console-pages.ts";
import { root } from "./harness/product-environment.ts";
import { startServer, type TestServer } from "./harness/server.ts";
import { onSite } from "./harness/site-context.ts";

/** Every role, and nobody. */
const readers = [...roles, null] as const;
type Reader = Role | null;

test.describe.configure({ mode: "serial", timeout: 300_000 });

let server: TestServer;

test.beforeAll(async () => {
  server = await startServer();
});

test.afterAll(() => server?.stop());

/** A Cookie header of somebody who has just signed in; none for nobody. */
async function cookieOf(reader: Reader): Promise<Record<string, string>> {
  if (reader === null) return {};
  const { cookie } = await onSite(server, (ctx) => signedIn(ctx, reader, server.url));
  return { cookie: `${cookie.name}=${cookie.value}` };
}

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(server.url + path, { redirect: "manual", ...init });
  await response.body?.cancel();
  return response;
}

const mayDo = (reader: Reader, permission: Permission) =>
  reader !== null && isPermitted(reader, permission);

/** What a page answers to whom. */
function pageOutcome(reader: Reader, permission: Permission): string {
  if (reader === null) return "307 /admin/sign-in";
  return isPermitted(reader, permission) ? "open" : "403";
}

function outcomeOf({ status, headers }: Response): string {
  const location = headers.get("location");
  if (status === 307 || status === 303) return `${status} ${location}`;
  // What the address names is not there: whoever may not see it is not even told so.
  return status === 200 || status === 404 ? "open" : String(status);
}

/** Routes of a folder of `app`, as addresses; groups are no part of one. */
function routesOf(folder: string): string[] {
  return readdirSync(join(root, "app", folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /(?:^|\/)(?:page|route)\.tsx?$/.test(file))
    .map((file) => `/${folder}/${file}`.replace(/\/(?:page|route)\.tsx?$/, ""))
    .map((path) => path.replace(/\/\([^)]+\)/g, ""))
    .sort();
}

const addressOf = (route: string) =>
  route.replace(/\[\.{3}\w+\]/g, "nothing").replace(/\[\w+\]/g, "1");

test("every page of the console has its entry", () => {
  const known = [...Object.keys(consolePages), ...openRoutes].sort();
  expect([...routesOf("admin"), ...routesOf("account"), ...routesOf("api/auth")].sort()).toEqual(
    known,
  );
});

for (const reader of readers) {
  test(`pages open for ${reader ?? "nobody"} as the permissions say`, async () => {
    const headers = await cookieOf(reader);
    const told: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const [route, permission] of Object.entries(consolePages)) {
      const path = addressOf(route);
      told[route] = outcomeOf(await ask(path, { headers }));
      expected[route] = pageOutcome(reader, permission);
      // The same page has two doors: admins have theirs inside the console.
      const isAdmin = reader !== null && reader !== "member";
      if (route === "/account" && isAdmin) expected[route] = "307 /admin/account";
      // The frame around the console's pages is closed to members, whatever the page is.
      if (route.startsWith("/admin") && reader === "member") expected[route] = "403";
    }
    expect(told).toEqual(expected);
  });

  test(`actions are done for ${reader ?? "nobody"} as the permissions say`, async () => {
    const told: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const { name, permission } of actions.values()) {
      const headers = {
        // A session of its own: one of the actions ends it.
        ...(await cookieOf(reader)),
        origin: server.url,
        accept: "application/json",
        "content-type": "application/x-www-form-urlencoded",
      };
      const { status } = await ask(`/admin/actions/${name}`, { method: "POST", headers, body: "" });
      const isRefused = status === 401 || status === 403;
      told[name] = isRefused || status >= 500 ? String(status) : "understood";
      expected[name] = mayDo(reader, permission) ? "understood" : reader === null ? "401" : "403";
    }
    expect(told).toEqual(expected);
  });

  for (const [kind, all] of Object.entries({ feeds, downloads })) {
    test(`${kind} are given to ${reader ?? "nobody"} as the permissions say`, async () => {
      const headers = await cookieOf(reader);
      const told: Record<string, string> = {};
      const expected: Record<string, string> = {};
      for (const { name, permission } of all.values()) {
        const { status } = await ask(`/admin/${kind}/${name}`, { headers });
        const isRefused = status === 401 || status === 403;
        told[name] = isRefused || status >= 500 ? String(status) : "understood";
        expected[name] = mayDo(reader, permission) ? "understood" : reader === null ? "401" : "403";
      }
      expect(told).toEqual(expected);
    });
  }
}

test("an auditor changes nothing, and a member nothing but their own account", () => {
  const ofOneself: Permission[] = ["account.own", "keys.own"];
  const changing = [...actions.values()]
    .filter(({ permission }) => !ofOneself.includes(permission))
    .filter(({ name }) => !lookingActions.includes(name));
  expect(changing.filter(({ permission }) => isPermitted("auditor", permission))).toEqual([]);
  const all = [...actions.values(), ...feeds.values(), ...downloads.values()];
  const ofMembers = all.filter(({ permission }) => isPermitted("member", permission));
  expect(ofMembers.filter(({ permission }) => !ofOneself.includes(permission))).toEqual([]);
});

const form = { "content-type": "application/x-www-form-urlencoded" };

test("no action is done for another site, or as anything but a form that is posted", async () => {
  const { cookie } = await cookieOf("owner");
  const own = { cookie: cookie!, accept: "application/json" };
  const { url } = server;
  const cases: [string, RequestInit, number][] = [
    ["another origin", { headers: { ...own, ...form, origin: "https://evil.example" } }, 403],
    ["no origin", { headers: { ...own, ...form } }, 403],
    ["a null origin", { headers: { ...own, ...form, origin: "null" } }, 403],
    [
      "an origin that begins the same",
      { headers: { ...own, ...form, origin: `${url}.evil.example` } },
      403,
    ],
    [
      "another scheme",
      { headers: { ...own, ...form, origin: url.replace("http:", "https:") } },
      403,
    ],
    [
      "cross-site",
      { headers: { ...own, ...form, origin: url, "sec-fetch-site": "cross-site" } },
      403,
    ],
    [
      "same-site",
      { headers: { ...own, ...form, origin: url, "sec-fetch-site": "same-site" } },
      403,
    ],
    [
      "nobody's doing",
      { headers: { ...own, ...form, origin: url, "sec-fetch-site": "none" } },
      403,
    ],
    [
      "JSON",
      { headers: { ...own, origin: url, "content-type": "application/json" }, body: "{}" },
      415,
    ],
    ["text", { headers: { ...own, origin: url, "content-type": "text/plain" }, body: "a=b" }, 415],
    ["PUT", { method: "PUT", headers: { ...own, ...form, origin: url } }, 405],
  ];
  for (const { name } of actions.values()) {
    const told: [string, number][] = [];
    for (const [about, init] of cases) {
      const { status } = await ask(`/admin/actions/${name}`, { method: "POST", body: "", ...init });
      told.push([about, status]);
    }
    const got = await ask(`/admin/actions/${name}`, { headers: { ...own, origin: url } });
    expect([...told, ["GET", got.status]], name).toEqual([
      ...cases.map(([about, , status]) => [about, status]),
      ["GET", 405],
    ]);
  }
  expect((await ask("/admin", { headers: { cookie: cookie! } })).status).toBe(200);
});

test("signing in is not for another site either", async () => {
  const paths = ["sign-in", "open-id", "invitation", "callback/credentials", "signout"];
  for (const path of paths) {
    for (const origin of ["https://evil.example", "null", null]) {
      const headers = { ...form, ...(origin === null ? {} : { origin }) };
      const { status } = await ask(`/api/auth/${path}`, { method: "POST", headers, body: "a=b" });
      expect([path, origin, status]).toEqual([path, origin, 403]);
    }
  }
});
