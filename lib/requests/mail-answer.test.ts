import { expect, test, vi } from "vitest";
import { mailAnswer } from "#lib/requests/mail-answer.ts";
import { startMailServer } from "#lib/testing/mail-server.ts";

test("sends an answer in the requester's language, and nothing of it becomes a header", async () => {
  const { url, mails, stop } = await startMailServer();
  vi.stubEnv("SMTP_URL", url);
  vi.stubEnv("MAIL_FROM", "desk@example.com");
  vi.stubEnv("SITE_NAME", "Harbour Inbox");
  const answer = "Está hecho.\r\nBcc: other@example.com\r\n\r\n.\r\n寫完了";
  const to = "ann@example.com";
  expect(await mailAnswer({ to, locale: "es", answer })).toBe(true);
  expect(mails).toHaveLength(1);
  const { source, to: readers } = mails[0]!;
  expect(readers).toEqual([to]);
  const [head = ""] = source.split("\r\n\r\n");
  expect(head).toContain("Subject: Tu solicitud a Harbour Inbox");
  expect(head).not.toMatch(/^Bcc/m);
  expect(
    await mailAnswer({ to: "ann@example.com\r\nBcc: x@example.com", locale: "en", answer }),
  ).toBe(false);
  await stop();
  expect(await mailAnswer({ to, locale: "en", answer })).toBe(false);
});
