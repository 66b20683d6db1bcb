import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyringOf } from "#lib/keys/keyring.ts";
import { publicId } from "#lib/messages/public-id.ts";
import { openCursor, sealCursor } from "./sealed-cursor.ts";

const keyring = keyringOf(randomBytes(32));

describe("a sealed cursor", () => {
  test("gives back its place, in its own list only", () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31), fc.nat(0xffff), fc.string(), fc.string(), (id, depth, a, b) => {
        const cursor = sealCursor(keyring, a, { id, depth });
        expect(openCursor(keyring, a, cursor)).toEqual({ id, depth });
        if (a !== b) expect(openCursor(keyring, b, cursor)).toBeNull();
      }),
    );
  });

  test("holds the largest ids, and no more depth than fits", () => {
    const place = { id: 2 ** 48 - 1, depth: 10_000_000 };
    expect(openCursor(keyring, "", sealCursor(keyring, "", place))).toEqual({
      id: place.id,
      depth: 0xffff,
    });
  });

  test("is refused when anything of it was changed", () => {
    const cursor = sealCursor(keyring, "messages", { id: 7, depth: 100 });
    for (let at = 0; at < cursor.length; at++) {
      for (const letter of ["a", "B", "-", "_", "0", "é", "", "\0"]) {
        const changed = cursor.slice(0, at) + letter + cursor.slice(at + 1);
        if (changed !== cursor) expect(openCursor(keyring, "messages", changed)).toBeNull();
      }
    }
  });

  test("is none of another key's, and no message's id", () => {
    const place = { id: 7, depth: 0 };
    const foreign = sealCursor(keyringOf(randomBytes(32)), "messages", place);
    expect(openCursor(keyring, "messages", foreign)).toBeNull();
    const id = publicId(keyring, 7);
    expect(openCursor(keyring, "messages", id)).toBeNull();
    expect(openCursor(keyring, "messages", id.replace("msg_", "cur_").slice(0, 26))).toBeNull();
  });

  test("is none for anything that strangers write", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        expect(openCursor(keyring, "messages", value)).toBeNull();
        expect(openCursor(keyring, "messages", `cur_${value}`)).toBeNull();
      }),
    );
  });
});
