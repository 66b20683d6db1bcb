import type { Schemas } from "./generated.ts";
import { hold } from "./hold.ts";
import { type Ask, askerOf, type ClientOptions, type Input } from "./request.ts";

/** What a code is to be from; all of it must be so. */
export type CodeWanted = {
  /** Seconds to wait; 30 where it is absent. */
  timeout?: number;
  signal?: AbortSignal;
} & Omit<NonNullable<Input<"readLeaseCode">["query"]>, "wait">;

/** A number for one's own, until it is released or its time is over. */
export class Lease implements AsyncDisposable {
  readonly id: string;
  /** E.164, with the `+`. */
  readonly number: string;
  /** As people read it. */
  readonly display: string;
  readonly country: string | null;
  /** ISO 8601. */
  readonly endsAt: string;
  /** Good as `key` for this lease alone: for another process that is to read it. */
  readonly secret: string;
  readonly #ask: Ask;

  constructor(options: ClientOptions, given: Schemas["BegunLease"]) {
    this.id = given.id;
    this.number = given.number;
    this.display = given.display;
    this.country = given.country;
    this.endsAt = given.endsAt;
    this.secret = given.secret;
    this.#ask = askerOf({ ...options, key: given.secret });
  }

  /**
   * Waits for a message with a code.
   * @throws NothingCameError, which tells what came instead; ApiError
   */
  waitForCode({
    timeout = 30,
    signal,
    after,
    ...wanted
  }: CodeWanted = {}): Promise<Schemas["LeaseCode"]> {
    const params = { id: this.id };
    return hold<Schemas["LeaseCode"]>({
      timeout,
      after,
      where: this.number,
      signal,
      ask: (wait, from) => {
        const query = { ...wanted, wait, ...(from ? { after: from } : {}) };
        return this.#ask("readLeaseCode", { params, query, ...(signal ? { signal } : {}) });
      },
    });
  }

  /** @returns all that arrived while it lasted, the oldest first, a page at a time */
  async messages(after?: string): Promise<Schemas["LeaseMessageList"]> {
    const params = { id: this.id };
    return (await this.#ask("listLeaseMessages", { params, query: after ? { after } : {} })).body;
  }

  /** Gives the number back. What came can be read for one more hour. */
  async release(): Promise<void> {
    await this.#ask("releaseLease", { params: { id: this.id } });
  }

  /** `await using lease = await client.lease()` releases it at the end of the block. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.release();
  }
}
