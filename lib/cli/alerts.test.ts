import { expect, test } from "vitest";
import { commandLine, jsonLines } from "#lib/cli/test-command-line.ts";
import { startReceiver } from "#lib/testing/alert-receiver.ts";
import { startMailServer } from "#lib/testing/mail-server.ts";

const { run } = commandLine();
const ALERT_WEBHOOK_SECRET = `whsec_${Buffer.alloc(32, 9).toString("base64")}`;

test("alerts test says where alerts go, and that they go nowhere", async () => {
  const nowhere = await run(["alerts", "test"]);
  expect(nowhere).toMatchObject({ code: 1, out: "" });
  expect(nowhere.err).toContain("set ALERT_WEBHOOK_URL or ALERT_EMAIL");

  const { url, received } = await startReceiver();
  const mail = await startMailServer();
  const env = {
    ALERT_WEBHOOK_URL: url,
    ALERT_WEBHOOK_SECRET,
    ALERT_EMAIL: "desk@example.com",
    SMTP_URL: mail.url,
    MAIL_FROM: "inbox@example.com",
  };
  const both = await run(["alerts", "test"], "", env);
  expect(both).toMatchObject({ code: 0, out: "webhook: taken\ne-mail: taken\n" });
  expect([received.length, mail.mails.length]).toEqual([1, 1]);

  await mail.stop();
  const one = await run(["alerts", "test", "--json"], "", env);
  expect(one.code).toBe(1);
  expect(jsonLines(one.out)).toEqual([
    { channel: "webhook", delivered: true, failure: null },
    { channel: "email", delivered: false, failure: expect.stringContaining("ESOCKET") },
  ]);
});
