import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { forgetOlder, formatKey, parseKey, renewKey } from "#lib/keys/key-text.ts";
import { keyringOf } from "#lib/keys/keyring.ts";
import { publicId } from "#lib/messages/public-id.ts";

const first = randomBytes(32);
const second = renewKey(first);
const third = renewKey(second);

test.each([[","], ["\n"], [", "]])("reads what it writes, with %j between", (separator) => {
  for (const key of [first, second, third, forgetOlder(third)]) {
    expect(parseKey(formatKey(key, separator))).toEqual(key);
  }
  expect(formatKey(first, separator)).toBe(first.toString("base64"));
  expect(formatKey(third, ",").split(",")).toHaveLength(3);
});

test("keeps public ids through every renewal, and opens what older keys have sealed", () => {
  const rings = [first, second, third, forgetOlder(third)].map(keyringOf);
  const [old, , newest, alone] = rings;
  expect(new Set(rings.map((ring) => publicId(ring, 4711))).size).toBe(1);
  expect(new Set(rings.map(({ keyId }) => keyId)).size).toBe(3);
  const sealed = old!.seal("tide", "message");
  expect(newest!.open(sealed, "message")).toBe("tide");
  expect(() => alone!.open(sealed, "message")).toThrow();
  const anew = newest!.reseal(sealed, "message")!;
  expect(alone!.open(anew, "message")).toBe("tide");
  expect(() => old!.open(anew, "message")).toThrow();
  expect(newest!.reseal(anew, "message")).toBeNull();
  expect(() => newest!.reseal(anew, "source")).toThrow();
});

test("lets the older key open what the newer has sealed where both are known", () => {
  const before = keyringOf(parseKey(formatKey(second, ",").split(",").reverse().join(","))!);
  expect(before.keyId).toBe(keyringOf(first).keyId);
  expect(before.open(keyringOf(second).seal("tide", "x"), "x")).toBe("tide");
});

test.each([
  "",
  ",",
  "c2hvcnQ=",
  "a".repeat(64),
  `${first.toString("base64")},c2hvcnQ=`,
  `${first.toString("base64")}.c2hvcnQ=`,
  `${formatKey(forgetOlder(second), "")}.AAAA`,
  `${first.toString("base64")},${randomBytes(32).toString("base64")}`,
])("takes no key out of %j", (text) => {
  expect(parseKey(text)).toBeNull();
});

test("takes no key out of bytes of another length", () => {
  for (const length of [0, 31, 33, 47, 49, 64, 79]) {
    expect(() => keyringOf(Buffer.alloc(length))).toThrow(RangeError);
  }
});
