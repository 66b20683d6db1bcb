import { once } from "node:events";
import type { Failure } from "#lib/cli/describe-error.ts";

/** Where commands write: text for people, or with `--json` one JSON value per line. */
export type Output = {
  isJson: boolean;
  /** Prints a result. Resolves when the reader has room for more. */
  print(value: object, text: string): Promise<void>;
  /** Prints a result that has no other form than JSON. */
  printJson(value: object): Promise<void>;
  /** Writes a piece of a file as it is. Resolves when the reader has room for more. */
  write(piece: string): Promise<void>;
  /** Tells what is not a result, on standard error; silent with `--json`. */
  note(text: string): void;
  /**
   * Tells how far a command is, on standard error: a bar where that is a terminal, a line now and
   * then where it is not, of JSON with `--json`.
   * @param share from 0 to 1
   */
  progress(value: object, share: number, text: string): void;
  /** Ends the progress, so that what follows begins a line. */
  endProgress(): void;
  /** Prints why a command failed, on standard error. */
  fail(failure: Failure): void;
};

/** Shows nothing, or makes a terminal show something else. */
const UNSAFE = /(?![\n\t])\p{Cc}|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The output of this process. Whoever closes the reading end early ends it without a complaint. */
export function processOutput(isJson: boolean): Output {
  process.stdout.on("error", endQuietly);
  process.stderr.on("error", endQuietly);
  const bar = progressBar(isJson);
  return {
    isJson,
    ...bar,
    print: (value, text) => write(isJson ? jsonLine(value) : `${plainText(text)}\n`),
    printJson: (value) => write(jsonLine(value)),
    write,
    note(text) {
      if (!isJson) process.stderr.write(`${plainText(text)}\n`);
    },
    fail({ error }) {
      bar.endProgress();
      process.stderr.write(isJson ? jsonLine({ error }) : `${plainText(error.message)}\n`);
    },
  };
}

const LINE_EVERY_MS = 1000;
const BAR_EVERY_MS = 100;
const BAR_LENGTH = 30;

/** Progress is told now and then, the first of it at once. */
function progressBar(isJson: boolean): Pick<Output, "progress" | "endProgress"> {
  const isBar = !isJson && process.stderr.isTTY;
  let toldAt = Number.NEGATIVE_INFINITY;
  let isOpen = false;
  return {
    progress(value, share, text) {
      const now = performance.now();
      if (now - toldAt < (isBar ? BAR_EVERY_MS : LINE_EVERY_MS)) return;
      toldAt = now;
      isOpen = isBar;
      if (!isBar) process.stderr.write(isJson ? jsonLine(value) : `${plainText(text)}\n`);
      else process.stderr.write(`\r${barOf(share)} ${plainText(text)}\u001b[K`);
    },
    endProgress() {
      if (isOpen) process.stderr.write("\r\u001b[K");
      isOpen = false;
    },
  };
}

function barOf(share: number): string {
  const full = Math.round(share * BAR_LENGTH);
  return `[${"#".repeat(full)}${"-".repeat(BAR_LENGTH - full)}]`;
}

async function write(line: string): Promise<void> {
  if (!process.stdout.write(line)) await once(process.stdout, "drain");
}

/** A value as one line of JSON, with every character escaped that a terminal could act on. */
function jsonLine(value: object): string {
  const json = JSON.stringify(value).replace(UNSAFE, (char) =>
    Array.from({ length: char.length }, (_, i) => {
      return `\\u${char.charCodeAt(i).toString(16).padStart(4, "0")}`;
    }).join(""),
  );
  return `${json}\n`;
}

/** A text that a terminal shows as it is: what it could act on becomes U+FFFD. */
function plainText(text: string): string {
  return text.replace(UNSAFE, "\uFFFD");
}

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") process.exit(1);
  process.exit(process.exitCode ?? 0);
}
