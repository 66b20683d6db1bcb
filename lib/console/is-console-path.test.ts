import { expect, test } from "vitest";
import { isConsolePath } from "./is-console-path.ts";

test.each([
  "/admin",
  "/admin/queue?cause=rule&before=12",
  "/account",
  "/admin?x=1",
  "/admin/a%20b",
  "/admin?q=%C3%B1&sort=a+b",
])("isConsolePath takes %s", (path) => expect(isConsolePath(path)).toBe(true));

test.each([
  undefined,
  null,
  7,
  ["/admin"],
  "",
  "admin",
  "/",
  "/administrator",
  "/numbers/17875550101",
  "//admin.example",
  "/\\admin.example",
  "/admin\\@evil.example",
  "https://evil.example/admin",
  "/admin\r\nset-cookie: a=b",
  "/admin/\tx",
  "/admin/\u0001",
  "/admin?q=\u0142",
  "/admin/\ud800",
  "/admin/..//evil.example",
  "/admin/%2e%2e/api/v1",
  "/account/..",
  `/admin/${"x".repeat(2000)}`,
])("isConsolePath refuses %j", (path) => expect(isConsolePath(path)).toBe(false));
