import { dialects } from "#lib/simulate/dialects.ts";
import { openConnections, sendRequest } from "#lib/simulate/send-request.ts";
import { benchSource } from "./prepare-database.ts";

/** What a provider posts. */
export type Post = { id: string; from: string; to: string; text: string };

/** Posts messages to a server over connections that stay open, as a source's provider does. */
export class Poster {
  readonly #connections = openConnections(8);
  readonly #url: string;

  /** @param serverUrl without a slash at the end */
  constructor(serverUrl: string) {
    this.#url = `${serverUrl}/api/ingest/${benchSource.name}`;
  }

  /**
   * @returns the message's public id
   * @throws when it is not stored
   */
  async post(message: Post): Promise<string> {
    const { secret } = benchSource;
    const proving = { auth: "bearer", secret, publicUrl: this.#url, settings: {} } as const;
    const request = dialects.generic.write([{ ...message, sentAt: null }], {
      ...proving,
      now: Date.now(),
      nonce: message.id,
    });
    const { status, text } = await sendRequest(this.#url, request, this.#connections);
    if (status !== 201) throw new Error(`A post was answered ${status}.`);
    return JSON.parse(text).id;
  }

  close(): void {
    this.#connections.close();
  }
}

const LETTERS = 8;

/** A word that no other message holds and that nothing masks: letters alone. */
export function markOf(nth: number): string {
  let word = "";
  for (let rest = nth; word.length < LETTERS; rest = Math.floor(rest / 26)) {
    word = String.fromCharCode(97 + (rest % 26)) + word;
  }
  return `qz${word}`;
}

/** A message that a mark tells from all others, and that nothing withholds. */
export function markedPost(mark: string, number: string): Post {
  const text = `${mark} is not a code. Your table for four is ready.`;
  return { id: mark, from: "Bench", to: `+${number}`, text };
}

/** Finds the words of `markOf` in a text. */
export const marks = /qz[a-z]{8}\b/g;
