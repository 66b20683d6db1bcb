import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { CliError } from "#lib/cli/cli-error.ts";

/**
 * Asks for a password twice, without showing what is typed.
 * @returns an empty text where nothing was typed, or where there is nobody to ask
 * @throws CliError when the two differ, or it was broken off
 */
export async function askPassword(question: string): Promise<string> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return "";
  const first = await ask(question);
  if (first === "") return "";
  if ((await ask("Once more: ")) !== first) {
    throw new CliError("usage", "The two passwords differ: nothing was done.");
  }
  return first;
}

function ask(question: string): Promise<string> {
  // The editing of the line goes on; what it would show goes nowhere.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  process.stderr.write(question);
  return new Promise((resolve, reject) => {
    let isAnswered = false;
    lines.question("", (answer) => {
      isAnswered = true;
      lines.close();
      resolve(answer);
    });
    lines.on("SIGINT", () => lines.close());
    lines.on("close", () => {
      process.stderr.write("\n");
      if (!isAnswered) reject(new CliError("usage", "Broken off: nothing was done."));
    });
  });
}
