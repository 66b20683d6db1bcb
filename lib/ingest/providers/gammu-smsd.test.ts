import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ProviderRequest } from "#lib/ingest/adapter.ts";
import { gammuSmsd } from "#lib/ingest/providers/gammu-smsd.ts";
import { gammuSmsd as dialect } from "#lib/simulate/gammu-smsd.ts";
import { tryAdapter, unforeseen } from "#lib/testing/adapter-trial.ts";
import { hostileBodies } from "#lib/testing/provider-request.ts";

const now = Date.UTC(2026, 10, 22, 10, 30);
const secret = "a-secret-of-the-modem-0123456789";

const { signed, credentials, verify, parse, write } = tryAdapter({
  adapter: gammuSmsd,
  dialect,
  message: {
    from: "+17875550199",
    to: "modem-1",
    text: "482913 is your code 🔑 & + = %20\n",
    id: "0123456789abcdef",
    sentAt: now - 2000,
    segments: 2,
  },
  proving: {
    auth: "signature",
    secret,
    publicUrl: "https://sms.example.com/api/ingest/modem",
    settings: {},
    now,
    nonce: "1",
  },
});

describe("verify", () => {
  it("accepts what is signed with any of the secrets", async () => {
    expect(await verify()).toEqual({ ok: true });
    expect(await verify({}, { secrets: ["another-secret-0123", secret] })).toEqual({ ok: true });
  });

  it.each([[[]], [[""]]])("refuses everything with the secrets %j", async (secrets) => {
    expect(await verify({}, { secrets })).toEqual({ ok: false, reason: "no-key" });
  });

  const given = signed.headers["x-signature"]!;
  it.each([
    [{ headers: { "x-signature": null } }, "no-proof"],
    [{ headers: { "x-timestamp": null } }, "no-proof"],
    [{ headers: { "x-signature": `${given}, ${given}` } }, "wrong-proof"],
    [{ headers: { "x-timestamp": `${now / 1000 - 1}` } }, "wrong-proof"],
    [{ headers: { "x-timestamp": `${now / 1000}, ${now / 1000}` } }, "wrong-proof"],
    [{ body: signed.body.replace("id=0", "id=1") }, "wrong-proof"],
  ])("refuses %j", async (changes, reason) => {
    expect(await verify(changes)).toEqual({ ok: false, reason });
  });

  it("refuses another secret", async () => {
    const verdict = await verify({}, { secrets: ["another-secret-0123"] });
    expect(verdict).toEqual({ ok: false, reason: "wrong-proof" });
  });

  it.each([
    [300_000, true],
    [300_001, "too-old"],
    [-300_000, true],
    [-300_001, "too-early"],
  ])("judges a request %i ms after it was signed", async (age, expected) => {
    const verdict = expected === true ? { ok: true } : { ok: false, reason: expected };
    expect(await verify({}, { now: now + age })).toEqual(verdict);
  });

  it("tells what was signed", async () => {
    const told: string[] = [];
    await verify({}, {}, (step, value) => told.push(`${step}: ${value}`));
    expect(told).toEqual([
      `signed text: ${now / 1000}.${signed.body}`,
      `given signature: ${signed.headers["x-signature"]}`,
      `expected signature: ${signed.headers["x-signature"]}`,
    ]);
  });
});

describe("parse", () => {
  it("reads back what the dialect writes", () => {
    expect(parse()).toEqual([
      {
        from: "+17875550199",
        to: null,
        device: "modem-1",
        text: "482913 is your code 🔑 & + = %20\n",
        providerId: "0123456789abcdef",
        sentAt: now - 2000,
        sentClock: "smsc",
        toPointer: "/device",
        segments: 2,
      },
    ]);
  });

  it("says that bytes came where gammu knows no text", () => {
    const { body } = write({ text: "", encoding: "binary", sentAt: null });
    expect(parse(body)).toMatchObject([
      { text: "", encoding: "binary", sentAt: null, sentClock: "unknown" },
    ]);
  });

  it.each([
    ["id=&device=m&from=Faro&text=x", "/id"],
    ["id=1&device=&from=Faro&text=x", "/device"],
    ["id=1&device=%00&from=Faro&text=x", "/device"],
    ["id=1&device=m&from=&text=x", "/from"],
    ["id=1&device=m&from=Faro", "/text"],
  ])("says what is wrong with %s", (body, pointer) => {
    expect(parse(body)).toMatchObject([{ errors: [{ pointer }] }]);
  });

  it("takes what is told wrongly of the rest for not told", () => {
    const body = "id=1&device=m&from=Faro&text=%ff&sent=soon&messages=-1&has_text=maybe";
    expect(parse(body)).toEqual([
      {
        from: "Faro",
        to: null,
        device: "m",
        text: "\ufffd",
        providerId: "1",
        sentAt: null,
        sentClock: "unknown",
        toPointer: "/device",
      },
    ]);
  });

  it("never fails, whatever it is given", () => {
    for (const body of hostileBodies) {
      expect(
        unforeseen(() => parse(body)),
        String(body).slice(0, 80),
      ).toBeUndefined();
    }
  });
});

describe("scripts/gammu-smsd.sh", () => {
  const folder = mkdtempSync(join(tmpdir(), "glasspost-gammu-"));
  const script = join(import.meta.dirname, "../../../scripts/gammu-smsd.sh");
  const configuration = join(folder, "smsd.conf");
  const spool = join(folder, "spool of a modem");
  const posts: ProviderRequest[] = [];
  let status = 200;
  let url = "";

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      posts.push({
        method: "POST",
        query: "",
        headers: new Headers(request.headers as Record<string, string>),
        mediaType: request.headers["content-type"] ?? "",
        body: Buffer.concat(chunks),
      });
      response.writeHead(status).end();
    });
  });

  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/ingest/modem`;
  });

  beforeEach(() => {
    posts.length = 0;
    status = 200;
    rmSync(spool, { recursive: true, force: true });
    configure(secret);
  });

  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  function configure(key: string, to = url) {
    writeFileSync(configuration, `url=${to}\nsecret=${key}\nspool=${spool}`);
  }

  /** Runs it as gammu does: by the shell, without standard input, with ids behind its own words. */
  function run(variables: Record<string, string>, ids: string[] = []) {
    const command = `exec 0<&-; exec "$0" "$@"`;
    const args = ["-c", command, script, configuration, ...ids];
    const env = { PATH: process.env.PATH, ...variables } as unknown as NodeJS.ProcessEnv;
    return new Promise<{ code: number; output: string }>((done) => {
      execFile("/bin/sh", args, { cwd: folder, env }, (error, stdout, stderr) => {
        done({ code: error ? Number(error.code) : 0, output: stdout + stderr });
      });
    });
  }

  const received = (text: string) => ({
    SMS_MESSAGES: "1",
    DECODED_PARTS: "0",
    PHONE_ID: "modem-1",
    SMS_1_CLASS: "-1",
    SMS_1_REFERENCE: "0",
    SMS_1_NUMBER: "+17875550199",
    SMS_1_TEXT: text,
  });

  /** What the adapter makes of a post, once it has verified it. */
  async function readPost(post: ProviderRequest | undefined, secrets = [secret]) {
    const credentialsNow = { ...credentials, secrets, now: Date.now() };
    expect(await gammuSmsd.verify(post!, credentialsNow)).toEqual({ ok: true });
    expect(gammuSmsd.mediaTypes).toContain(post!.mediaType);
    return gammuSmsd.parse(post!, {});
  }

  const bad = join(folder, "executed");

  it.each([
    "482913 is your code",
    "",
    " leading and trailing \n\n",
    `"double" 'single' \`touch ${bad}\` $(touch ${bad}) \${HOME} $HOME ; touch ${bad} | touch ${bad} &`,
    `'; touch ${bad}; '`,
    `"; touch ${bad}; "`,
    `)"; touch ${bad}; ("`,
    "back\\slash \\n \\0 \\\\ \\",
    "%s %d %n %% %00 &text=other&from=+1=2;a+b",
    "tab\there, line\r\nbreaks\n, * ? [a-z] ~ ! # {a,b}",
    "emoji 👩‍🔬 🇵🇷, код 415263, 驗證碼, ٤١٥٢٦٣, ñ é",
    "-n -e --help @/etc/passwd <file >file",
    "x".repeat(20_000),
  ])("posts %j exactly as it came, and executes nothing", async (text) => {
    expect(await run(received(text), ["17"])).toEqual({ code: 0, output: "" });
    expect(posts).toHaveLength(1);
    expect(await readPost(posts[0])).toMatchObject([
      { from: "+17875550199", device: "modem-1", text, segments: 1, sentAt: null },
    ]);
    expect(existsSync(bad)).toBe(false);
    expect(readdirSync(spool)).toEqual([]);
  });

  it("executes nothing of a sender, a phone's id or a time either", async () => {
    const evil = `$(touch ${bad})'"\`touch ${bad}\``;
    const variables = {
      ...received("x"),
      SMS_1_NUMBER: evil,
      PHONE_ID: evil,
      SMS_1_TIMESTAMP: evil,
    };
    await run({ ...variables, SMS_1_CLASS: evil, DECODED_PARTS: evil }, [evil]);
    expect(await readPost(posts[0])).toMatchObject([{ from: evil, device: evil, sentAt: null }]);
    expect(existsSync(bad)).toBe(false);
  });

  it.each([
    [
      { SMS_MESSAGES: "3", DECODED_PARTS: "1", DECODED_1_TEXT: "the whole", SMS_1_TEXT: "the" },
      "the whole",
    ],
    [
      { SMS_MESSAGES: "3", SMS_1_TEXT: "one \n", SMS_2_TEXT: "two ", SMS_3_TEXT: "three" },
      "one \ntwo three",
    ],
    [{ SMS_MESSAGES: "3", SMS_1_TEXT: "one ", SMS_3_TEXT: "three" }, "one three"],
    [{ SMS_MESSAGES: "3", DECODED_PARTS: "2", DECODED_1_TEXT: "a", DECODED_2_TEXT: "b" }, "ab"],
  ])("joins the parts of %j", async (variables, text) => {
    await run({ ...received(""), ...variables });
    expect(await readPost(posts[0])).toMatchObject([{ text, segments: 3 }]);
  });

  it("tells the time that the service centre gave, and bytes without a text", async () => {
    const { SMS_1_TEXT: _, ...binary } = received("");
    await run({ ...binary, SMS_1_TIMESTAMP: "1704159245" });
    expect(await readPost(posts[0])).toMatchObject([
      { text: "", encoding: "binary", sentAt: 1_704_159_245_000, sentClock: "smsc" },
    ]);
  });

  it("names a phone without an id, and one message by one id", async () => {
    const { PHONE_ID: _, ...unnamed } = received("x");
    const runs = [["17"], ["17"], ["18"], [], []];
    for (const ids of runs) await run(unnamed, ids);
    const messages = await Promise.all(posts.map((post) => readPost(post)));
    expect(messages.flat()).toMatchObject(runs.map(() => ({ device: "gammu" })));
    const known = posts.map(({ body }) => new URLSearchParams(String(body)).get("id"));
    expect(known[1]).toBe(known[0]);
    expect(new Set(known).size).toBe(4);
  });

  it.each(["k".repeat(64), "k".repeat(65), "k".repeat(512), "a$(x)'\"\\ %s-secret"])(
    "signs with the secret %s",
    async (key) => {
      configure(key);
      await run(received("x"));
      expect(await readPost(posts[0], [key])).toHaveLength(1);
    },
  );

  it("keeps what can't be delivered, and sends it again, signed anew", async () => {
    status = 503;
    const failed = await run(received("first"), ["1"]);
    expect(failed).toMatchObject({ code: 1, output: expect.stringContaining("503") });
    expect(readdirSync(spool)).toHaveLength(1);
    configure(secret, "http://127.0.0.1:1/");
    expect(await run({})).toMatchObject({ code: 1 });
    configure(secret);
    status = 200;
    posts.length = 0;
    await run(received("second"), ["2"]);
    await run({});
    const messages = await Promise.all(posts.map((post) => readPost(post)));
    expect(messages.flat()).toHaveLength(2);
    expect(messages.flat()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ text: "first" }),
        expect.objectContaining({ text: "second" }),
      ]),
    );
    expect(readdirSync(spool)).toEqual([]);
  });

  it("puts what is refused for good aside, where it costs no other message", async () => {
    status = 422;
    const refused = await run(received("first"));
    expect(refused).toMatchObject({ code: 0, output: expect.stringContaining("422") });
    expect(readdirSync(spool)).toEqual([expect.stringMatching(/\.refused$/)]);
    status = 200;
    posts.length = 0;
    await run(received("second"));
    expect(posts).toHaveLength(1);
  });

  it("says what is missing in its configuration", async () => {
    writeFileSync(configuration, "url=\nspool=x\n");
    expect(await run(received("x"))).toMatchObject({
      code: 1,
      output: expect.stringContaining("url= and secret="),
    });
    rmSync(configuration);
    expect(await run(received("x"))).toMatchObject({ code: 1 });
    expect(posts).toEqual([]);
  });
});
