import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFile } from "#db/sqlite/open-file.ts";
import type { InboundMessage } from "#lib/ingest/adapter.ts";
import { storeMessages } from "#lib/ingest/store-messages.ts";
import { cleanText } from "#lib/messages/clean-text.ts";
import { publicCopy } from "#lib/messages/public-copy.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { findCodes } from "#lib/otp/find-codes.ts";
import { purposeOf } from "#lib/otp/purpose-of.ts";
import { shippedRuleset } from "#lib/rules/shipped-rules.ts";
import { textTokens } from "#lib/search/tokens.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";
import type { Figure } from "./figures.ts";
import { messageOf } from "./message-of.ts";
import { benchKeyring, prepareDatabase } from "./prepare-database.ts";

const FIRST_AGE = 300_000_000;
const BATCH = 100;

const rules = shippedRuleset();

/** `tokens`: the search tokens of the text, which the product makes once. */
const parts: Record<string, (message: InboundMessage, tokens: string[]) => unknown> = {
  "reading the number": ({ to }) => parseNumber(to ?? ""),
  "reading the sender": ({ from }) => identifySender(from),
  "making the public copy": ({ text }) => publicCopy(cleanText(text), []),
  "finding codes": ({ text, from }) => findCodes(text, { sender: from }),
  "deciding what is withheld": ({ text, from }, tokens) =>
    rules.judge({
      sender: identifySender(from),
      text,
      tokens,
      purpose: purposeOf(text, findCodes(text)),
      service: null,
      country: null,
    }),
  "making search tokens": ({ text }) => textTokens(text),
  "sealing the original": ({ from, to, text }) =>
    benchKeyring.seal(JSON.stringify({ from, to, text }), "message"),
};

/**
 * Where storing a message spends CPU time, in this process, without HTTP.
 * @param count messages of each measurement
 */
export async function storingCost({ count }: { count: number }): Promise<Figure[]> {
  const messages = Array.from({ length: count }, (_, index) =>
    messageOf(FIRST_AGE + index, Date.now()),
  );
  return [...(await storedIn(messages, BATCH)), ...partsOf(messages)];
}

/**
 * `storeMessages` waits for the rules, which are there, and then works out everything that needs no
 * database: what it used until then is the preparation, the rest the transaction and its commit.
 */
async function storedIn(messages: InboundMessage[], batch: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "glasspost-bench-cost-"));
  const db = openFile(`file:${join(folder, "db")}`);
  const { ctx, source } = await prepareDatabase(db, Date.now());
  const warmth = messages.length >> 2;
  let prepared = 0;
  let stored = 0;
  for (let at = 0; at < messages.length; at += batch) {
    const started = cpuMicros();
    const results = storeMessages(ctx, source, messages.slice(at, at + batch));
    // Queued behind the rules: it goes on once everything is prepared.
    await null;
    const handedOver = cpuMicros();
    await results;
    if (at < warmth) continue;
    prepared += handedOver - started;
    stored += cpuMicros() - handedOver;
  }
  db.close();
  rmSync(folder, { recursive: true });
  const timed = messages.length - Math.ceil(warmth / batch) * batch;
  return [
    cost(`preparation, ${batch} at a time`, prepared / timed),
    cost(`transaction, ${batch} at a time`, stored / timed),
  ];
}

function partsOf(messages: InboundMessage[]): Figure[] {
  const tokens = messages.map(({ text }) => textTokens(text));
  return Object.entries(parts).map(([name, work]) => {
    const run = (count: number) => {
      for (let at = 0; at < count; at++) work(messages[at]!, tokens[at]!);
    };
    run(messages.length >> 2);
    const started = cpuMicros();
    run(messages.length);
    return cost(name, (cpuMicros() - started) / messages.length);
  });
}

function cost(name: string, value: number): Figure {
  return { group: "CPU time to store a message", name, value, unit: "µs" };
}

/** Microseconds of CPU that this process has used. */
function cpuMicros(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
