import { createTransport } from "nodemailer";
import { getEnv } from "#lib/env.ts";

/** An e-mail to one reader. */
export type Mail = {
  to: string;
  /** One line; anything else in it becomes a space. */
  subject: string;
  text: string;
  /** The same each time that the same e-mail is sent: readers may drop what comes twice. */
  id?: string;
};

/** Where e-mail goes through, and whom it comes from. */
export type MailSettings = { url: string; from: string };

/** The mail server did not take an e-mail. `message` holds nothing of the e-mail itself. */
class MailNotTaken extends Error {
  readonly code = "mail-not-taken";
  /** The server said for good that it never will. */
  readonly isFinal: boolean;
  constructor(reason: string, isFinal: boolean) {
    super(`The mail server did not take it: ${reason}`);
    this.isFinal = isFinal;
  }
}

const WITHIN_MS = 10_000;

/** Whether e-mail can be sent at all: SMTP_URL is set. */
export function isMailConfigured(): boolean {
  return getEnv().SMTP_URL !== "";
}

/**
 * Sends an e-mail of plain text to one address.
 * @param settings the configured ones
 * @returns false when no mail server is configured: nothing was sent
 * @throws MailNotTaken when the server can't be reached or does not take it
 */
export async function sendMail(mail: Mail, settings = configured()): Promise<boolean> {
  if (settings.url === "") return false;
  const transport = createTransport({
    ...serverOf(settings.url),
    connectionTimeout: WITHIN_MS,
    greetingTimeout: WITHIN_MS,
    socketTimeout: WITHIN_MS,
    dnsTimeout: WITHIN_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      // As objects: in a list, one address could name several.
      from: { name: "", address: settings.from },
      to: { name: "", address: mail.to },
      subject: mail.subject.replaceAll(/\s+/g, " ").trim(),
      text: mail.text,
      ...(mail.id ? { messageId: `<${mail.id}@${domainOf(settings.from)}>` } : {}),
      headers: { "Auto-Submitted": "auto-generated" },
    });
    return true;
  } catch (error) {
    throw notTaken(error);
  } finally {
    transport.close();
  }
}

function configured(): MailSettings {
  const { SMTP_URL, MAIL_FROM } = getEnv();
  return { url: SMTP_URL, from: MAIL_FROM };
}

/** A name and a password go to another machine over TLS only, also where a server says it has none. */
function serverOf(address: string) {
  const { protocol, hostname, port, username, password } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, "");
  const secure = protocol === "smtps:";
  const [user, pass] = [username, password].map(decodeURIComponent);
  const isHere = /^(?:localhost|127\.[\d.]+|::1)$/.test(host);
  return {
    host,
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(user || pass ? { auth: { user, pass }, requireTLS: !secure && !isHere } : {}),
  };
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}

/** What servers say may quote the e-mail or its address: only codes are told. */
function notTaken(error: unknown): MailNotTaken {
  const { code, responseCode, command } = error as Record<string, string | number | undefined>;
  const said = [code, responseCode, command].filter((part) => part !== undefined).join(" ");
  const isFinal = typeof responseCode === "number" && responseCode >= 500;
  return new MailNotTaken(said || "no reason given", isFinal);
}
