import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { environmentVariables } from "#lib/env.ts";
import { findConfigurationFaults, findDeadPaths } from "#scripts/find-doc-faults.ts";

const root = join(import.meta.dirname, "..");
const read = (page: string) => readFileSync(join(root, page), "utf8");

describe("the documentation", () => {
  const pages = [
    "README.md",
    ...readdirSync(join(root, "docs")).flatMap((name) =>
      name.endsWith(".md") ? [`docs/${name}`] : [],
    ),
  ];

  it.each(pages)("cites only files that exist in %s", (page) => {
    expect(findDeadPaths(root, read(page))).toEqual([]);
  });

  it("lists every variable of the configuration with its default, and no other", () => {
    expect(findConfigurationFaults(read("docs/configuration.md"), environmentVariables)).toEqual(
      [],
    );
  });
});

describe("findDeadPaths", () => {
  it.each([
    ["`lib/no-such-file.ts`", ["lib/no-such-file.ts"]],
    ["See `docs/nowhere.md#there`, `server.ts`.", ["docs/nowhere.md#there"]],
    ["`no-such-file.ts`", ["no-such-file.ts"]],
    ["`./scripts/gone.mjs`", ["./scripts/gone.mjs"]],
    ["`server.ts`, `./scripts/start.mjs`, `lib/env.ts:3`, `app/[locale]/`", []],
    ["`npm start`, `/numbers/17875550101`, `data/glasspost.db`, `lib/**/*.ts`", []],
    ["```sh\ncat `lib/gone.ts`\n```", []],
  ])("reads %s", (text, dead) => {
    expect(findDeadPaths(root, text)).toEqual(dead);
  });
});

describe("findConfigurationFaults", () => {
  const variables = [
    { name: "PORT", default: "3000" },
    { name: "OPERATOR", default: "" },
  ];
  const port = "| `PORT` | `3000` | The port. |\n";
  const operator = "| `OPERATOR` | | Who runs it. |\n";

  it.each([
    ["a full table", port + operator, []],
    ["a dash for no default", `${port}| \`OPERATOR\` | – | Who. |\n`, []],
    ["a missing variable", port, ["OPERATOR is not documented."]],
    [
      "an unknown variable",
      `${port}${operator}| \`HOSTS\` | | None. |\n`,
      ["HOSTS is documented, but the program does not read it."],
    ],
    [
      "another default",
      `| \`PORT\` | \`80\` | The port. |\n${operator}`,
      ['The default of PORT is "3000".'],
    ],
    ["a variable twice", port + port + operator, ["A variable is documented twice."]],
  ])("judges %s", (_what, text, faults) => {
    expect(findConfigurationFaults(text, variables)).toEqual(faults);
  });
});
