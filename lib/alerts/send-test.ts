import { randomUUID } from "node:crypto";
import { type AlertSettings, type Channel, channelsOf } from "#lib/alerts/channels.ts";
import { deliver } from "#lib/alerts/deliver.ts";

/** What became of a test through a channel; `failure` is null when it was taken. */
export type TestResult = { channel: Channel; failure: string | null };

/** Sends a test through every channel that leads somewhere, at once and once. */
export function sendTest(settings: AlertSettings, at: number): Promise<TestResult[]> {
  const id = `test_${randomUUID()}`;
  const news = { id, event: "alert.test", anomaly: null, startedAt: at, endedAt: null } as const;
  return Promise.all(
    channelsOf(settings).map(async (channel) => {
      const failure = await deliver(settings, channel, news, at).then(
        () => null,
        (error: Error) => error.message,
      );
      return { channel, failure };
    }),
  );
}
