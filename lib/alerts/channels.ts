import { getEnv } from "#lib/env.ts";
import type { MailSettings } from "#lib/mail/send-mail.ts";

/** How alerts reach somebody. */
export type Channel = "webhook" | "email";

/** Where alerts go, and whose they are. */
export type AlertSettings = {
  webhook: { url: string; secret: string } | null;
  email: { to: string; mail: MailSettings } | null;
  /** The site's name and address, which alerts carry. */
  siteName: string;
  publicUrl: string;
};

/** The configured ones. */
export function alertSettings(): AlertSettings {
  const env = getEnv();
  const { ALERT_WEBHOOK_URL, ALERT_WEBHOOK_SECRET, ALERT_EMAIL, SMTP_URL, MAIL_FROM } = env;
  return {
    webhook: ALERT_WEBHOOK_URL ? { url: ALERT_WEBHOOK_URL, secret: ALERT_WEBHOOK_SECRET } : null,
    email: ALERT_EMAIL ? { to: ALERT_EMAIL, mail: { url: SMTP_URL, from: MAIL_FROM } } : null,
    siteName: env.SITE_NAME,
    publicUrl: env.PUBLIC_URL,
  };
}

/** The channels that lead somewhere. */
export function channelsOf({ webhook, email }: AlertSettings): Channel[] {
  return [...(webhook ? (["webhook"] as const) : []), ...(email ? (["email"] as const) : [])];
}
