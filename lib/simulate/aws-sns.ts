import { sign } from "node:crypto";
import { millisecondsInMinute } from "date-fns/constants";
import { hmacOf } from "#lib/ingest/hmac-verdict.ts";
import { SIMULATED_VERSION } from "#lib/ingest/providers/aws-sns.ts";
import type { Dialect, Proving } from "#lib/simulate/dialect.ts";
import { uuidOf } from "#lib/simulate/uuid-of.ts";

/** Where a certificate of a test stands. */
export const SIMULATED_CERTIFICATE =
  "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0123456789abcdef0123456789abcdef.pem";

/**
 * A notification of SNS. With a private key in PEM as its secret it is signed as SNS signs, version 2;
 * with the source's own secret, which SNS has no use for, in the way that stands for it.
 */
export const awsSns: Dialect = {
  atOnce: 1,
  tellsSentAt: true,
  hasParts: false,

  write([message], proving) {
    const { from, to, text, id, sentAt } = message!;
    const { settings, now, nonce } = proving;
    const { topics } = settings as { topics: string[] };
    const topic = topics[0]!;
    const messageId = uuidOf(nonce);
    const signed = {
      Message: JSON.stringify({
        originationNumber: from,
        destinationNumber: to,
        messageKeyword: "KEYWORD_GLASSPOST",
        messageBody: text,
        inboundMessageId: id ?? uuidOf(`message ${nonce}`),
        previousPublishedMessageId: uuidOf(`previous ${nonce}`),
      }),
      MessageId: messageId,
      Timestamp: new Date(publishedAt(sentAt, now)).toISOString(),
      TopicArn: topic,
      Type: "Notification",
    };
    const signedText = Object.entries(signed)
      .map(([name, value]) => `${name}\n${value}\n`)
      .join("");
    const subscription = `${topic}:${uuidOf(topic)}`;
    const [, , , region] = topic.split(":");
    const unsubscribe = `https://sns.${region}.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=${subscription}`;
    return {
      method: "POST",
      query: "",
      headers: {
        "content-type": "text/plain; charset=UTF-8",
        "user-agent": "Amazon Simple Notification Service Agent",
        "x-amz-sns-message-id": messageId,
        "x-amz-sns-message-type": "Notification",
        "x-amz-sns-subscription-arn": subscription,
        "x-amz-sns-topic-arn": topic,
      },
      body: JSON.stringify({
        ...signed,
        ...proofOf(signedText, proving),
        UnsubscribeURL: unsubscribe,
      }),
    };
  },
};

/** SNS tells when it was told of a message itself, which is soon before it posts it. */
function publishedAt(sentAt: number | null, now: number): number {
  return sentAt !== null && Math.abs(now - sentAt) < millisecondsInMinute ? sentAt : now;
}

function proofOf(text: string, { secret }: Proving) {
  const isKey = secret.startsWith("-----BEGIN");
  return {
    SignatureVersion: isKey ? "2" : SIMULATED_VERSION,
    Signature: isKey
      ? sign("RSA-SHA256", Buffer.from(text), secret).toString("base64")
      : hmacOf(secret, [text], "base64"),
    SigningCertURL: SIMULATED_CERTIFICATE,
  };
}
