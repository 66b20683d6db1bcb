import { once } from "node:events";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { onTestFinished } from "vitest";

/** An e-mail as it arrived: its envelope, and all of its source. */
export type ReceivedMail = { from: string; to: string[]; source: string };

/**
 * Starts a real SMTP server on a free port, until the test ends.
 * @param options smtp-server's own; plain connections without a password where nothing is said
 */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<{
  url: string;
  port: number;
  mails: ReceivedMail[];
  /** Ends it before the test does. */
  stop(): Promise<void>;
}> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    closeTimeout: 100,
    onData(stream, { envelope }, done) {
      text(stream).then((source) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), source });
        done();
      }, done);
    },
    ...options,
  });
  // A client that does not trust it ends the connection: no failure of this side.
  server.on("error", () => {});
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const { port } = listening.address() as { port: number };
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= new Promise((resolve) => server.close(() => resolve())));
  onTestFinished(stop);
  return { url: `smtp://127.0.0.1:${port}`, port, mails, stop };
}
