import { expect, test } from "vitest";
import { testContext } from "#lib/testing/context.ts";
import { noticeCookie, readNotice } from "./notice.ts";

const notice = {
  message: "One message was hidden.",
  isFailure: false,
  undo: { action: "messages.publish", fields: { id: ["msg_a", "msg_b"] } },
};

const cookieOf = (header: string) => header.split(";")[0]!;

test("a notice is read by the page that follows, for a few seconds", () => {
  const ctx = testContext();
  const cookie = cookieOf(noticeCookie(ctx, notice));
  expect(readNotice(ctx, `a=b; ${cookie}`)).toMatchObject(notice);
  ctx.advance(6000);
  expect(readNotice(ctx, cookie)).toMatchObject(notice);
  ctx.advance(1);
  expect(readNotice(ctx, cookie)).toBeNull();
});

test("a notice is ours, or none", () => {
  const ctx = testContext();
  const [name, value] = cookieOf(noticeCookie(ctx, notice)).split("=") as [string, string];
  const other = { ...ctx, keyring: testContext().keyring };
  expect(readNotice(other, `${name}=${value}`)).toBeNull();
  for (const forged of [
    "",
    "x",
    value.slice(0, -2),
    Buffer.from('{"message":"x"}').toString("base64url"),
  ]) {
    expect(readNotice(ctx, `${name}=${forged}`)).toBeNull();
  }
});

test("a notice whose way back is too long for a cookie is said without it", () => {
  const ctx = testContext();
  const id = Array.from({ length: 200 }, (_, n) => `msg_${String(n).padStart(26, "a")}`);
  const header = noticeCookie(ctx, {
    ...notice,
    undo: { action: "messages.publish", fields: { id } },
  });
  expect(header.length).toBeLessThan(4096);
  expect(readNotice(ctx, cookieOf(header))).toEqual({
    message: notice.message,
    isFailure: false,
    at: ctx.now(),
  });
});
