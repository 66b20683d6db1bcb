import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findWrongImports } from "#scripts/find-wrong-imports.ts";
import { importsOf, listImports } from "#scripts/list-imports.ts";

const root = join(import.meta.dirname, "..");

describe("the layers", () => {
  it("hold in the whole project", () => {
    const imports = listImports(root, ["app", "components", "lib", "db", "e2e", "scripts"]);

    expect(imports.length).toBeGreaterThan(200);
    expect(findWrongImports(imports)).toEqual([]);
  });
});

describe("findWrongImports", () => {
  it.each([
    ["lib/numbers/add-number.ts", "app/[locale]/page.tsx"],
    ["lib/numbers/add-number.ts", "components/ui/chip.tsx"],
    ["db/queries/numbers.ts", "lib/clock.ts"],
    ["components/ui/chip.tsx", "db/client.ts"],
    ["components/ui/chip.tsx", "app/[locale]/query.ts"],
    ["app/[locale]/page.tsx", "db/queries/numbers.ts"],
    ["lib/numbers/add-number.ts", "better-sqlite3"],
    ["bench/run.ts", "pg"],
    ["e2e/ingest.spec.ts", "drizzle-orm/better-sqlite3"],
    ["app/api/auth/route.ts", "next-auth/jwt"],
    ["lib/edge/render.ts", "next/server"],
    ["lib/i18n/translations-of.ts", "next/headers"],
    ["app/[locale]/page.tsx", "next/link"],
    ["components/ui/chip.tsx", "next/link"],
  ])("reports %s importing %s", (from, to) => {
    expect(findWrongImports([{ from, to }])).toHaveLength(1);
  });

  it.each([
    ["app/[locale]/page.tsx", "lib/home/get-home-page.ts"],
    ["app/[locale]/page.tsx", "components/ui/chip.tsx"],
    ["app/[locale]/page.tsx", "next/server"],
    ["app/admin/page.tsx", "next/link"],
    ["components/ui/chip.tsx", "lib/otp/code.ts"],
    ["lib/numbers/add-number.ts", "db/queries/numbers.ts"],
    ["lib/auth/session.ts", "next-auth"],
    ["db/client.ts", "better-sqlite3"],
    ["server.ts", "next"],
  ])("accepts %s importing %s", (from, to) => {
    expect(findWrongImports([{ from, to }])).toEqual([]);
  });
});

describe("importsOf", () => {
  it.each([
    ['import { a } from "#lib/a.ts";', "lib/a.ts"],
    ['import type { A } from "#lib/a.ts";', "lib/a.ts"],
    ['import a, {\n  b,\n  type C,\n} from "#lib/a.ts";', "lib/a.ts"],
    ['import "../lib/a.ts";', "lib/a.ts"],
    ['export { a } from "./a.ts";', "app/a.ts"],
    ['export * from "next/link";', "next/link"],
    ['const a = await import("next/link");', "next/link"],
    ['type A = import("next/link").Link;', "next/link"],
  ])("reads %s", (text, to) => {
    expect(importsOf("app/page.ts", `const x = 1;\n${text}\n`)).toEqual([
      { from: "app/page.ts", to },
    ]);
  });
});
