import { once } from "node:events";
import { createServer } from "node:https";
import { createServer as createSilentServer } from "node:net";
import { Webhook } from "standardwebhooks";
import { expect, onTestFinished, test } from "vitest";
import type { AlertSettings } from "#lib/alerts/channels.ts";
import { deliver, type News } from "#lib/alerts/deliver.ts";
import { sendTest } from "#lib/alerts/send-test.ts";
import { startReceiver } from "#lib/testing/alert-receiver.ts";
import { startMailServer } from "#lib/testing/mail-server.ts";
import { ownCertificate } from "#lib/testing/own-certificate.ts";

const secret = `whsec_${Buffer.alloc(32, 9).toString("base64")}`;
const at = Date.now();

const news: News = {
  id: "alert_7_3",
  event: "alert.opened",
  anomaly: { kind: "sender-surge", subject: "gull", figures: { count: 412, usual: 3.5 } },
  startedAt: at,
  endedAt: null,
};

function settings(more: Partial<AlertSettings>): AlertSettings {
  const site = { siteName: "Harbour inbox", publicUrl: "https://sms.example.com" };
  return { webhook: null, email: null, ...site, ...more };
}

test("posts what a Standard Webhooks library takes for genuine", async () => {
  const { url, received } = await startReceiver();
  await deliver(settings({ webhook: { url, secret } }), "webhook", news, at);
  const [{ headers, body }] = received as [(typeof received)[0]];
  expect(headers["content-type"]).toBe("application/json");
  const read = new Webhook(secret).verify(body, headers as Record<string, string>);
  expect(read).toEqual({
    type: "alert.opened",
    timestamp: new Date(at).toISOString(),
    data: {
      site: "https://sms.example.com",
      id: "alert_7_3",
      kind: "sender-surge",
      subject: "gull",
      title: "Sender gull sends far more than usual",
      text: "412 messages in an hour; usually there are 4 at this time of day.",
      figures: { count: 412, usual: 3.5 },
      startedAt: new Date(at).toISOString(),
      endedAt: null,
    },
  });
  const other = new Webhook(`whsec_${Buffer.alloc(32, 8).toString("base64")}`);
  expect(() => other.verify(body, headers as Record<string, string>)).toThrow();
});

test("sends an e-mail with the same words and a link, under an id that stays", async () => {
  const { url, mails } = await startMailServer();
  const email = { to: "desk@example.com", mail: { url, from: "alerts@example.org" } };
  const ended: News = { ...news, event: "alert.ended", endedAt: at + 60_000 };
  await deliver(settings({ email }), "email", news, at);
  await deliver(settings({ email }), "email", ended, at);
  const [first, second] = mails.map(({ source }) => source.replaceAll("=\r\n", ""));
  expect(first).toMatch(/^Subject: \[Harbour inbox\] Sender gull sends far more than usual\r$/m);
  expect(first).toMatch(/^Message-ID: <alert_7_3@example\.org>\r$/m);
  expect(first).toContain("412 messages in an hour");
  expect(first).toContain("https://sms.example.com/admin/alerts");
  expect(second).toContain("Over: Sender gull");
  expect(second).toContain(`Until: ${new Date(at + 60_000).toISOString()}`);
});

test.each([301, 400, 404, 410, 429, 500, 503])(
  "takes an answer %i for a failure",
  async (status) => {
    const { url, received } = await startReceiver((_nth, response) => {
      response.writeHead(status, { location: "http://127.0.0.1:9/" }).end("x".repeat(100_000));
    });
    const failed = deliver(settings({ webhook: { url, secret } }), "webhook", news, at);
    await expect(failed).rejects.toMatchObject({
      code: "not-delivered",
      message: `The webhook answers ${status}.`,
    });
    expect(received).toHaveLength(1);
  },
);

test("says in a word why a webhook can't be reached", async () => {
  const gone = await startReceiver();
  await gone.stop();
  const refused = deliver(settings({ webhook: { url: gone.url, secret } }), "webhook", news, at);
  await expect(refused).rejects.toThrow("The webhook can't be reached: ECONNREFUSED.");
  const breaking = await startReceiver((_nth, response) => response.destroy());
  const broken = deliver(settings({ webhook: { url: breaking.url, secret } }), "webhook", news, at);
  await expect(broken).rejects.toMatchObject({ code: "not-delivered" });
});

test("posts nothing to a server whose certificate nobody vouches for", async () => {
  const { certificate, privateKey } = ownCertificate(["20200101000000Z", "20990101000000Z"]);
  let asked = 0;
  const server = createServer({ cert: certificate, key: privateKey }, (_request, response) => {
    asked += 1;
    response.end();
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const url = `https://127.0.0.1:${(server.address() as { port: number }).port}/`;
  const failed = deliver(settings({ webhook: { url, secret } }), "webhook", news, at);
  await expect(failed).rejects.toThrow(/can't be reached: \w*(?:CERT|SIGNATURE|SELF_SIGNED)\w*\.$/);
  expect(asked).toBe(0);
});

test("waits for no reader that says nothing", async () => {
  const webhook = await startReceiver(() => {});
  const silent = createSilentServer(() => {}).listen(0, "127.0.0.1");
  onTestFinished(() => void silent.close());
  await once(silent, "listening");
  const { port } = silent.address() as { port: number };
  const mail = { url: `smtp://127.0.0.1:${port}`, from: "desk@example.com" };
  const results = await sendTest(
    settings({
      webhook: { url: webhook.url, secret },
      email: { to: "desk@example.com", mail },
    }),
    at,
  );
  expect(results).toEqual([
    { channel: "webhook", failure: "The webhook can't be reached: it takes too long." },
    { channel: "email", failure: expect.stringContaining("ETIMEDOUT") },
  ]);
});

test("tries every channel, each for itself", async () => {
  const { url, received } = await startReceiver();
  const mail = await startMailServer();
  await mail.stop();
  const email = { to: "desk@example.com", mail: { url: mail.url, from: "desk@example.com" } };
  const results = await sendTest(settings({ webhook: { url, secret }, email }), at);
  expect(results).toEqual([
    { channel: "webhook", failure: null },
    { channel: "email", failure: expect.stringContaining("did not take it") },
  ]);
  expect(JSON.parse(received[0]!.body).type).toBe("alert.test");
  expect(await sendTest(settings({}), at)).toEqual([]);
});
