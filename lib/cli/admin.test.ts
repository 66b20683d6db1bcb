import { expect, test } from "vitest";
import { commandLine, jsonLines } from "#lib/cli/test-command-line.ts";

const { run } = commandLine();
const PASSWORD = "seven gulls over the pier";

test("makes an account with a password of its own, shown once", async () => {
  const made = await run(["admin", "create", "maria", "--json"]);
  expect(made).toMatchObject({ code: 0, err: "" });
  const [account] = jsonLines(made.out);
  expect(account).toMatchObject({ name: "maria", role: "owner" });
  expect(account!.password).toMatch(/^(?:[a-z2-9]{4}-){4}[a-z2-9]{4}$/);
  const listed = await run(["admin", "list"]);
  expect(listed.out).toMatch(/^maria +owner +never signed in\n$/);
  expect(listed.out).not.toContain(account!.password);
});

test("takes a password from standard input, and prints it nowhere", async () => {
  const args = ["admin", "create", "jon", "--role", "auditor", "--password-stdin"];
  const { code, out, err } = await run(args, `${PASSWORD}\n`);
  expect(code).toBe(0);
  expect(out + err).not.toContain(PASSWORD);
  const again = await run(["admin", "password", "jon", "--password-stdin"], PASSWORD);
  expect(again).toMatchObject({ code: 0, out: "jon has another password.\n" });
});

test.each([
  ["a weak password", ["create", "jon", "--password-stdin"], "password1234", "invalid"],
  ["a short password", ["create", "jon", "--password-stdin"], "short", "invalid"],
  [
    "its own name as the password",
    ["create", "jon.the.sailor", "--password-stdin"],
    "jon.the.sailor",
    "invalid",
  ],
  ["no password", ["create", "jon", "--password-stdin"], "", "usage"],
  ["a name that is none", ["create", "j o n"], "", "invalid"],
  ["an account that is not there", ["disable", "nobody"], "", "not-found"],
])("fails with %s", async (_, args, input, code) => {
  const failed = await run(["admin", ...args, "--json"], input);
  expect(failed).toMatchObject({ code: 1, out: "" });
  expect(jsonLines(failed.err)).toMatchObject([{ error: { code } }]);
});

test.each([[["role", "maria", "king"]], [["create", "jon", "--role", "king"]], [["create"]]])(
  "does not understand %j",
  async (args) => {
    expect(await run(["admin", ...args])).toMatchObject({ code: 2, out: "" });
  },
);

test("changes, disables and removes accounts, and leaves an owner", async () => {
  await run(["admin", "create", "maria"]);
  await run(["admin", "create", "jon", "--role", "moderator"]);
  const said = async (...args: string[]) => {
    const { code, out, err } = await run(["admin", ...args]);
    return [code, (out + err).trim()];
  };
  expect(await said("role", "jon", "auditor")).toEqual([0, "jon is auditor now."]);
  expect(await said("disable", "jon")).toEqual([0, "jon is disabled."]);
  expect(await said("enable", "jon")).toEqual([0, "jon is enabled."]);
  expect(await said("end-sessions", "jon")).toEqual([0, "Every session of jon has ended."]);
  expect(await said("reset-totp", "jon")).toEqual([0, "jon has no second factor."]);
  expect(await said("remove", "jon")).toEqual([0, "jon is removed."]);
  expect(await said("disable", "maria")).toEqual([
    1,
    "There must be an owner left who can sign in.",
  ]);
});

test("prints an invitation's link", async () => {
  const { out } = await run(["admin", "invite", "--role", "member", "--json"]);
  const [invitation] = jsonLines(out);
  expect(invitation).toMatchObject({ role: "member" });
  expect(invitation!.url).toMatch(/^http:\/\/localhost:3000\/admin\/invitation\/[\w-]{32}$/);
});
