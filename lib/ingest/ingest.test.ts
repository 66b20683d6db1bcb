import { createHmac, randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import { Webhook } from "standardwebhooks";
import { beforeAll, describe, expect, test } from "vitest";
import { addNumber } from "#lib/numbers/add-number.ts";
import { getNumberPage } from "#lib/numbers/get-number-page.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { removeSource } from "#lib/sources/remove-source.ts";
import { rotateSecret } from "#lib/sources/rotate-secret.ts";
import { configureSite, PUBLIC_URL, postTo, type TestPost } from "#lib/testing/ingest-site.ts";
import { newSource } from "#lib/testing/new-source.ts";
import { randomWord } from "#lib/testing/random-word.ts";

const ctx = await configureSite();

const TO = "+17875550101";
const UNKNOWN = "+17875550199";
const MIB = 1024 * 1024;
const TOKEN = "twilio-auth-token-for-tests-0001";

let bearer = "";
let webhook = "";

beforeAll(async () => {
  await addNumber(ctx, { number: parseNumber(TO)! });
  bearer = await newSource(ctx, { name: "main", provider: "generic" });
  webhook = await newSource(ctx, { name: "hooks", provider: "generic", auth: "standard-webhooks" });
  await newSource(ctx, { name: "twilio", provider: "twilio", secret: TOKEN });
});

const message = (more: Record<string, unknown> = {}) => ({
  from: "Harbour",
  to: TO,
  text: `The tide is ${randomWord()}`,
  ...more,
});

/** What an operator's own program sends. */
function send(body: unknown, headers: Record<string, string> = {}): TestPost {
  return {
    body:
      typeof body === "string" || body instanceof Uint8Array
        ? (body as BodyInit)
        : JSON.stringify(body),
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${bearer}`,
      ...headers,
    },
  };
}

const lines = (...items: unknown[]) =>
  send(items.map((item) => (typeof item === "string" ? item : JSON.stringify(item))).join("\n"), {
    "content-type": "application/x-ndjson",
  });

/** The texts on the number's first page, newest first. */
async function shown(): Promise<(string | null)[]> {
  const page = await getNumberPage(ctx, { e164: TO.slice(1) });
  return page!.messages.messages.map(({ text }) => text);
}

function expectProblem(answer: Awaited<ReturnType<typeof postTo>>, status: number): void {
  expect(answer.status, answer.text).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.json).toMatchObject({
    type: expect.stringMatching(/^urn:glasspost:problem:[a-z-]+$/),
    title: expect.any(String),
    status,
    detail: expect.stringMatching(/\.$/),
  });
  expect(answer.text).not.toMatch(/node_modules|\bat \S+:\d+|\.ts\b|sqlite/i);
}

describe("an address", () => {
  test.each(["none", "", "__proto__", "constructor", "MAIN", "main ", "../main", "\0", "\ud800"])(
    "answers 404 for the source %j",
    async (name) => {
      expectProblem(await postTo(name, send(message())), 404);
    },
  );

  test("answers 404 once its source is removed, and keeps what it brought", async () => {
    const secret = await newSource(ctx, { name: "brief", provider: "generic" });
    const sent = message();
    const headers = { authorization: `Bearer ${secret}` };
    expect((await postTo("brief", send(sent, headers))).status).toBe(201);
    await removeSource(ctx, "brief");
    expectProblem(await postTo("brief", send(message(), headers)), 404);
    expect(await shown()).toContain(sent.text);
  });
});

describe("a bearer secret", () => {
  test.each([
    ["no header", () => ({ authorization: "" })],
    ["another scheme", () => ({ authorization: `Basic ${bearer}` })],
    ["no scheme", () => ({ authorization: bearer })],
    ["no secret", () => ({ authorization: "Bearer " })],
    ["another secret", () => ({ authorization: "Bearer 0123456789abcdef0123456789abcdef" })],
    ["part of it", () => ({ authorization: `Bearer ${bearer.slice(0, -1)}` })],
    ["more than it", () => ({ authorization: `Bearer ${bearer}x` })],
    ["it in other case", () => ({ authorization: `Bearer ${bearer.toUpperCase()}` })],
    ["it twice", () => ({ authorization: `Bearer ${bearer}, Bearer ${bearer}` })],
    ["it elsewhere", () => ({ authorization: "", "x-api-key": bearer })],
  ])("is refused with 401 given %s", async (_, headers) => {
    const answer = await postTo("main", send(message(), headers()));
    expectProblem(answer, 401);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  });

  test("is asked for before the body is looked at", async () => {
    expectProblem(await postTo("main", { body: "{", headers: {} }), 401);
  });

  test("of another source does not do", async () => {
    const other = await newSource(ctx, { name: "other", provider: "generic" });
    expectProblem(await postTo("main", send(message(), { authorization: `Bearer ${other}` })), 401);
  });

  test("that was replaced is valid for its grace and no longer", async () => {
    const first = await newSource(ctx, { name: "rotated", provider: "generic" });
    const post = (secret: string) =>
      postTo("rotated", send(message(), { authorization: `Bearer ${secret}` }));
    const second = await rotateSecret(ctx, { name: "rotated", graceMs: 3_600_000 });
    expect((await post(first)).status).toBe(201);
    expect((await post(second)).status).toBe(201);
    const third = await rotateSecret(ctx, { name: "rotated", graceMs: 0 });
    expectProblem(await post(first), 401);
    expectProblem(await post(second), 401);
    expect((await post(third)).status).toBe(201);
  });
});

describe("a Standard Webhooks signature", () => {
  function signed(
    body: string | Buffer,
    { at = new Date(), id = `msg_${randomUUID()}`, secret = webhook } = {},
  ): { body: string | Buffer; headers: Record<string, string> } {
    return {
      body,
      headers: {
        "content-type": "application/json",
        "webhook-id": id,
        "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
        "webhook-signature": new Webhook(secret).sign(id, at, body),
      },
    };
  }
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);
  const post = ({ body, headers }: ReturnType<typeof signed>) =>
    postTo("hooks", { body: body as BodyInit, headers });

  test("lets a message in", async () => {
    expect((await post(signed(JSON.stringify(message())))).status).toBe(201);
  });

  test("covers the bytes as they came, also those of NDJSON", async () => {
    const body = `${JSON.stringify(message())}\n${JSON.stringify(message())}\n`;
    const { headers } = signed(body);
    const answer = await postTo("hooks", {
      body,
      headers: { ...headers, "content-type": "application/x-ndjson" },
    });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.json.results).toHaveLength(2);
  });

  test("proves the sender of what is not JSON, which is told then", async () => {
    expectProblem(await post(signed("{")), 400);
  });

  test("makes a replay the same message, in a single one and in a batch", async () => {
    const single = signed(JSON.stringify(message()));
    const first = await post(single);
    const again = await post(single);
    expect(again.status).toBe(first.status);
    expect(again.json).toEqual({ status: "duplicate", id: first.json.id });

    const batch = signed(JSON.stringify([message(), message()]));
    const stored = (await post(batch)).json.results;
    expect((await post(batch)).json.results).toEqual(
      stored.map(({ id }: { id: string }) => ({ status: "duplicate", id })),
    );
  });

  test.each([
    ["older than five minutes", () => signed(JSON.stringify(message()), { at: ago(310) })],
    [
      "from more than five minutes ahead",
      () => signed(JSON.stringify(message()), { at: ago(-310) }),
    ],
    [
      "by another secret",
      () =>
        signed(JSON.stringify(message()), {
          secret: `whsec_${Buffer.alloc(32, 1).toString("base64")}`,
        }),
    ],
    [
      "over another body",
      () => ({ ...signed(JSON.stringify(message())), body: JSON.stringify(message()) }),
    ],
    [
      "over one byte less",
      () => {
        const given = signed(`${JSON.stringify(message())} `);
        return { ...given, body: String(given.body).trimEnd() };
      },
    ],
  ])("is refused with 401 when it is %s", async (_, make) => {
    expectProblem(await post(make()), 401);
  });

  test.each([
    ["webhook-id", "msg_other"],
    ["webhook-id", ""],
    ["webhook-timestamp", ""],
    ["webhook-timestamp", "soon"],
    ["webhook-timestamp", String(Math.floor(Date.now() / 1000) - 1)],
    ["webhook-signature", ""],
    ["webhook-signature", "v1"],
    ["webhook-signature", "v1,"],
    ["webhook-signature", "v1,AAAA"],
  ])("is refused with 401 when %s is %j", async (name, value) => {
    const given = signed(JSON.stringify(message()));
    given.headers[name] = value;
    expectProblem(await post(given), 401);
  });

  test("of another version is not read", async () => {
    const given = signed(JSON.stringify(message()));
    given.headers["webhook-signature"] = given.headers["webhook-signature"]!.replace("v1,", "v2,");
    expectProblem(await post(given), 401);
  });

  test("may stand beside others", async () => {
    const given = signed(JSON.stringify(message()));
    given.headers["webhook-signature"] = `v1a,xxxx v1,AAAA ${given.headers["webhook-signature"]}`;
    expect((await post(given)).status).toBe(201);
  });

  test("is made by either secret while one replaces the other", async () => {
    const first = await newSource(ctx, {
      name: "rotated-hooks",
      provider: "generic",
      auth: "standard-webhooks",
    });
    const second = await rotateSecret(ctx, { name: "rotated-hooks", graceMs: 60_000 });
    for (const secret of [first, second]) {
      const { body, headers } = signed(JSON.stringify(message()), { secret });
      expect((await postTo("rotated-hooks", { body: body as string, headers })).status).toBe(201);
    }
  });

  test("is what that source wants: a bearer secret does not do", async () => {
    const headers = { authorization: `Bearer ${webhook}` };
    expectProblem(await postTo("hooks", send(message(), headers)), 401);
  });
});

describe("a request", () => {
  test.each([
    ["no type", ""],
    ["plain text", "text/plain"],
    ["a form", "application/x-www-form-urlencoded"],
    ["XML", "application/xml"],
    ["another JSON", "application/vnd.api+json"],
  ])("of %s is answered 415", async (_, type) => {
    expectProblem(await postTo("main", send(message(), { "content-type": type })), 415);
  });

  test("that is compressed is answered 415", async () => {
    const body = gzipSync(JSON.stringify(message()));
    expectProblem(await postTo("main", send(body, { "content-encoding": "gzip" })), 415);
  });

  test.each(["application/json; charset=utf-8", "APPLICATION/JSON", "application/json;"])(
    "of type %j is read",
    async (type) => {
      expect((await postTo("main", send(message(), { "content-type": type }))).status).toBe(201);
    },
  );

  test.each([
    ["nothing", ""],
    ["white space", " \n"],
    ["half an object", '{"from":"Harbour",'],
    ["two objects", `${JSON.stringify(message())}${JSON.stringify(message())}`],
    ["another notation", "from=Harbour&text=x"],
    ["a trailing comma", "[{},]"],
    ["NaN", "NaN"],
  ])("that holds %s is answered 400", async (_, body) => {
    expectProblem(await postTo("main", send(body)), 400);
  });

  test.each([
    ["a lone byte", [0xff]],
    ["a broken sequence", [0xe5, 0xb0]],
    ["an encoded surrogate", [0xed, 0xa0, 0x80]],
    ["an overlong form", [0xc0, 0xaf]],
  ])("that is not UTF-8 for %s is answered 400", async (_, bytes) => {
    const [before, after] = JSON.stringify(message({ text: "|" })).split("|");
    const body = Buffer.concat([Buffer.from(before!), Buffer.from(bytes), Buffer.from(after!)]);
    expectProblem(await postTo("main", send(body)), 400);
  });

  test("that breaks off is answered 400", async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"from":'));
        controller.error(new Error("gone"));
      },
    });
    expectProblem(await postTo("main", { ...send(""), body }), 400);
  });

  test("without body is answered 400", async () => {
    expectProblem(await postTo("main", { headers: send("").headers! }), 400);
  });

  test.each([
    ["an empty array", "[]"],
    ["a number", "1"],
    ["a text", '"x"'],
    ["null", "null"],
    ["an object of nothing", "{}"],
  ])("that holds %s is answered 422", async (_, body) => {
    expectProblem(await postTo("main", send(body)), 422);
  });

  test("of no lines is answered 422", async () => {
    expectProblem(await postTo("main", lines("", "  ", "")), 422);
  });

  test.each(["[", '{"a":'])(
    "nested as deep as its size allows by %j is refused",
    async (opening) => {
      const closing = opening === "[" ? "]" : "}";
      const depth = Math.floor((MIB - 10) / (opening.length + 1));
      const answer = await postTo(
        "main",
        send(`${opening.repeat(depth)}1${closing.repeat(depth)}`),
      );
      expect([400, 422]).toContain(answer.status);
      expect(answer.text.length).toBeLessThan(2000);
    },
  );

  test("with a byte order mark is answered as one without", async () => {
    const answer = await postTo("main", send(`\ufeff${JSON.stringify(message())}`));
    expect(answer.status).toBe(201);
    expect(answer.json).toEqual({ status: "stored", id: expect.stringMatching(/^msg_/) });
  });
});

describe("the size of a request", () => {
  /** A batch of exactly so many bytes. */
  function padded(length: number): string {
    const body = JSON.stringify([message()]);
    return body + " ".repeat(length - body.length);
  }
  const streamOf = (body: string) =>
    new ReadableStream({
      start(controller) {
        const bytes = new TextEncoder().encode(body);
        for (let at = 0; at < bytes.length; at += 65_536) {
          controller.enqueue(bytes.subarray(at, at + 65_536));
        }
        controller.close();
      },
    });

  test("may be 1 MiB, with and without its length told", async () => {
    const told = send(padded(MIB), { "content-length": String(MIB) });
    expect((await postTo("main", told)).status).toBe(200);
    const untold = { ...send(""), body: streamOf(padded(MIB)) };
    expect((await postTo("main", untold)).status).toBe(200);
  });

  test("may not be one byte more, with and without its length told", async () => {
    const told = send(padded(MIB + 1), { "content-length": String(MIB + 1) });
    expectProblem(await postTo("main", told), 413);
    expectProblem(await postTo("main", { ...send(""), body: streamOf(padded(MIB + 1)) }), 413);
  });

  test("is believed when it is told too large, and counted when it is told too small", async () => {
    expectProblem(await postTo("main", send(message(), { "content-length": "9e99" })), 413);
    const lied = { ...send("", { "content-length": "5" }), body: streamOf(padded(MIB + 1)) };
    expectProblem(await postTo("main", lied), 413);
  });

  test("ends the reading of a stream without end", async () => {
    let given = 0;
    let isCancelled = false;
    const body = new ReadableStream({
      pull(controller) {
        given += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
      cancel() {
        isCancelled = true;
        throw new Error("cancelling fails, too");
      },
    });
    expectProblem(await postTo("main", { ...send(""), body }), 413);
    expect(isCancelled).toBe(true);
    expect(given).toBeLessThan(2 * MIB);
  });

  test("may be 1,000 messages and no more", async () => {
    const batch = Array.from({ length: 1000 }, (_, index) => message({ text: `wave ${index}` }));
    const stored = await postTo("main", send(batch));
    expect(stored.status).toBe(200);
    expect(new Set(stored.json.results.map(({ id }: { id: string }) => id)).size).toBe(1000);
    expectProblem(await postTo("main", send([...batch, message()])), 413);
    expectProblem(await postTo("main", lines(...batch, message())), 413);
  });
});

describe("a message", () => {
  const long = "x".repeat(201);
  const inTwoDays = new Date(Date.now() + 2 * 86_400_000).toISOString();
  const wrong: [string, unknown, string[]][] = [
    ["without from", { to: TO, text: "x" }, ["/from"]],
    ["without to", { from: "A", text: "x" }, ["/to"]],
    ["without text", { from: "A", to: TO }, ["/text"]],
    ["without anything", {}, ["/from", "/to", "/text"]],
    ["with an empty from", message({ from: "" }), ["/from"]],
    ["with an empty to", message({ to: "" }), ["/to"]],
    ["with a number as from", message({ from: 9009 }), ["/from"]],
    ["with a number as to", message({ to: 17875550101 }), ["/to"]],
    ["with null as text", message({ text: null }), ["/text"]],
    ["with a list as text", message({ text: ["x"] }), ["/text"]],
    ["with too long a from", message({ from: long }), ["/from"]],
    ["with too long a to", message({ to: long }), ["/to"]],
    ["with no number as to", message({ to: "TikTok" }), ["/to"]],
    ["with too short a to", message({ to: "+1787" }), ["/to"]],
    ["with too long a number as to", message({ to: "+1787555010112345" }), ["/to"]],
    ["with an extension as to", message({ to: "+17875550101;ext=1" }), ["/to"]],
    ["with an empty id", message({ id: "" }), ["/id"]],
    ["with too long an id", message({ id: long }), ["/id"]],
    ["with half a number as id", message({ id: 1.5 }), ["/id"]],
    ["with an object as id", message({ id: {} }), ["/id"]],
    ["with sentAt without offset", message({ sentAt: "2026-11-22T10:30:00" }), ["/sentAt"]],
    ["with a date as sentAt", message({ sentAt: "2026-11-22" }), ["/sentAt"]],
    ["with a day that is not as sentAt", message({ sentAt: "2026-02-30T00:00:00Z" }), ["/sentAt"]],
    [
      "with a second that is not as sentAt",
      message({ sentAt: "2026-01-01T00:00:60Z" }),
      ["/sentAt"],
    ],
    ["with an instant two days ahead as sentAt", message({ sentAt: inTwoDays }), ["/sentAt"]],
    ["with a number as sentAt", message({ sentAt: 1_800_000_000 }), ["/sentAt"]],
    ["with an empty sentAt", message({ sentAt: "" }), ["/sentAt"]],
  ];

  test.each(wrong)("%s is answered 422 with where", async (_, body, pointers) => {
    const answer = await postTo("main", send(body));
    expectProblem(answer, 422);
    expect(answer.json.errors.map((error: { pointer: string }) => error.pointer)).toEqual(pointers);
    for (const { detail } of answer.json.errors) expect(detail).toMatch(/^must /);
  });

  test.each(wrong)("%s costs none of its batch", async (_, body, pointers) => {
    const [before, after] = [message(), message()];
    const answer = await postTo("main", send([before, body, after]));
    expect(answer.status).toBe(200);
    const [first, second, third] = answer.json.results;
    expect([first.status, second.status, third.status]).toEqual(["stored", "rejected", "stored"]);
    const found = second.problem.errors.map((error: { pointer: string }) => error.pointer);
    expect(found).toEqual(pointers.map((pointer) => `/1${pointer}`));
    expect((await shown()).slice(0, 2)).toEqual([after.text, before.text]);
  });

  test("that is no JSON costs none of its lines", async () => {
    const [before, after] = [message(), message()];
    const answer = await postTo("main", lines(before, "{", "", "null", after));
    expect(answer.status).toBe(200);
    expect(answer.json.results.map(({ status }: { status: string }) => status)).toEqual([
      "stored",
      "rejected",
      "rejected",
      "stored",
    ]);
  });

  test("batch without a good one is answered 422 with a result each", async () => {
    const answer = await postTo("main", send([{}, 1]));
    expect(answer.status).toBe(422);
    expect(answer.json.results).toHaveLength(2);
  });

  test("is stored once for its id, as number or text, and answered the same", async () => {
    const sent = message({ id: 415_263 });
    const first = await postTo("main", send(sent));
    expect(first.status).toBe(201);
    const again = await postTo("main", send({ ...sent, id: "415263", text: "another" }));
    expect(again.status).toBe(201);
    expect(again.json).toEqual({ status: "duplicate", id: first.json.id });
    expect((await shown()).filter((text) => text === sent.text)).toHaveLength(1);
    expect(await shown()).not.toContain("another");
  });

  test("is another one for the same id at another source", async () => {
    const secret = await newSource(ctx, { name: "twin", provider: "generic" });
    const sent = message({ id: "shared" });
    const first = await postTo("main", send(sent));
    const second = await postTo("twin", send(sent, { authorization: `Bearer ${secret}` }));
    expect([first.json.status, second.json.status]).toEqual(["stored", "stored"]);
    expect(second.json.id).not.toBe(first.json.id);
  });

  test("without id is stored as often as it comes", async () => {
    const sent = message();
    await postTo("main", send([sent, sent]));
    expect((await shown()).filter((text) => text === sent.text)).toHaveLength(2);
  });

  test("without sentAt has none; with it, it keeps its instant", async () => {
    await postTo("main", send(message({ sentAt: "2026-11-22T12:30:00.5+02:00" })));
    await postTo("main", send(message()));
    await postTo("main", send(message({ sentAt: null })));
    const page = await getNumberPage(ctx, { e164: TO.slice(1) });
    expect(
      page!.messages.messages.slice(0, 3).map(({ sentAt, sentClock }) => [sentAt, sentClock]),
    ).toEqual([
      [null, "unknown"],
      [null, "unknown"],
      ["2026-11-22T10:30:00.500Z", "provider"],
    ]);
  });

  test("to a number that we do not have is answered 202 and shown nowhere", async () => {
    const single = await postTo("main", send(message({ to: UNKNOWN, id: "lost" })));
    expect([single.status, single.json]).toEqual([202, { status: "unrouted" }]);
    const again = await postTo("main", send(message({ to: UNKNOWN, id: "lost" })));
    expect([again.status, again.json]).toEqual([202, { status: "unrouted" }]);
    expect((await postTo("main", send([message({ to: UNKNOWN })]))).status).toBe(202);
    const mixed = await postTo("main", send([message({ to: UNKNOWN }), message()]));
    expect(mixed.status).toBe(200);
    expect(await getNumberPage(ctx, { e164: UNKNOWN.slice(1) })).toBeNull();
  });

  test("registers its number where the source may", async () => {
    const secret = await newSource(ctx, {
      name: "register",
      provider: "generic",
      registersNumbers: true,
    });
    const to = "+19395550107";
    const headers = { authorization: `Bearer ${secret}` };
    expect(
      (await postTo("register", send([message({ to }), message({ to })], headers))).status,
    ).toBe(200);
    const page = await getNumberPage(ctx, { e164: to.slice(1) });
    expect(page!.number).toMatchObject({ country: "PR", received: 2, status: "active" });
  });

  test("with keys of every kind beside its own is read all the same", async () => {
    const body = `{"__proto__":{"to":"x"},"constructor":{"prototype":1},"toString":1,"from":"Harbour","to":"${TO}","text":"keys","hasOwnProperty":null}`;
    const answer = await postTo("main", send(body));
    expect(answer.status).toBe(201);
    expect(({} as Record<string, unknown>).to).toBeUndefined();
    expect((await shown())[0]).toBe("keys");
  });

  test("whose keys stand in __proto__ alone has none of its own", async () => {
    const body = `{"__proto__":${JSON.stringify(message())}}`;
    expectProblem(await postTo("main", send(body)), 422);
  });

  test("longer than is kept is cut, not refused", async () => {
    expect((await postTo("main", send(message({ text: "wave ".repeat(20_000) })))).status).toBe(
      201,
    );
    expect((await shown())[0]).toHaveLength(10_000);
  });

  test("without any text is a message", async () => {
    expect((await postTo("main", send(message({ text: "" })))).status).toBe(201);
    expect((await shown())[0]).toBe("");
  });
});

describe("a Twilio request", () => {
  const address = `${PUBLIC_URL}/api/ingest/twilio`;
  type Fields = [string, string][];

  const fields = (more: Fields = []): Fields => [
    ["MessageSid", `SM${randomUUID()}`],
    ["From", "+17875550142"],
    ["To", TO],
    ["Body", `The tide is ${randomWord()} & rising: 100 % + more`],
    ["NumSegments", "1"],
    ...more,
  ];

  /** As documented: the address, then each field's name and value, in the order of names. */
  function sign(url: string, form: Fields, token = TOKEN): string {
    const names = [...new Set(form.map(([name]) => name))].sort();
    const text = names.map((name) => {
      const values = form.filter(([other]) => other === name).map(([, value]) => value);
      return [...new Set(values)]
        .sort()
        .map((value) => name + value)
        .join("");
    });
    return createHmac("sha1", token)
      .update(url + text.join(""))
      .digest("base64");
  }

  function form(given: Fields, signature: string): TestPost {
    return {
      body: new URLSearchParams(given).toString(),
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "x-twilio-signature": signature,
      },
    };
  }

  test("is stored and answered with empty TwiML", async () => {
    const given = fields();
    const answer = await postTo("twilio", form(given, sign(address, given)));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/xml; charset=utf-8");
    expect(answer.text).toBe('<?xml version="1.0" encoding="UTF-8"?><Response></Response>');
    expect((await shown())[0]).toBe(given[3]![1]);
  });

  test("that comes again is one message and the same answer", async () => {
    const given = fields();
    const post = () => postTo("twilio", form(given, sign(address, given)));
    const [first, again] = [await post(), await post()];
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect((await shown()).filter((text) => text === given[3]![1])).toHaveLength(1);
  });

  test("to a number that we do not have is answered 202 with empty TwiML", async () => {
    const given: Fields = [
      ["MessageSid", "SM1"],
      ["From", "9009"],
      ["To", UNKNOWN],
      ["Body", "x"],
    ];
    const answer = await postTo("twilio", form(given, sign(address, given)));
    expect(answer.status).toBe(202);
    expect(answer.text).toContain("<Response></Response>");
  });

  test.each([
    ["with the standard port", "https://sms.example.com:443/api/ingest/twilio"],
    ["without port", address],
  ])("is believed when its address was signed %s", async (_, url) => {
    const given = fields();
    expect((await postTo("twilio", form(given, sign(url, given)))).status).toBe(200);
  });

  test.each([
    ["https://Relay.example.com/sms?x=1", ["https://Relay.example.com:443/sms?x=1"]],
    ["https://relay.example.com:443/sms", ["https://relay.example.com/sms"]],
    ["https://relay.example.com:8443/sms", ["https://relay.example.com/sms"]],
    ["http://relay.example.com/sms", ["http://relay.example.com:80/sms"]],
    ["http://[2001:db8::1]:8080/sms", ["http://[2001:db8::1]/sms"]],
    ["https://user:word@relay.example.com/sms", ["https://user:word@relay.example.com:443/sms"]],
  ])("to the public URL %s is believed with and without port", async (publicUrl, others) => {
    const name = `relay-${randomUUID().slice(0, 8)}`;
    await newSource(ctx, { name, provider: "twilio", secret: TOKEN, publicUrl });
    for (const url of [publicUrl, ...others]) {
      const given = fields();
      expect((await postTo(name, form(given, sign(url, given)))).status, url).toBe(200);
    }
    const given = fields();
    const own = `${PUBLIC_URL}/api/ingest/${name}`;
    expectProblem(await postTo(name, form(given, sign(own, given))), 401);
  });

  test("with fields that repeat is signed over each value once, in order", async () => {
    const given = fields([
      ["Media", "b"],
      ["Media", "a"],
      ["Media", "b"],
      ["ünï", "小红书"],
    ]);
    expect((await postTo("twilio", form(given, sign(address, given)))).status).toBe(200);
  });

  test.each([
    ["no signature", (given: Fields) => form(given, "")],
    ["another token's", (given: Fields) => form(given, sign(address, given, `${TOKEN}x`))],
    ["another address's", (given: Fields) => form(given, sign(`${address}/`, given))],
    [
      "another scheme's",
      (given: Fields) => form(given, sign(address.replace("https", "http"), given)),
    ],
    ["one for fewer fields", (given: Fields) => form(given, sign(address, given.slice(1)))],
    ["one for more fields", (given: Fields) => form(given.slice(1), sign(address, given))],
    [
      "one for another value",
      (given: Fields) =>
        form(
          given.map(([name, value]) => [name, `${value} `]),
          sign(address, given),
        ),
    ],
    [
      "one in another encoding",
      (given: Fields) => form(given, Buffer.from(sign(address, given), "base64").toString("hex")),
    ],
    [
      "one beside another",
      (given: Fields) => form(given, `${sign(address, given)}, ${sign(address, given)}`),
    ],
  ])("with %s is refused with 401", async (_, make) => {
    expectProblem(await postTo("twilio", make(fields())), 401);
  });

  test("of JSON is refused: with 401 unsigned, with 415 signed", async () => {
    const body = JSON.stringify({ From: "9009", To: TO, Body: "x" });
    const headers = { "content-type": "application/json" };
    expectProblem(await postTo("twilio", { body, headers }), 401);
    const signature = sign(address, [...new URLSearchParams(body)]);
    const signed = { ...headers, "x-twilio-signature": signature };
    expectProblem(await postTo("twilio", { body, headers: signed }), 415);
  });

  test.each([
    [
      "without To",
      [
        ["From", "9009"],
        ["Body", "x"],
      ],
      ["/To"],
    ],
    [
      "without From",
      [
        ["To", TO],
        ["Body", "x"],
      ],
      ["/From"],
    ],
    ["of nothing", [], ["/From", "/To"]],
  ] as [string, Fields, string[]][])(
    "%s is answered 422 with where",
    async (_, given, pointers) => {
      const answer = await postTo("twilio", form(given, sign(address, given)));
      expectProblem(answer, 422);
      expect(answer.json.errors.map((error: { pointer: string }) => error.pointer)).toEqual(
        pointers,
      );
    },
  );

  test("without Body is a message without text", async () => {
    const given: Fields = [
      ["MessageSid", "SM2"],
      ["From", "9009"],
      ["To", TO],
    ];
    expect((await postTo("twilio", form(given, sign(address, given)))).status).toBe(200);
    expect((await shown())[0]).toBe("");
  });
});

describe("a database that can't write", () => {
  test("is answered 503 with nothing stored, and takes the same request later", async () => {
    const before = await shown();
    const { driver } = ctx;
    const pages = driver.pragma("page_count", { simple: true });
    driver.pragma(`max_page_count = ${pages}`);
    const sent = Array.from({ length: 200 }, () =>
      message({ id: randomUUID(), text: "x".repeat(4000) }),
    );
    const refused = await postTo("main", send(sent));
    driver.pragma("max_page_count = 4294967294");
    expectProblem(refused, 503);
    expect(refused.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(await shown()).toEqual(before);
    const taken = await postTo("main", send(sent));
    expect(taken.json.results.map(({ status }: { status: string }) => status)).toEqual(
      sent.map(() => "stored"),
    );
  });
});
