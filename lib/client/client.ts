import type { Schemas } from "./generated.ts";
import { hold } from "./hold.ts";
import { Lease } from "./lease.ts";
import { type Ask, askerOf, type ClientOptions, type Input } from "./request.ts";

export type { Arrived, Problem } from "./errors.ts";
export { ApiError, NothingCameError } from "./errors.ts";
export type { Schemas } from "./generated.ts";
export type { CodeWanted, Lease } from "./lease.ts";
export type { ClientOptions } from "./request.ts";

type Query<Id extends Parameters<Ask>[0]> = NonNullable<Input<Id>["query"]>;

/** What a message is to be; all of it must be so. */
export type MessageWanted = {
  /** E.164, with or without the `+`. */
  number: string;
  /** Seconds to wait; 30 where it is absent. */
  timeout?: number;
  signal?: AbortSignal;
} & Omit<Query<"waitForMessage">, "timeout">;

/** A site, as programs use it. */
export type Client = {
  /** Asks for any operation by its name in the document. */
  ask: Ask;
  /** A page of the numbers, those first that received a message last. */
  numbers(query?: Query<"listNumbers">): Promise<Schemas["NumberList"]>;
  /** A page of the messages, the newest first. */
  messages(query?: Query<"listMessages">): Promise<Schemas["MessageList"]>;
  /** Waits for a public message; `cursor` of the answer is `after` of the next call. */
  nextMessage(wanted: MessageWanted): Promise<Schemas["NextMessage"]>;
  /** Leases a number; `wait` (seconds) stands in line for one. Needs a key. */
  lease(wanted?: Schemas["LeaseRequest"]): Promise<Lease>;
};

/**
 * Makes a client of a site. It throws ApiError where the site says that something failed, and
 * NothingCameError where what was waited for did not come.
 */
export function createClient(options: ClientOptions): Client {
  const ask = askerOf(options);
  return {
    ask,
    numbers: async (query = {}) => (await ask("listNumbers", { query })).body,
    messages: async (query = {}) => (await ask("listMessages", { query })).body,
    nextMessage: ({ number, timeout = 30, after, signal, ...wanted }) =>
      hold<Schemas["NextMessage"]>({
        timeout,
        after,
        where: number,
        signal,
        ask: (seconds, from) => {
          const query = { ...wanted, timeout: seconds, ...(from ? { after: from } : {}) };
          return ask("waitForMessage", { params: { number }, query, signal: signal ?? null });
        },
      }),
    lease: async (wanted = {}) => {
      const { body } = await ask("beginLease", { body: wanted });
      return new Lease(options, body);
    },
  };
}
