import { expect, test } from "vitest";
import { isPermitted, roles } from "#lib/auth/permissions.ts";
import { ruleConsoleActions } from "./rules.ts";

test("only who may look at what was received may ask what a rule matches in it", () => {
  const action = ruleConsoleActions.find(({ name }) => name === "rules.try")!;
  const mayTry = roles.filter((role) => isPermitted(role, action.permission));
  expect(mayTry).toEqual(roles.filter((role) => isPermitted(role, "originals.read")));
  expect(mayTry).not.toContain("auditor");
});
