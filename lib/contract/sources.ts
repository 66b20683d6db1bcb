import { expect, test } from "vitest";
import { findSource } from "#db/queries/sources.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { recordRefusal } from "#lib/ingest/record-refusal.ts";
import type { AddSourceInput } from "#lib/sources/add-source.ts";
import { editSource } from "#lib/sources/edit-source.ts";
import { getConsoleSource, getConsoleSources } from "#lib/sources/get-console-source.ts";
import { listRoutes, type RouteCard } from "#lib/sources/list-routes.ts";
import { listSources, type SourceCard } from "#lib/sources/list-sources.ts";
import { removeSource } from "#lib/sources/remove-source.ts";
import { rotateSecret } from "#lib/sources/rotate-secret.ts";
import { routeDevice } from "#lib/sources/route-device.ts";
import { openSecrets } from "#lib/sources/secrets.ts";
import { add, storeOne } from "#lib/testing/inbox.ts";
import { newSource } from "#lib/testing/new-source.ts";

const SECRET = "a-secret-of-our-own-01";

async function secretsOf(ctx: ContractContext, name: string): Promise<string[]> {
  const [source] = await findSource(ctx.db, { name });
  return openSecrets(ctx, source!.secrets).secrets;
}

export function sourcesContract(make: MakeContext): void {
  test("are added with a secret that is told once and kept sealed", async () => {
    const ctx = await make();
    const secret = await newSource(ctx, { name: "main", provider: "generic" });
    expect(secret).toMatch(/^[\w-]{32}$/);
    expect(await secretsOf(ctx, "main")).toEqual([secret]);
    const [row] = await ctx.query("select * from sources");
    expect(Buffer.from(row!.secrets).includes(secret)).toBe(false);
    expect(JSON.stringify(await ctx.query("select * from audit_entries"))).not.toContain(secret);
    expect(await newSource(ctx, { name: "more", provider: "generic" })).not.toBe(secret);
  });

  test.each([
    ["no name", { name: "" }, "/id"],
    ["a capital in its name", { name: "Main" }, "/id"],
    ["a slash in its name", { name: "a/b" }, "/id"],
    ["too long a name", { name: "a".repeat(41) }, "/id"],
    ["a name that ends with -", { name: "main-" }, "/id"],
    ["another's way to authenticate", { auth: "signature" as const }, "/auth"],
    ["too short a secret", { secret: "short" }, "/secret"],
    ["too long a secret", { secret: "x".repeat(513) }, "/secret"],
    ["a space in its secret", { secret: "a secret of our own 01" }, "/secret"],
    ["no secret where the provider has it", { provider: "twilio" as const }, "/secret"],
    ["no whsec_ secret", { auth: "standard-webhooks" as const, secret: SECRET }, "/secret"],
    [
      "a whsec_ secret of broken base64",
      { auth: "standard-webhooks" as const, secret: `whsec_${"A".repeat(33)}` },
      "/secret",
    ],
    ["an address of another kind", { publicUrl: "ftp://sms.example.com" }, "/publicUrl"],
    ["an address that is none", { publicUrl: "https://[" }, "/publicUrl"],
    ["an address with a fragment", { publicUrl: "https://sms.example.com/#a" }, "/publicUrl"],
  ])("are refused with %s", async (_, more, pointer) => {
    const ctx = await make();
    const input: AddSourceInput = { name: "main", provider: "generic", ...more };
    await expect(newSource(ctx, input)).rejects.toMatchObject({
      kind: "invalid",
      errors: [{ pointer }],
    });
    expect(await ctx.query("select * from sources")).toEqual([]);
  });

  test("have a name each, also when two are added at once", async () => {
    const ctx = await make();
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => newSource(ctx, { name: "main", provider: "generic" })),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
    const [first] = outcomes as [PromiseFulfilledResult<string>];
    expect(await secretsOf(ctx, "main")).toEqual([first.value]);
  });

  test("are listed by name, however many, without their secrets", async () => {
    const ctx = await make();
    const names = Array.from({ length: 205 }, (_, i) => `s${String(i).padStart(3, "0")}`);
    const secrets = await Promise.all(
      names.toReversed().map((name) => newSource(ctx, { name, provider: "generic" })),
    );
    const listed: SourceCard[] = [];
    for await (const card of listSources(ctx)) listed.push(card);
    expect(listed.map(({ id }) => id)).toEqual(names);
    expect(listed[0]).toMatchObject({ provider: "generic", auth: "bearer" });
    expect(listed[0]!.url).toMatch(/\/api\/ingest\/s000$/);
    for (const secret of secrets) expect(JSON.stringify(listed)).not.toContain(secret);
  });

  test("keep the secret that was replaced for its grace, and older ones no longer", async () => {
    const ctx = await make();
    const first = await newSource(ctx, { name: "main", provider: "generic" });
    const second = await rotateSecret(ctx, { name: "main", graceMs: 1000 });
    expect(await secretsOf(ctx, "main")).toEqual([second, first]);
    const third = await rotateSecret(ctx, { name: "main", graceMs: 1000 });
    expect(await secretsOf(ctx, "main")).toEqual([third, second]);
    ctx.advance(1000);
    expect(await secretsOf(ctx, "main")).toEqual([third]);
    const fourth = await rotateSecret(ctx, { name: "main", graceMs: 0, secret: SECRET });
    expect(fourth).toBe(SECRET);
    expect(await secretsOf(ctx, "main")).toEqual([SECRET]);
  });

  test("have devices that stand for numbers, said by whom, until they go", async () => {
    const ctx = await make();
    await newSource(ctx, { name: "main", provider: "generic" });
    await newSource(ctx, { name: "more", provider: "generic" });
    const devices = Array.from({ length: 103 }, (_, i) => `phone ${String(i).padStart(3, "0")}`);
    for (const device of devices) {
      await routeDevice(ctx, { name: "main", device, e164: "17875550101" });
    }
    await routeDevice(ctx, { name: "main", device: "phone 001", e164: "12125550102" });
    await routeDevice(ctx, { name: "more", device: "phone 001", e164: "17875550101" });
    const listed = async (name: string) => {
      const routes: RouteCard[] = [];
      for await (const route of listRoutes(ctx, name)) routes.push(route);
      return routes;
    };
    const routes = await listed("main");
    expect(routes.map(({ device }) => device)).toEqual(devices);
    expect(routes.slice(0, 2).map(({ e164 }) => e164)).toEqual(["17875550101", "12125550102"]);
    const unroute = { name: "main", device: "phone 001", e164: null };
    expect(await routeDevice(ctx, unroute)).toBe(true);
    expect(await routeDevice(ctx, unroute)).toBe(false);
    expect(await listed("main")).toHaveLength(102);
    const deeds = await ctx.query(
      "select action, subject, detail from audit_entries order by id desc",
    );
    expect(deeds[0]).toEqual({
      action: "source.unroute",
      subject: "main",
      detail: '{"device":"phone 001"}',
    });
    expect(deeds[1]).toMatchObject({ action: "source.route", subject: "more" });
    await removeSource(ctx, "main");
    expect(await ctx.query("select e164 from routes")).toEqual([{ e164: "17875550101" }]);
  });

  test("take no device that is none, and none without a source", async () => {
    const ctx = await make();
    await newSource(ctx, { name: "main", provider: "generic" });
    for (const device of ["", "x".repeat(201)]) {
      expect(() => routeDevice(ctx, { name: "main", device, e164: "17875550101" })).toThrow(
        "must have 1 to 200 characters",
      );
    }
    const lost = { name: "none", device: "a", e164: "17875550101" };
    await expect(routeDevice(ctx, lost)).rejects.toMatchObject({ kind: "not-found" });
    await expect(listRoutes(ctx, "none").next()).rejects.toMatchObject({ kind: "not-found" });
    expect(await ctx.query("select * from routes")).toEqual([]);
  });

  test("that are not there are neither rotated nor removed", async () => {
    const ctx = await make();
    await expect(rotateSecret(ctx, { name: "none", graceMs: 0 })).rejects.toMatchObject({
      kind: "not-found",
    });
    expect(await removeSource(ctx, "none")).toBe(false);
    expect(await ctx.query("select * from audit_entries")).toEqual([]);
  });

  test("that are removed are gone, and their id is given to no other", async () => {
    const ctx = await make();
    await newSource(ctx, { name: "main", provider: "generic" });
    const [before] = await findSource(ctx.db, { name: "main" });
    expect(await removeSource(ctx, "main")).toBe(true);
    expect(await findSource(ctx.db, { name: "main" })).toEqual([]);
    await newSource(ctx, { name: "main", provider: "generic" });
    const [after] = await findSource(ctx.db, { name: "main" });
    expect(after!.id).toBeGreaterThan(before!.id);
    const deeds = await ctx.query("select action from audit_entries order by id");
    expect(deeds.map(({ action }) => action)).toEqual([
      "source.add",
      "source.remove",
      "source.add",
    ]);
  });

  test("are changed in what is configured of them, and the change is told", async () => {
    const ctx = await make();
    await newSource(ctx, { name: "main", provider: "twilio", secret: SECRET });
    const edit = (more: object) => editSource(ctx, { name: "main", ...more });
    await edit({ publicUrl: "https://sms.example.com/hook", addresses: "192.0.2.0/24" });
    await edit({ registersNumbers: true });
    await edit({ registersNumbers: true });
    const [source] = await findSource(ctx.db, { name: "main" });
    expect(source).toMatchObject({
      publicUrl: "https://sms.example.com/hook",
      addresses: "192.0.2.0/24",
      registersNumbers: true,
    });
    for (const wrong of [
      { addresses: "everywhere" },
      { publicUrl: "ftp://sms.example.com" },
      { settings: { unknown: 1 } },
    ]) {
      await expect(edit(wrong)).rejects.toMatchObject({ kind: "invalid" });
    }
    const other = editSource(ctx, { name: "none", addresses: null });
    await expect(other).rejects.toMatchObject({ kind: "not-found" });
    const deeds = await ctx.query("select before, after from audit_entries order by id");
    expect(deeds).toHaveLength(3);
    expect(JSON.parse(deeds[2]!.after)).toEqual({ registersNumbers: true });
  });

  test("are shown to their operator with what they prove, what they took and what was refused", async () => {
    const ctx = await make();
    await newSource(ctx, { name: "main", provider: "generic" });
    await rotateSecret(ctx, { name: "main", graceMs: 3_600_000 });
    const refused = { method: "POST" as const, query: "", mediaType: "application/json" };
    recordRefusal(ctx, {
      sourceId: 1,
      reason: "wrong-proof",
      request: { ...refused, headers: new Headers(), body: Buffer.from("{}") },
      client: "192.0.2.7",
    });
    await add(ctx);
    await storeOne(ctx);
    const shown = (await getConsoleSource(ctx, { name: "main", nth: 1 }))!;
    expect(shown).toMatchObject({
      title: "Generic",
      secrets: { valid: 2, endings: [new Date(ctx.now() + 3_600_000).toISOString()] },
      receivedInDay: 1,
      refusals: [{ nth: 1, reason: "wrong-proof", client: "192.0.2.7" }],
    });
    expect(shown.diagnosis!.diagnosis.steps.length).toBeGreaterThan(3);
    expect((await getConsoleSource(ctx, { name: "main", nth: 7 }))!.diagnosis).toBeNull();
    expect(await getConsoleSource(ctx, { name: "none" })).toBeNull();
    expect(await getConsoleSources(ctx)).toMatchObject([
      { id: "main", worth: { short: expect.any(String) } },
    ]);
  });
}
