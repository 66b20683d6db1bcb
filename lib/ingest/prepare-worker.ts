import type { KeyObject } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import type { ParsedMessage } from "#lib/ingest/adapter.ts";
import { type PackedPrepared, packPrepared } from "#lib/ingest/packed-prepared.ts";
import { type PreparingSource, prepareMessages } from "#lib/ingest/prepare-message.ts";
import { sealerOf } from "#lib/keys/keyring.ts";
import type { Rule } from "#lib/rules/rule.ts";
import { Ruleset } from "#lib/rules/ruleset.ts";

/**
 * A thread beside the event loop that works out messages, one job after the other. It knows the rules,
 * and the key that originals are sealed with; it has no database.
 */
export type PreparingData = { sealingKey: KeyObject };

export type PreparingRequest = { source: PreparingSource; messages: ParsedMessage[] };

/** `rules`: where they are others than those of the job before. */
export type PreparingJob = { rules: readonly Rule[] | null; requests: PreparingRequest[] };

/** The messages of all requests of a job, in order; null where it failed. */
export type PreparingAnswer = { packed: PackedPrepared | null };

const port = parentPort!;
const { sealingKey } = workerData as PreparingData;
const keyring = { seal: sealerOf(sealingKey) };
let ruleset = new Ruleset([]);

port.on("message", ({ rules, requests }: PreparingJob) => {
  if (rules) ruleset = new Ruleset(rules);
  const answer = (packed: PreparingAnswer["packed"]) =>
    port.postMessage({ packed } satisfies PreparingAnswer, packed ? [packed.bytes.buffer] : []);
  try {
    answer(
      packPrepared(
        requests.flatMap(({ source, messages }) =>
          prepareMessages(keyring, ruleset, source, messages),
        ),
      ),
    );
  } catch {
    // Whoever asked does it itself then, and says what failed.
    answer(null);
  }
});
port.postMessage("ready");
