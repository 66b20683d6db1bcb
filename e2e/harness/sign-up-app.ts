import { randomInt, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { post, type TestSource } from "./source.ts";

/** A service where people sign up by a code that an SMS brings. */
export type SignUpApp = {
  url: string;
  /** Who signed up, by the number that was typed in. */
  signedUp: string[];
  /** How often a code was typed in that was not the one. */
  wrong: number;
  stop(): Promise<void>;
};

/** Whose messages its codes are. */
export const SERVICE = "Lanternfish";

type SignUp = { number: string; code: string };

/** So many that ask at once are answered in an order of chance. */
const AT_ONCE = 5;
const GATHER_MS = 50;

/**
 * Starts the service. What it sends goes to a site's source, as its provider would post it: each code
 * between others' messages to the same number, and those of several people in no order.
 */
export async function startSignUpApp(source: TestSource): Promise<SignUpApp> {
  const signUps = new Map<string, SignUp>();
  const outbox = new Outbox(source);
  const app = { signedUp: [] as string[], wrong: 0 };

  const start = (form: URLSearchParams): string => {
    const id = randomUUID();
    const number = form.get("number") ?? "";
    const code = String(randomInt(100_000, 1_000_000));
    signUps.set(id, { number, code });
    outbox.add(number, code);
    return `<form method="post" action="/finish"><input type="hidden" name="id" value="${id}">
      <label>Code <input name="code" inputmode="numeric" autocomplete="one-time-code"></label>
      <button>Sign up</button></form>`;
  };
  const finish = (form: URLSearchParams): string => {
    const signUp = signUps.get(form.get("id") ?? "");
    if (signUp?.code !== form.get("code")) {
      app.wrong += 1;
      return "<h1>That is not the code.</h1>";
    }
    app.signedUp.push(signUp.number);
    return "<h1>You are signed up.</h1>";
  };

  const server = createServer(async (request, response) => {
    const answer = async (): Promise<string> => {
      if (request.method !== "POST") return begin;
      const form = await formOf(request);
      return request.url === "/finish" ? finish(form) : start(form);
    };
    const page = `<!doctype html><html lang="en"><title>Sign up</title>${await answer()}`;
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return Object.assign(app, {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await outbox.sent();
    },
  });
}

const begin = `<form method="post" action="/start">
  <label>Phone number <input name="number" type="tel"></label><button>Send the code</button></form>`;

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams(await text(request));
}

type Sms = { from: string; to: string; text: string };

/** Messages that are to go out: gathered for a moment, then shuffled. */
class Outbox {
  readonly #source: TestSource;
  #waiting: Sms[][] = [];
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<unknown>[] = [];

  constructor(source: TestSource) {
    this.#source = source;
  }

  add(to: string, code: string): void {
    const stray = String(randomInt(100_000, 1_000_000));
    this.#waiting.push([
      { from: "Tern Post", to, text: `${stray} is your Tern Post code` },
      { from: SERVICE, to, text: `${code} is your ${SERVICE} code. Never tell it to anybody.` },
      { from: "Tern Post", to, text: "Your parcel waits at the counter." },
    ]);
    clearTimeout(this.#timer);
    if (this.#waiting.length >= AT_ONCE) this.#send();
    else this.#timer = setTimeout(() => this.#send(), GATHER_MS);
  }

  async sent(): Promise<void> {
    await Promise.all(this.#sending);
  }

  #send(): void {
    const all = shuffled(this.#waiting.flat());
    this.#waiting = [];
    this.#sending.push(...all.map((message) => this.#post(message)));
  }

  async #post(message: Sms): Promise<void> {
    const { ok, status } = await post(this.#source, message);
    if (!ok) throw new Error(`The site does not take a message: ${status}.`);
  }
}

function shuffled<T>(items: T[]): T[] {
  const rest = [...items];
  return items.map(() => rest.splice(randomInt(rest.length), 1)[0]!);
}
