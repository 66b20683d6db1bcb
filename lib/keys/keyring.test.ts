import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { keyringOf, loadKeyring } from "#lib/keys/keyring.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";

const keyring = keyringOf(randomBytes(32));

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "glasspost-test-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

function opens(sealed: Buffer): boolean {
  try {
    keyring.open(sealed, "message");
    return true;
  } catch {
    return false;
  }
}

describe("keyringOf", () => {
  test("uses no nonce twice", () => {
    const sealed = Array.from({ length: 1000 }, () => keyring.seal("", "message"));
    const nonces = new Set(sealed.map((bytes) => bytes.toString("hex", 0, 12)));
    expect(nonces.size).toBe(1000);
  });

  test("opens what it sealed, whatever the text", () => {
    fc.assert(
      fc.property(hostileText, (plain) => {
        expect(keyring.open(keyring.seal(plain, "message"), "message")).toBe(plain.toWellFormed());
      }),
    );
  });

  test("seals the same text differently each time", () => {
    expect(keyring.seal("same", "message").equals(keyring.seal("same", "message"))).toBe(false);
  });

  test("throws for a changed bit anywhere", () => {
    const sealed = keyring.seal("the tide is out", "message");
    const opened = Array.from({ length: sealed.length * 8 }, (_, bit) => {
      const changed = Buffer.from(sealed);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      return opens(changed);
    });
    expect(opened).not.toContain(true);
  });

  test.each(["", "the tide is out"])("throws for any part of %j sealed, and for more", (plain) => {
    const sealed = keyring.seal(plain, "message");
    const opened = Array.from(sealed, (_, length) => opens(sealed.subarray(0, length)));
    expect(opened).not.toContain(true);
    expect(opens(Buffer.concat([sealed, Buffer.alloc(1)]))).toBe(false);
    expect(opens(sealed)).toBe(true);
  });

  test("throws for another context and for another key", () => {
    const sealed = keyring.seal("plain", "message");
    expect(() => keyring.open(sealed, "source")).toThrow();
    expect(() => keyringOf(randomBytes(32)).open(sealed, "message")).toThrow();
  });

  test("gives one key the same names and ids every time, and another key others", () => {
    const key = randomBytes(32);
    const [first, again, other] = [keyringOf(key), keyringOf(key), keyringOf(randomBytes(32))];
    expect(again.keyId).toBe(first.keyId);
    expect(again.publicIdKey.equals(first.publicIdKey)).toBe(true);
    expect(other.keyId).not.toBe(first.keyId);
    expect(first.keyId).not.toContain(key.toString("hex").slice(0, 8));
  });
});

describe("loadKeyring", () => {
  test("takes the configured key, and makes no file then", () => {
    const made = folder();
    const key = randomBytes(32);
    const loaded = loadKeyring(key.toString("base64"), join(made, "key"));
    expect(loaded.open(keyringOf(key).seal("plain", "x"), "x")).toBe("plain");
    expect(readdirSync(made)).toEqual([]);
  });

  test("makes a file that its owner alone can read, whatever the umask", () => {
    const made = folder();
    const umask = process.umask(0);
    try {
      loadKeyring("", join(made, "key"));
    } finally {
      process.umask(umask);
    }
    expect(statSync(join(made, "key")).mode & 0o777).toBe(0o600);
    expect(readdirSync(made)).toEqual(["key"]);
  });

  test("reads the same key again", () => {
    const file = join(folder(), "key");
    const sealed = loadKeyring("", file).seal("plain", "x");
    expect(loadKeyring("", file).open(sealed, "x")).toBe("plain");
  });

  test.each(["", "\n", "c2hvcnQ=", "a".repeat(64)])("throws for a file that holds %j", (text) => {
    const file = join(folder(), "key");
    writeFileSync(file, text);
    expect(() => loadKeyring("", file)).toThrow("32 bytes");
  });

  test("throws for a folder that is not there", () => {
    expect(() => loadKeyring("", join(folder(), "none", "key"))).toThrow();
  });

  test("agrees on one key when several processes make it at once", async () => {
    const made = folder();
    const module = fileURLToPath(new URL("./keyring.ts", import.meta.url));
    const script = `
      const { loadKeyring } = await import(${JSON.stringify(module)});
      process.stdin.once("data", () => {
        process.stdout.write(loadKeyring("", ${JSON.stringify(join(made, "key"))}).keyId);
        process.exit();
      });
      process.stdout.write("ready ");
    `;
    const children = Array.from({ length: 4 }, () => {
      const child = spawn(process.execPath, ["--input-type=module", "--eval", script]);
      let said = "";
      child.stdout.on("data", (data) => {
        said += data;
      });
      const ready = new Promise((resolve) => child.stdout.once("data", resolve));
      const ended = new Promise<string>((resolve) => child.on("close", () => resolve(said)));
      return { child, ready, ended };
    });
    await Promise.all(children.map(({ ready }) => ready));
    for (const { child } of children) child.stdin.write("go");
    const said = await Promise.all(children.map(({ ended }) => ended));
    expect(said[0]).toMatch(/^ready [0-9a-f]{8}$/);
    expect(new Set(said).size).toBe(1);
    expect(readdirSync(made)).toEqual(["key"]);
  }, 30_000);
});
