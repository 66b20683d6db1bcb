import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { textbee } from "#lib/ingest/providers/textbee.ts";
import { textbee as dialect } from "#lib/simulate/textbee.ts";
import { hostileBodiesOf, tryAdapter, unforeseen } from "#lib/testing/adapter-trial.ts";

const now = Date.UTC(2026, 10, 22, 10, 30);
const secret = "a-secret-of-the-dashboard-0123456789";

const { signed, verify, parse, bodyWith } = tryAdapter({
  adapter: textbee,
  dialect,
  message: {
    from: "Faro",
    to: "66f0c0ffee0123456789abcd",
    text: "482913 is your code 🔑",
    id: "6740c0ffee0123456789abcd",
    sentAt: now - 2000,
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
  it("accepts what is signed with any of the secrets, at any time", async () => {
    expect(await verify()).toEqual({ ok: true });
    expect(await verify({}, { secrets: ["another-secret-0123456", secret] })).toEqual({ ok: true });
    expect(await verify({}, { now: now * 2 })).toEqual({ ok: true });
  });

  // As its server signs: the payload serialised, its HMAC-SHA256 in hexadecimal digits.
  it("accepts a signature made as textbee makes it", async () => {
    const payload = { smsId: "1", message: "Hallå ✓", deviceId: "d", sender: "+17875550199" };
    const body = JSON.stringify(payload);
    const signature = createHmac("sha256", secret).update(JSON.stringify(payload)).digest("hex");
    expect(await verify({ body, headers: { "x-signature": signature } })).toEqual({ ok: true });
  });

  it.each([[[]], [[""]]])("refuses everything with the secrets %j", async (secrets) => {
    expect(await verify({}, { secrets })).toEqual({ ok: false, reason: "no-key" });
  });

  const given = signed.headers["x-signature"]!;
  it.each([
    [{ headers: { "x-signature": null } }, "no-proof"],
    [{ headers: { "x-signature": `${given}, ${given}` } }, "wrong-proof"],
    [{ headers: { "x-signature": given.slice(1) } }, "wrong-proof"],
    [{ body: signed.body.replace("482913", "482914") }, "wrong-proof"],
    [{ body: JSON.stringify(JSON.parse(signed.body), null, 1) }, "wrong-proof"],
  ])("refuses %j", async (changes, reason) => {
    expect(await verify(changes)).toEqual({ ok: false, reason });
  });

  it("refuses another secret, and tells what was signed", async () => {
    const wrong = { ok: false, reason: "wrong-proof" };
    expect(await verify({}, { secrets: ["another-secret-0123456"] })).toEqual(wrong);
    const steps: string[] = [];
    await verify({}, {}, (step, value) => steps.push(`${step}: ${value}`));
    expect(steps).toEqual([
      `signed text: ${signed.body}`,
      `given signature: ${signed.headers["x-signature"]}`,
      `expected signature: ${signed.headers["x-signature"]}`,
    ]);
  });
});

describe("parse", () => {
  it("reads back what the dialect writes", () => {
    expect(parse()).toEqual([
      {
        from: "Faro",
        to: null,
        device: "66f0c0ffee0123456789abcd",
        text: "482913 is your code 🔑",
        providerId: "6740c0ffee0123456789abcd",
        sentAt: now - 2000,
        sentClock: "device",
        toPointer: "/deviceId",
      },
    ]);
  });

  it("takes the idempotency key for an id where the message has none", () => {
    const { idempotencyKey } = JSON.parse(signed.body);
    expect(parse(bodyWith("smsId", null))).toMatchObject([{ providerId: idempotencyKey }]);
  });

  it.each(["MESSAGE_SENT", "MESSAGE_DELIVERED", "MESSAGE_FAILED", "UNKNOWN_STATE"])(
    "finds no message in %s",
    (event) => {
      expect(parse(bodyWith("webhookEvent", event))).toEqual([]);
    },
  );

  it.each([
    ["deviceId", undefined, "/deviceId"],
    ["sender", "", "/sender"],
    ["message", 7, "/message"],
    ["smsId", {}, "/smsId"],
  ])("says what is wrong with %s %j", (path, value, pointer) => {
    expect(parse(bodyWith(path, value))).toMatchObject([{ errors: [{ pointer }] }]);
  });

  it("never fails otherwise, whatever it is given", () => {
    const paths = Object.keys(JSON.parse(signed.body));
    for (const body of hostileBodiesOf(signed.body, paths)) {
      expect(
        unforeseen(() => parse(body)),
        String(body).slice(0, 80),
      ).toBeUndefined();
    }
  });
});

it("makes a secret that textbee takes", () => {
  expect(textbee.makeSecret("signature")).toMatch(/^[\w-]{32}$/);
});
