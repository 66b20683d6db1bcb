import type { KeyObject } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import type { ParsedMessage } from "#lib/ingest/adapter.ts";
import { type PackedPrepared, packPrepared } from "#lib/ingest/packed-prepared.ts";
import { type PreparingSource, prepareMessages } from "#lib/ingest/prepare-message.ts";
import { sealerOf } from "#lib/keys/keyring.ts";
import type { Rule } from "#lib/rules/rule.ts";
import { Ruleset } from "#lib/rules/ruleset.ts";

/**
 * A thread beside the event loop that works out the messages of large requests, one request after the
 * other. It knows the rules, and the key that originals are sealed with; it has no database.
 */
export type PreparingData = { sealingKey: KeyObject };

/** `rules`: where they are others than those of the request before. */
export type PreparingRequest = {
  nth: number;
  rules: readonly Rule[] | null;
  source: PreparingSource;
  messages: ParsedMessage[];
};

/** `packed` is null where it failed. */
export type PreparingAnswer = { nth: number; packed: PackedPrepared | null };

const port = parentPort!;
const { sealingKey } = workerData as PreparingData;
const keyring = { seal: sealerOf(sealingKey) };
let ruleset = new Ruleset([]);

port.on("message", ({ nth, rules, source, messages }: PreparingRequest) => {
  if (rules) ruleset = new Ruleset(rules);
  const answer = (packed: PreparingAnswer["packed"]) =>
    port.postMessage(
      { nth, packed } satisfies PreparingAnswer,
      packed ? [packed.bytes.buffer] : [],
    );
  try {
    answer(packPrepared(prepareMessages(keyring, ruleset, source, messages)));
  } catch {
    // Whoever asked does it itself then, and says what failed.
    answer(null);
  }
});
port.postMessage("ready");
