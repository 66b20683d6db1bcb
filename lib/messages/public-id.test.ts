import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyringOf } from "#lib/keys/keyring.ts";
import { idOfPublicId, publicId } from "#lib/messages/public-id.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const keyring = keyringOf(randomBytes(32));
const ids = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

describe("publicId", () => {
  test("comes back as the id it was made of", () => {
    fc.assert(
      fc.property(ids, (id) => {
        const made = publicId(keyring, id);
        expect(made).toMatch(/^msg_[a-z2-7]{26}$/);
        expect(idOfPublicId(keyring, made)).toBe(id);
      }),
    );
  });

  test("tells nothing of order: neighbours share no beginning", () => {
    const made = Array.from({ length: 1000 }, (_, id) => publicId(keyring, id + 1));
    const beginnings = new Set(made.map((value) => value.slice(4, 12)));
    expect(beginnings.size).toBe(made.length);
  });
});

describe("idOfPublicId", () => {
  test("reads one spelling of an id and no other", () => {
    fc.assert(
      fc.property(ids, fc.nat(25), fc.nat(31), (id, at, letter) => {
        const made = publicId(keyring, id);
        const other = `${made.slice(0, 4 + at)}${ALPHABET[letter]}${made.slice(5 + at)}`;
        expect(idOfPublicId(keyring, other)).toBe(other === made ? id : null);
      }),
    );
  });

  test("refuses the three other letters whose spare bits differ at the end", () => {
    const made = publicId(keyring, 4711);
    const last = ALPHABET.indexOf(made.at(-1)!);
    expect(last % 4).toBe(0);
    for (const spare of [1, 2, 3]) {
      expect(idOfPublicId(keyring, made.slice(0, -1) + ALPHABET[last + spare])).toBeNull();
    }
  });

  test("refuses an id of another site's key", () => {
    expect(idOfPublicId(keyringOf(randomBytes(32)), publicId(keyring, 1))).toBeNull();
  });

  test.each([
    "",
    "msg_",
    "1",
    "__proto__",
    `msg_${"a".repeat(26)}`,
    `msg_${"a".repeat(25)}`,
    `msg_${"a".repeat(27)}`,
    publicId(keyring, 1).toUpperCase(),
    ` ${publicId(keyring, 1)}`,
    `${publicId(keyring, 1)}\n`,
    publicId(keyring, 1).replace("msg_", "num_"),
  ])("refuses %j", (value) => {
    expect(idOfPublicId(keyring, value)).toBeNull();
  });

  test("refuses whatever else, and never throws", () => {
    fc.assert(
      fc.property(hostileText, fc.boolean(), (text, hasPrefix) => {
        expect(idOfPublicId(keyring, hasPrefix ? `msg_${text}` : text)).toBeNull();
      }),
    );
  });
});
