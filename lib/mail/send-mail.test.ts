import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { isMailConfigured, sendMail } from "#lib/mail/send-mail.ts";
import { startMailServer } from "#lib/testing/mail-server.ts";

const mail = { to: "reader@example.com", subject: "Your request", text: "It is done.\n" };
const from = "desk@example.com";

test("sends plain text to one reader through a real server", async () => {
  const { url, mails } = await startMailServer();
  expect(await sendMail(mail, { url, from })).toBe(true);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ from, to: [mail.to] });
  expect(mails[0]!.source).toMatch(/^Subject: Your request\r$/m);
  expect(mails[0]!.source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(mails[0]!.source).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
  expect(mails[0]!.source).toContain("It is done.");
});

test("signs in where the address holds a name and a password", async () => {
  const asked: unknown[] = [];
  const { port, mails } = await startMailServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      asked.push([username, password]);
      done(null, { user: username });
    },
  });
  await sendMail(mail, { url: `smtp://desk:tide%2Btable@127.0.0.1:${port}`, from });
  expect(asked).toEqual([["desk", "tide+table"]]);
  expect(mails).toHaveLength(1);
});

test("says that nothing was sent where no server is configured", async () => {
  expect(isMailConfigured()).toBe(false);
  expect(await sendMail(mail)).toBe(false);
});

test("lets nothing of a subject or an address become a header or another reader", async () => {
  const { url, mails } = await startMailServer();
  const subject = "Hello\r\nBcc: other@example.com\r\n\r\nmore";
  await sendMail({ ...mail, subject }, { url, from });
  expect(mails[0]!.to).toEqual([mail.to]);
  expect(mails[0]!.source).not.toMatch(/^Bcc/m);
  const to = "reader@example.com, other@example.com";
  await sendMail({ ...mail, to }, { url, from }).catch(() => {});
  expect(mails.flatMap((each) => each.to)).not.toContain("other@example.com");
});

test("fails for now while nothing listens, or what listens says nothing at all", async () => {
  const { url, stop } = await startMailServer();
  await stop();
  const failure = { code: "mail-not-taken", isFinal: false };
  await expect(sendMail(mail, { url, from })).rejects.toMatchObject(failure);
  const closing = createServer((socket) => socket.destroy()).listen(0, "127.0.0.1");
  onTestFinished(() => void closing.close());
  await once(closing, "listening");
  const { port } = closing.address() as { port: number };
  const closed = sendMail(mail, { url: `smtp://127.0.0.1:${port}`, from });
  await expect(closed).rejects.toMatchObject(failure);
});

test.each([
  [451, false],
  [550, true],
])("tells a refusal for now from one for good: %i", async (responseCode, isFinal) => {
  const { url, mails } = await startMailServer({
    onRcptTo: (_address, _session, done) =>
      done(Object.assign(new Error("not <reader@example.com>"), { responseCode })),
  });
  const failed = sendMail(mail, { url, from });
  await expect(failed).rejects.toMatchObject({ code: "mail-not-taken", isFinal });
  await failed.catch(({ message }) => {
    expect(message).toContain(String(responseCode));
    expect(message).not.toContain("reader");
  });
  expect(mails).toEqual([]);
});

test("sends nothing to a server whose certificate nobody vouches for", async () => {
  const { url, port, mails } = await startMailServer({ disabledCommands: ["AUTH"] });
  const failure = { code: "mail-not-taken", isFinal: false };
  await expect(sendMail(mail, { url, from })).rejects.toMatchObject(failure);
  const fromTheStart = sendMail(mail, { url: `smtps://127.0.0.1:${port}`, from });
  await expect(fromTheStart).rejects.toMatchObject(failure);
  expect(mails).toEqual([]);
});
