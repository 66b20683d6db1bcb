import { performance } from "node:perf_hooks";
import { type Mark, readCorpus } from "#lib/masking/corpus/read-corpus.ts";
import { findPersonal } from "#lib/masking/find-personal.ts";
import type { PersonalSpan } from "#lib/masking/personal-span.ts";
import { findCodes } from "#lib/otp/find-codes.ts";
import { readCorpus as readMessagesWithCodes } from "./otp-cases.ts";
import { hostileUnits } from "./otp-hostile.ts";

const ROUNDS = 5;
const ROUND_MS = 1000;
const units = [
  ...hostileUnits,
  "a@b.",
  "4000 0000 ",
  "de12 ",
  "password: ",
  "temporary password 1234 ",
  "passphrase abc ",
  "tel 1234567 ",
  "12 a street ",
  "calle A ",
  "Astraße 1, ",
  "address: 1a ",
  "dear Anna ",
  "路1号1室",
  "県",
  "〒123-4567",
  "시 로 1",
  "佐様",
];

/** What is masked of the planted messages; failures are told of those that may be looked at. */
function judge(part: "tuned" | "held-out"): void {
  const sums = { personal: 0, masked: 0, harmless: 0, spoilt: 0 };
  for (const { lang, text, marks } of readCorpus(part)) {
    const spans = findPersonal(text, findCodes(text));
    for (const mark of marks) {
      const share = hiddenShare(text, mark, spans);
      if (mark.kind === null) {
        sums.harmless++;
        if (share > 0) sums.spoilt++;
      } else {
        sums.personal++;
        if (share === 1) sums.masked++;
      }
      const isRight = mark.kind === null ? share === 0 : share === 1;
      if (isRight || part === "held-out") continue;
      console.log(`${lang}, ${mark.kind ?? "harmless"}: ${text.slice(mark.start, mark.end)}`);
      console.log(`  ${JSON.stringify(text)}`);
    }
  }
  console.log(
    `${part}: ${percent(sums.masked, sums.personal)} of ${sums.personal} spans masked, ` +
      `${percent(sums.spoilt, sums.harmless)} of ${sums.harmless} codes and harmless spans`,
  );
}

/** Which share of a mark's letters and digits is within spans. */
function hiddenShare(text: string, { start, end }: Mark, spans: readonly PersonalSpan[]): number {
  let told = 0;
  let hidden = 0;
  for (let at = start; at < end; at++) {
    if (!/[\p{L}\p{N}]/u.test(text[at]!)) continue;
    told++;
    if (spans.some((span) => span.start <= at && at < span.end)) hidden++;
  }
  return hidden / told;
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** On the messages with codes: what is masked there, and how fast it is. */
function measure(): void {
  const messages = readMessagesWithCodes().map(({ text }) => ({ text, codes: findCodes(text) }));
  const kinds: Record<string, number> = {};
  let codes = 0;
  let hidden = 0;
  for (const { text, codes: found } of messages) {
    const spans = findPersonal(text, found);
    for (const { kind } of spans) kinds[kind] = (kinds[kind] ?? 0) + 1;
    codes += found.length;
    hidden += found.filter(({ start, end }) =>
      spans.some((span) => span.start < end && start < span.end),
    ).length;
  }
  console.log(`corpus of codes: ${hidden} of ${codes} codes masked; masked there:`, kinds);
  const alone = speedOf(() => messages.forEach(({ text }) => void findCodes(text)));
  const both = speedOf(() =>
    messages.forEach(({ text }) => void findPersonal(text, findCodes(text))),
  );
  const micros = (1e6 * messages.length) / both - (1e6 * messages.length) / alone;
  console.log(
    `${Math.round(both).toLocaleString("en")} messages a second with codes found, ` +
      `${Math.round(alone).toLocaleString("en")} without masking: ${(micros / messages.length).toFixed(1)} µs each`,
  );

  function speedOf(run: () => void): number {
    const speeds = Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      let done = 0;
      for (; performance.now() - start < ROUND_MS; done += messages.length) run();
      return (done / (performance.now() - start)) * 1000;
    });
    return speeds.sort((a, b) => a - b)[ROUNDS >> 1]!;
  }
}

function printHostile(): void {
  let worst = { unit: "", ms: 0 };
  for (const unit of units) {
    const text = unit.repeat(10_000 / unit.length);
    const times = Array.from({ length: 20 }, (_, turn) => {
      const start = performance.now();
      findPersonal(text + turn);
      return performance.now() - start;
    });
    const ms = times.sort((a, b) => a - b)[10]!;
    if (ms > worst.ms) worst = { unit, ms };
  }
  const { unit, ms } = worst;
  console.log(`10,000 hostile characters: ${ms.toFixed(2)} ms at most (${JSON.stringify(unit)})`);
}

judge("tuned");
judge("held-out");
measure();
printHostile();
