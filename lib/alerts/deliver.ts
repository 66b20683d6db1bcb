import { Webhook } from "standardwebhooks";
import { type Anomaly, describeAlert } from "#lib/alerts/alert.ts";
import type { AlertSettings, Channel } from "#lib/alerts/channels.ts";
import { sendMail } from "#lib/mail/send-mail.ts";

/** What is told: that something began, that it is over, or that telling works. */
export type News = {
  /** The same in each attempt, so that a reader can drop what comes twice. */
  id: string;
  event: "alert.opened" | "alert.ended" | "alert.test";
  anomaly: Anomaly | null;
  startedAt: number;
  endedAt: number | null;
};

/** An alert that nobody took. `message` says why, in a few words. */
class NotDelivered extends Error {
  readonly code = "not-delivered";
}

const WITHIN_MS = 10_000;

/**
 * Tells news through a channel.
 * @param at UTC milliseconds, which the webhook is signed with
 * @throws NotDelivered, with a reason that holds nothing of what was told
 */
export async function deliver(
  settings: AlertSettings,
  channel: Channel,
  news: News,
  at: number,
): Promise<void> {
  if (channel === "webhook") await post(settings, news, at);
  else await mail(settings, news);
}

async function post({ webhook, publicUrl }: AlertSettings, news: News, at: number): Promise<void> {
  if (!webhook) throw new NotDelivered("No webhook is configured.");
  const body = JSON.stringify({
    type: news.event,
    timestamp: new Date(at).toISOString(),
    data: { site: publicUrl, ...told(news) },
  });
  const signature = new Webhook(webhook.secret).sign(news.id, new Date(at), body);
  let status: number;
  try {
    const response = await fetch(webhook.url, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.timeout(WITHIN_MS),
      headers: {
        "content-type": "application/json",
        "user-agent": "Glasspost",
        "webhook-id": news.id,
        "webhook-timestamp": String(Math.floor(at / 1000)),
        "webhook-signature": signature,
      },
      body,
    });
    status = response.status;
    // Nothing of what it answers matters, however long that is.
    await response.body?.cancel();
  } catch (error) {
    throw new NotDelivered(`The webhook can't be reached: ${reasonOf(error)}.`);
  }
  if (status < 200 || status > 299) throw new NotDelivered(`The webhook answers ${status}.`);
}

async function mail({ email, siteName, publicUrl }: AlertSettings, news: News): Promise<void> {
  if (!email) throw new NotDelivered("No e-mail address is configured.");
  const { title, text } = wordsOf(news);
  const lines = [
    text,
    "",
    `Since: ${new Date(news.startedAt).toISOString()}`,
    ...(news.endedAt === null ? [] : [`Until: ${new Date(news.endedAt).toISOString()}`]),
    "",
    `${publicUrl}/admin/alerts`,
    "",
  ];
  const message = { to: email.to, subject: `[${siteName}] ${title}`, text: lines.join("\n") };
  try {
    await sendMail({ ...message, id: news.id }, email.mail);
  } catch (error) {
    throw new NotDelivered((error as Error).message);
  }
}

function told(news: News) {
  const { id, anomaly, startedAt, endedAt } = news;
  return {
    id,
    kind: anomaly?.kind ?? "test",
    subject: anomaly?.subject ?? "",
    ...wordsOf(news),
    figures: anomaly?.figures ?? {},
    startedAt: new Date(startedAt).toISOString(),
    endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
  };
}

function wordsOf({ event, anomaly }: News): { title: string; text: string } {
  if (!anomaly) {
    return { title: "A test", text: "Alerts reach you here. Nothing is wrong." };
  }
  const { title, text } = describeAlert(anomaly);
  return event === "alert.ended"
    ? { title: `Over: ${title}`, text: `This is over. When it began: ${text}` }
    : { title, text };
}

/** A code such as ECONNREFUSED: messages may hold addresses. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as Error & { cause?: { code?: string } };
  return name === "TimeoutError" ? "it takes too long" : (cause?.code ?? name);
}
