import { Agent, request } from "node:http";
import { benchSource } from "./prepare-database.ts";

/** What a provider posts. */
export type Post = { id: string; from: string; to: string; text: string };

/** Posts messages to a server over connections that stay open. */
export class Poster {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 8 });
  readonly #url: string;

  /** @param serverUrl without a slash at the end */
  constructor(serverUrl: string) {
    this.#url = `${serverUrl}/api/ingest/${benchSource.name}`;
  }

  /**
   * @returns the message's public id
   * @throws when it is not stored
   */
  post(message: Post): Promise<string> {
    const body = JSON.stringify(message);
    const headers = {
      authorization: `Bearer ${benchSource.secret}`,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    };
    return new Promise((resolve, reject) => {
      const options = { agent: this.#agent, method: "POST", headers };
      const sent = request(this.#url, options, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          text += chunk;
        });
        response.on("error", reject);
        response.on("end", () => {
          if (response.statusCode === 201) resolve(JSON.parse(text).id);
          else reject(new Error(`A post was answered ${response.statusCode}.`));
        });
      });
      sent.on("error", reject);
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
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
