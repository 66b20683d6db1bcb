import { sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { Problem } from "#lib/http/problem.ts";
import type { FetchText } from "#lib/ingest/adapter.ts";
import { awsSns } from "#lib/ingest/providers/aws-sns.ts";
import { awsSns as dialect, SIMULATED_CERTIFICATE } from "#lib/simulate/aws-sns.ts";
import { hostileBodiesOf, tryAdapter, unforeseen } from "#lib/testing/adapter-trial.ts";
import { ownCertificate } from "#lib/testing/own-certificate.ts";
import { providerRequest } from "#lib/testing/provider-request.ts";

const now = Date.UTC(2026, 10, 22, 10, 30);
const topic = "arn:aws:sns:us-east-1:123456789012:inbound-sms";
const settings = { topics: ["arn:aws:sns:eu-west-1:123456789012:other", topic] };

const { certificate, privateKey } = ownCertificate(["20260101000000Z", "20270101000000Z"]);
const elsewhere = "https://sns.us-east-1.amazonaws.com/";

/** Serves what a test puts there, and counts how often it was asked. */
function serving(texts: Record<string, string>) {
  const asked: string[] = [];
  const fetchText: FetchText = async ({ href }) => {
    asked.push(href);
    const text = texts[href];
    if (text === undefined) throw new Error("404");
    return text;
  };
  return { asked, fetchText };
}

const amazon = serving({ [SIMULATED_CERTIFICATE]: certificate });

const { signed, credentials, verify, parse } = tryAdapter({
  adapter: awsSns,
  dialect: { ...dialect, write: (messages, proving) => dialect.write(messages, inTopic(proving)) },
  message: {
    from: "+17875550199",
    to: "+17875550101",
    text: '482913 is your code 🔑 "\n\\',
    id: "cae173d2-66b9-564c-8309-21f858e9fb84",
    sentAt: now - 800,
  },
  proving: {
    auth: "signature",
    secret: privateKey,
    publicUrl: "https://sms.example.com/api/ingest/aws",
    settings,
    now,
    nonce: "1",
  },
  fetchText: amazon.fetchText,
});

function inTopic<Of>(proving: Of): Of {
  return { ...proving, settings: { topics: [topic] } };
}

const names = [
  "Message",
  "MessageId",
  "SubscribeURL",
  "Subject",
  "Timestamp",
  "Token",
  "TopicArn",
  "Type",
];

/** An envelope with fields changed, signed anew as SNS signs. */
function envelope(changes: Record<string, unknown>, key = privateKey, version = "2"): string {
  const whole: Record<string, unknown> = { ...JSON.parse(signed.body), ...changes };
  const isNotification = whole.Type === "Notification";
  const text = names
    .filter((name) => whole[name] != null)
    .filter((name) => (isNotification ? !/^(SubscribeURL|Token)$/.test(name) : name !== "Subject"))
    .map((name) => `${name}\n${whole[name]}\n`)
    .join("");
  const hash = version === "1" ? "RSA-SHA1" : "RSA-SHA256";
  const signature = sign(hash, Buffer.from(text), key).toString("base64");
  return JSON.stringify({ ...whole, Signature: signature, SignatureVersion: version, ...changes });
}

const wrong = { ok: false, reason: "wrong-proof" };

describe("verify", () => {
  it("accepts version 2 as the dialect writes it, and version 1, asking for the certificate once", async () => {
    expect(await verify()).toEqual({ ok: true });
    expect(await verify({ body: envelope({}, privateKey, "1") })).toEqual({ ok: true });
    expect(await verify({ body: envelope({ Subject: "A subject" }) })).toEqual({ ok: true });
    expect(amazon.asked).toEqual([SIMULATED_CERTIFICATE]);
  });

  it("accepts what `simulate` signs with the source's secret", async () => {
    const secret = "a-secret-of-the-source-0123";
    const { body } = dialect.write(
      [{ from: "Faro", to: "+17875550101", text: "x", id: null, sentAt: null }],
      { ...credentials, settings: { topics: [topic] }, secret, nonce: "1" },
    );
    const { fetchText, asked } = serving({});
    const changed = { fetchText, secrets: ["another-secret-0123", secret] };
    expect(await verify({ body }, changed)).toEqual({ ok: true });
    expect(await verify({ body }, { fetchText, secrets: ["another-secret-0123"] })).toEqual(wrong);
    expect(await verify({ body }, { fetchText, secrets: [] })).toMatchObject({ ok: false });
    expect(asked).toEqual([]);
  });

  it.each(["Message", "MessageId", "Timestamp", "Signature"])(
    "refuses another %s",
    async (name) => {
      const written = JSON.parse(signed.body);
      const other = name === "Timestamp" ? new Date(now).toISOString() : `${written[name]}x`;
      const body = JSON.stringify({ ...written, [name]: name === "Signature" ? "AAAA" : other });
      expect(await verify({ body })).toEqual(wrong);
    },
  );

  it("refuses a subject that is added, and another type", async () => {
    const written = JSON.parse(signed.body);
    expect(await verify({ body: JSON.stringify({ ...written, Subject: "x" }) })).toEqual(wrong);
    const Type = "UnsubscribeConfirmation";
    expect(await verify({ body: JSON.stringify({ ...written, Type }) })).toEqual(wrong);
  });

  it.each(["0", "3", "", "constructor", "__proto__"])("refuses version %j", async (version) => {
    expect(await verify({ body: envelope({ SignatureVersion: version }) })).toEqual(wrong);
  });

  it("refuses another topic than the configured before it asks for anything", async () => {
    const { asked, fetchText } = serving({});
    const body = envelope({ TopicArn: "arn:aws:sns:us-east-1:999999999999:inbound-sms" });
    expect(await verify({ body }, { fetchText })).toEqual({ ok: false, reason: "wrong-address" });
    expect(asked).toEqual([]);
  });

  it.each([
    ['{"originationNumber":"+17875550199"}', "raw delivery"],
    ["", "an empty body"],
    [Buffer.from([0xff, 0xfe]), "what is no text"],
    ["[]", "a list"],
    ['{"Type":"Notification"}', "half an envelope"],
  ])("refuses %s, %s, for it has no envelope", async (body, _name) => {
    const told: string[] = [];
    const verdict = await verify({ body }, {}, (step, value) => told.push(step, value));
    expect(verdict).toEqual({ ok: false, reason: "no-proof" });
    expect(told.join()).toContain("raw message delivery");
  });

  it.each([
    `http://sns.us-east-1.amazonaws.com/a.pem`,
    `https://sns.us-east-1.amazonaws.com.example.com/a.pem`,
    `https://example.com/sns.us-east-1.amazonaws.com/a.pem`,
    `https://sns.us-east-1.amazonaws.com@example.com/a.pem`,
    `https://user@sns.us-east-1.amazonaws.com/a.pem`,
    `https://sns.us-east-1.amazonaws.com:8443/a.pem`,
    `https://sns.a.amazonaws.com/a.pem`,
    `https://sns.us.east.amazonaws.com/a.pem`,
    `https://sqs.us-east-1.amazonaws.com/a.pem`,
    `${elsewhere}a.pem?b`,
    `${elsewhere}?a.pem`,
    `${elsewhere}a.pem#b`,
    `${elsewhere}a.txt`,
    "a.pem",
    "",
  ])("never asks %j for a certificate", async (url) => {
    const { asked, fetchText } = serving({ [url]: certificate });
    expect(await verify({ body: envelope({ SigningCertURL: url }) }, { fetchText })).toEqual(wrong);
    expect(asked).toEqual([]);
  });

  it("asks China's SNS as well", async () => {
    const url = "https://sns.cn-north-1.amazonaws.com.cn/SimpleNotificationService-cn.pem";
    const { fetchText } = serving({ [url]: certificate });
    const body = envelope({ SigningCertURL: url });
    expect(await verify({ body }, { fetchText })).toEqual({ ok: true });
  });

  it("asks to be sent the message again when the certificate can't be had, and then has it", async () => {
    const url = `${elsewhere}SimpleNotificationService-late.pem`;
    const body = envelope({ SigningCertURL: url });
    const failing = verify({ body }, { fetchText: serving({}).fetchText });
    await expect(failing).rejects.toMatchObject({ code: "problem", kind: "unavailable" });
    const { fetchText } = serving({ [url]: certificate });
    expect(await verify({ body }, { fetchText })).toEqual({ ok: true });
  });

  it("asks once for what many messages need at the same time, and for few at a time", async () => {
    const url = `${elsewhere}SimpleNotificationService-many.pem`;
    const { asked, fetchText } = serving({ [url]: certificate });
    const body = envelope({ SigningCertURL: url });
    const verdicts = await Promise.all(
      Array.from({ length: 20 }, () => verify({ body }, { fetchText })),
    );
    expect(verdicts.every(({ ok }) => ok)).toBe(true);
    expect(asked).toEqual([url]);
    const strangers = Array.from({ length: 20 }, (_, index) =>
      verify({ body: envelope({ SigningCertURL: `${elsewhere}${index}.pem` }) }, { fetchText }),
    );
    const settled = await Promise.allSettled(strangers);
    expect(settled.every(({ status }) => status === "rejected")).toBe(true);
    expect(asked).toHaveLength(5);
  });

  it.each(["", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "<html>"])(
    "refuses what %j is taken for",
    async (text) => {
      const url = `${elsewhere}SimpleNotificationService-none.pem`;
      const { fetchText } = serving({ [url]: text });
      expect(await verify({ body: envelope({ SigningCertURL: url }) }, { fetchText })).toEqual(
        wrong,
      );
    },
  );

  it("refuses another key, and one that is not RSA", async () => {
    const other = ownCertificate(["20260101000000Z", "20270101000000Z"]);
    expect(await verify({ body: envelope({}, other.privateKey) })).toEqual(wrong);
    const url = `${elsewhere}SimpleNotificationService-ed.pem`;
    const edwards = ownCertificate(["20260101000000Z", "20270101000000Z"], "ed25519");
    const { fetchText } = serving({ [url]: edwards.certificate });
    expect(await verify({ body: envelope({ SigningCertURL: url }) }, { fetchText })).toEqual(wrong);
  });

  it.each([
    ["20260101000000Z", "20261122102959Z", false],
    ["20260101000000Z", "20261122103000Z", true],
    ["20261122103000Z", "20270101000000Z", true],
    ["20261122103001Z", "20270101000000Z", false],
  ])("judges a certificate that is valid from %s to %s", async (from, to, isValid) => {
    const own = ownCertificate([from, to]);
    const url = `${elsewhere}SimpleNotificationService-${from}-${to}.pem`;
    const { fetchText } = serving({ [url]: own.certificate });
    const body = envelope({ SigningCertURL: url }, own.privateKey);
    expect(await verify({ body }, { fetchText })).toEqual(isValid ? { ok: true } : wrong);
  });

  it.each([
    [65 * 60_000, true],
    [65 * 60_000 + 1, "too-old"],
    [-5 * 60_000, true],
    [-5 * 60_000 - 1, "too-early"],
  ])("judges a message %i ms after its time", async (age, expected) => {
    const Timestamp = new Date(now - age).toISOString();
    const verdict = expected === true ? { ok: true } : { ok: false, reason: expected };
    expect(await verify({ body: envelope({ Timestamp }) })).toEqual(verdict);
  });

  it("refuses a time that is none", async () => {
    expect(await verify({ body: envelope({ Timestamp: "now" }) })).toEqual(wrong);
  });

  it("tells what was signed, and where its certificate is", async () => {
    const told = new Map<string, string>();
    await verify({}, {}, (step, value) => told.set(step, value));
    expect(told.get("signed text")).toMatch(/^Message\n\{.*\}\nMessageId\n/s);
    expect(told.get("certificate")).toBe(SIMULATED_CERTIFICATE);
    expect([...told.values()].join()).not.toContain(privateKey);
  });
});

describe("handshake", () => {
  const subscribe = `${elsewhere}?Action=ConfirmSubscription&TopicArn=${topic}&Token=2336412f37`;
  const question = (SubscribeURL: string) =>
    envelope({ Type: "SubscriptionConfirmation", SubscribeURL, Token: "2336412f37", Message: "x" });

  const handshake = (body: string, fetchText: FetchText) =>
    awsSns.handshake!(providerRequest(signed, { body }), { ...credentials, settings, fetchText });

  it("confirms a subscription to a configured topic", async () => {
    const { asked, fetchText } = serving({ [subscribe]: "<ConfirmSubscriptionResponse/>" });
    expect(await verify({ body: question(subscribe) })).toEqual({ ok: true });
    expect(await handshake(question(subscribe), fetchText)).toMatchObject({ status: 200 });
    expect(asked).toEqual([subscribe]);
  });

  it("covers the address and the token that it names", async () => {
    const written = JSON.parse(question(subscribe));
    for (const changes of [{ SubscribeURL: `${subscribe}0` }, { Token: "0" }]) {
      expect(await verify({ body: JSON.stringify({ ...written, ...changes }) })).toEqual(wrong);
    }
  });

  it.each(["https://example.com/", "http://sns.us-east-1.amazonaws.com/", "x", ""])(
    "never asks %j",
    async (url) => {
      const { asked, fetchText } = serving({ [url]: "" });
      await expect(handshake(question(url), fetchText)).rejects.toBeInstanceOf(Problem);
      expect(asked).toEqual([]);
    },
  );

  it("asks to be asked again when it can't be confirmed", async () => {
    const answer = handshake(question(subscribe), serving({}).fetchText);
    await expect(answer).rejects.toMatchObject({ kind: "unavailable" });
  });

  it("leaves notifications and farewells alone", () => {
    expect(handshake(signed.body, serving({}).fetchText)).toBeNull();
    const farewell = envelope({
      Type: "UnsubscribeConfirmation",
      Token: "x",
      SubscribeURL: subscribe,
    });
    expect(handshake(farewell, serving({}).fetchText)).toBeNull();
    expect(parse(farewell)).toEqual([]);
  });
});

describe("parse", () => {
  const within = (message: unknown) => envelope({ Message: JSON.stringify(message) });

  it("reads back what the dialect writes", () => {
    expect(parse()).toEqual([
      {
        from: "+17875550199",
        to: "+17875550101",
        text: '482913 is your code 🔑 "\n\\',
        providerId: "cae173d2-66b9-564c-8309-21f858e9fb84",
        sentAt: now - 800,
        sentClock: "provider",
        toPointer: "/Message/destinationNumber",
      },
    ]);
  });

  it("takes SNS's own id where the message has none", () => {
    const told = JSON.parse(JSON.parse(signed.body).Message);
    expect(parse(within({ ...told, inboundMessageId: undefined }))).toMatchObject([
      { providerId: JSON.parse(signed.body).MessageId },
    ]);
  });

  it.each(["hello", "{", "[]", "null", '{"eventType":"TEXT_DELIVERED"}'])(
    "finds no message in %s",
    (Message) => {
      expect(parse(envelope({ Message }))).toEqual([]);
    },
  );

  it.each([
    [
      { originationNumber: 1, destinationNumber: "+17875550101", messageBody: "x" },
      "originationNumber",
    ],
    [{ originationNumber: "+17875550199", messageBody: "x" }, "destinationNumber"],
    [{ originationNumber: "+17875550199", destinationNumber: "+17875550101" }, "messageBody"],
  ])("says what is wrong with %j", (message, name) => {
    expect(parse(within(message))).toMatchObject([{ errors: [{ pointer: `/Message/${name}` }] }]);
  });

  it("never fails otherwise, whatever it is given", async () => {
    const paths = [
      ...names.filter((name) => !/^Sub|Token/.test(name)),
      "Signature",
      "SigningCertURL",
    ];
    for (const body of hostileBodiesOf(signed.body, [...paths, "SignatureVersion"])) {
      expect(
        unforeseen(() => parse(body)),
        String(body).slice(0, 80),
      ).toBeUndefined();
      expect(await verify({ body })).toHaveProperty("ok");
    }
    const inner = JSON.parse(signed.body).Message;
    for (const message of hostileBodiesOf(inner, Object.keys(JSON.parse(inner)))) {
      const body = envelope({ Message: String(message) });
      expect(
        unforeseen(() => parse(body)),
        String(message).slice(0, 80),
      ).toBeUndefined();
    }
  });
});

describe("settings", () => {
  it.each([
    [{ topics: topic }, [topic]],
    [{ topics: `${topic},${topic}.fifo` }, [topic, `${topic}.fifo`]],
    [{ topics: [topic] }, [topic]],
    [
      { topics: "arn:aws-cn:sns:cn-north-1:123456789012:a" },
      ["arn:aws-cn:sns:cn-north-1:123456789012:a"],
    ],
  ])("reads %j", (given, topics) => {
    expect(awsSns.settings.parse(given)).toEqual({ topics });
  });

  it.each([
    {},
    { topics: [] },
    { topics: "" },
    { topics: "inbound-sms" },
    { topics: 1 },
    { topics: topic, x: 1 },
  ])("refuses %j", (given) => {
    expect(awsSns.settings.safeParse(given).success).toBe(false);
  });
});

it.each([
  ["too-old", 503],
  ["too-early", 503],
  ["wrong-proof", 401],
  ["replayed", 401],
] as const)("refuses what is %s with %i", (reason, status) => {
  expect(awsSns.refusalStatus!(reason)).toBe(status);
});
