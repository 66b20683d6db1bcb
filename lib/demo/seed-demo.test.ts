import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { listedMessages } from "#db/queries/messages.ts";
import { listAllNumbers } from "#db/queries/numbers.ts";
import { openMigratedFile } from "#db/sqlite/open-file.ts";
import type { Context } from "#lib/context.ts";
import { demoCurl, seedDemo } from "#lib/demo/seed-demo.ts";
import { keyringOf } from "#lib/keys/keyring.ts";
import { unpackCodes } from "#lib/messages/packed-codes.ts";
import { addNumber } from "#lib/numbers/add-number.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { addSource } from "#lib/sources/add-source.ts";

function emptyContext(): Context {
  const db = openMigratedFile("file::memory:");
  const keyring = keyringOf(Buffer.alloc(32, 7));
  return { db, keyring, actor: { kind: "system", part: "seed" }, now: () => Date.now() };
}

async function everyMessage({ db }: Context) {
  return listedMessages.newer(db, { id: 0, limit: 1000 });
}

describe("seedDemo", () => {
  test("fills an empty database with messages of every kind, once", async () => {
    const ctx = emptyContext();
    const seed = await seedDemo(ctx);
    expect(seed).toMatchObject({ source: "demo", number: "+17875550101" });
    const messages = await everyMessage(ctx);
    expect(messages.length).toBeGreaterThan(130);
    expect(new Set(messages.map(({ withheldFor }) => withheldFor))).toEqual(
      new Set([null, "bank", "health", "recovery"]),
    );
    const codes = messages.map((message) => unpackCodes(message.codes, message.text));
    const withCode = codes.filter(({ length }) => length > 0);
    expect(withCode.length).toBeGreaterThan(messages.length * 0.7);
    expect(withCode.some(({ length }) => length === 2)).toBe(true);
    expect(messages.some(({ text }) => text.length > 800)).toBe(true);
    expect(messages.some(({ text }) => text.includes("go.lumen.example"))).toBe(true);
    expect(messages.every(({ text }) => !text.includes("go.lumen.example/"))).toBe(true);
    const phones = messages.filter(({ senderKind }) => senderKind === "phone");
    expect(new Set(phones.map(({ senderSlug }) => senderSlug))).toEqual(
      new Set([null, "12125550142"]),
    );

    expect(await seedDemo(ctx)).toBeNull();
    expect(await everyMessage(ctx)).toEqual(messages);
  });

  test("leaves a database with a number alone", async () => {
    const ctx = emptyContext();
    await addNumber(ctx, { number: parseNumber("+447700900123")! });
    expect(await seedDemo(ctx)).toBeNull();
    expect(await listAllNumbers(ctx.db, { after: 0, limit: 10 })).toHaveLength(1);
    expect(await demoCurl(ctx, "http://localhost:3000")).toBeNull();
  });

  test("leaves a source of the same name and another kind alone", async () => {
    const ctx = emptyContext();
    await addSource(ctx, { name: "demo", provider: "twilio", secret: "0123456789abcdef" });
    expect(await seedDemo(ctx)).toBeNull();
    expect(await listAllNumbers(ctx.db, { after: 0, limit: 10 })).toEqual([]);
  });
});

describe("demoCurl", () => {
  test("is one line that a shell reads as it is meant, whatever the secret", async () => {
    const ctx = emptyContext();
    const secret = `it's $HOME "!!" \\ 16`.replaceAll(" ", "_");
    await addSource(ctx, { name: "demo", provider: "generic", secret });
    await seedDemo(ctx);
    const curl = await demoCurl(ctx, "https://sms.example.com");
    expect(curl).not.toContain("\n");
    const words = curl!.replace(/^curl /, "printf '%s\\n' ");
    const [url, , authorization, , type, , body] = execFileSync("sh", ["-c", words])
      .toString()
      .split("\n");
    expect(url).toBe("https://sms.example.com/api/ingest/demo");
    expect(authorization).toBe(`Authorization: Bearer ${secret}`);
    expect(type).toBe("Content-Type: application/json");
    expect(JSON.parse(body!)).toEqual({
      from: "+9009",
      to: "+17875550101",
      text: "482913 is your verification code.",
    });
  });
});
