import { describe, expect, it } from "vitest";
import { smsGate } from "#lib/ingest/providers/sms-gate.ts";
import { smsGate as dialect } from "#lib/simulate/sms-gate.ts";
import { hostileBodiesOf, tryAdapter, unforeseen } from "#lib/testing/adapter-trial.ts";

const now = Date.UTC(2026, 10, 22, 10, 30);
const secret = "a-long-key-from-the-app-0123456789";

const { signed, verify, parse, write, bodyWith } = tryAdapter({
  adapter: smsGate,
  dialect,
  message: {
    from: "+17875550199",
    to: "ffffffffceb0b1db0000018e937c815b/2",
    text: '482913 is your code 🔑 "\\\n',
    id: "Ey6ECgOkVVFjz3CL48B8C",
    sentAt: now - 61_000,
  },
  proving: {
    auth: "signature",
    secret,
    publicUrl: "https://sms.example.com/api/ingest/phone",
    settings: {},
    now,
    nonce: "1",
  },
});

describe("verify", () => {
  it("accepts what is signed with any of the secrets", async () => {
    expect(await verify()).toEqual({ ok: true });
    expect(await verify({}, { secrets: ["another-secret-0123", secret] })).toEqual({ ok: true });
    const signature = signed.headers["x-signature"]!.toUpperCase();
    expect(await verify({ headers: { "x-signature": signature } })).toEqual({ ok: true });
  });

  it.each([[[]], [[""]]])("refuses everything with the secrets %j", async (secrets) => {
    expect(await verify({}, { secrets })).toEqual({ ok: false, reason: "no-key" });
  });

  it.each([
    [{ headers: { "x-signature": null } }, "no-proof"],
    [{ headers: { "x-timestamp": null } }, "no-proof"],
    [{ headers: { "x-signature": "" } }, "no-proof"],
    [{ headers: { "x-signature": "00" } }, "wrong-proof"],
    [{ headers: { "x-timestamp": String(now / 1000 + 1) } }, "wrong-proof"],
    [{ headers: { "x-timestamp": `${now / 1000}, ${now / 1000}` } }, "wrong-proof"],
    [{ body: `${signed.body} ` }, "wrong-proof"],
    [{ body: signed.body.replace("482913", "482914") }, "wrong-proof"],
  ] as const)("refuses %j", async (changes, reason) => {
    expect(await verify(changes)).toEqual({ ok: false, reason });
  });

  it("refuses a signature of another secret, or one that is there twice", async () => {
    const wrong = { ok: false, reason: "wrong-proof" };
    expect(await verify({}, { secrets: ["another-secret-0123"] })).toEqual(wrong);
    const twice = `${signed.headers["x-signature"]}, ${signed.headers["x-signature"]}`;
    expect(await verify({ headers: { "x-signature": twice } })).toEqual(wrong);
  });

  it.each([
    [300_000, { ok: true }],
    [300_001, { ok: false, reason: "too-old" }],
    [-300_000, { ok: true }],
    [-300_001, { ok: false, reason: "too-early" }],
  ])("judges a request %i ms after it was signed", async (age, verdict) => {
    expect(await verify({}, { now: now + age })).toEqual(verdict);
  });

  it("refuses a signed time that is none", async () => {
    const { createHmac } = await import("node:crypto");
    const signature = createHmac("sha256", secret).update(`${signed.body}soon`).digest("hex");
    const headers = { "x-timestamp": "soon", "x-signature": signature };
    expect(await verify({ headers })).toEqual({ ok: false, reason: "wrong-proof" });
  });

  it("tells what was signed, and never the secret", async () => {
    const steps: string[] = [];
    await verify({}, {}, (step, value) => steps.push(`${step}: ${value}`));
    expect(steps).toEqual([
      `signed text: ${signed.body}${now / 1000}`,
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
        device: "ffffffffceb0b1db0000018e937c815b/2",
        text: '482913 is your code 🔑 "\\\n',
        providerId: "Ey6ECgOkVVFjz3CL48B8C",
        sentAt: now - 61_000,
        sentClock: "device",
        toPointer: "/deviceId",
      },
    ]);
  });

  // The example of docs.sms-gate.app, of an app that calls the sender `phoneNumber`.
  it("reads the documented example", () => {
    const body =
      '{"deviceId":"ffffffffceb0b1db0000018e937c815b","event":"sms:received","id":"Ey6ECgOkVVFjz3CL48B8C","payload":{"messageId":"abc123","message":"Android is always a sweet treat!","phoneNumber":"6505551212","simNumber":1,"receivedAt":"2024-06-22T15:46:11.000+07:00"},"webhookId":"<unique-id>"}';
    expect(parse(body)).toMatchObject([
      {
        from: "6505551212",
        to: null,
        device: "ffffffffceb0b1db0000018e937c815b/1",
        sentAt: Date.UTC(2024, 5, 22, 8, 46, 11),
      },
    ]);
  });

  it.each([
    ["+17875550101", { to: "+17875550101", toPointer: "/payload/recipient" }],
    ["7875550101", { to: null, toPointer: "/deviceId" }],
    ["", { to: null, toPointer: "/deviceId" }],
    [null, { to: null, toPointer: "/deviceId" }],
  ])("takes the recipient %j", (recipient, expected) => {
    expect(parse(bodyWith("payload.recipient", recipient))).toMatchObject([expected]);
  });

  it("names the device alone where the phone does not know the SIM", () => {
    expect(parse(bodyWith("payload.simNumber", null))).toMatchObject([
      { device: "ffffffffceb0b1db0000018e937c815b" },
    ]);
  });

  it("keeps a message whose time can't be read", () => {
    expect(parse(bodyWith("payload.receivedAt", "yesterday"))).toMatchObject([
      { sentAt: null, sentClock: "unknown" },
    ]);
  });

  it.each([
    ["00ff10", { text: "00ff10", encoding: "binary" }],
    [Buffer.from("plain enough").toString("hex"), { text: "plain enough" }],
  ])("reads the bytes %s of a data message", (text, expected) => {
    const { body } = write({ text, encoding: "binary" });
    expect(parse(body)).toMatchObject([expected]);
  });

  it.each(["sms:sent", "sms:delivered", "sms:failed", "system:ping", "mms:received"])(
    "finds no message in %s",
    (event) => {
      expect(parse(bodyWith("event", event))).toEqual([]);
    },
  );

  it.each([
    ["deviceId", undefined, "/deviceId"],
    ["deviceId", "a\u0000b", "/deviceId"],
    ["payload", [], "/payload"],
    ["payload.sender", 7, "/payload/sender"],
    ["payload.message", undefined, "/payload/message"],
    ["payload.simNumber", 1.5, "/payload/simNumber"],
  ])("says what is wrong with %s %j", (path, value, pointer) => {
    expect(parse(bodyWith(path, value))).toMatchObject([{ errors: [{ pointer }] }]);
  });

  it("never fails otherwise, whatever it is given", () => {
    const paths = ["event", "id", "deviceId", "payload", "payload.sender", "payload.message"];
    const more = ["payload.recipient", "payload.simNumber", "payload.receivedAt", "payload.data"];
    for (const body of hostileBodiesOf(signed.body, [...paths, ...more])) {
      expect(
        unforeseen(() => parse(body)),
        String(body).slice(0, 80),
      ).toBeUndefined();
    }
  });
});

it("makes a secret that is long enough", () => {
  expect(smsGate.makeSecret("signature")).toMatch(/^[\w-]{32}$/);
});
