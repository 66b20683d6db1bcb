import { performance } from "node:perf_hooks";
import { type MaskingCase, readCorpus } from "#lib/masking/corpus/read-corpus.ts";
import { findPersonal } from "#lib/masking/find-personal.ts";
import { findCodes } from "#lib/otp/find-codes.ts";
import { readCorpus as readCodes } from "./otp-cases.ts";
import { hostileUnits } from "./otp-hostile.ts";

const ROUNDS = 5;

/** How much of what is marked was found: a span is masked when all its letters and digits are. */
function judge(part: "tuned" | "held-out"): void {
  const sums = { personal: 0, masked: 0, harmless: 0, spoilt: 0 };
  for (const of of readCorpus(part)) {
    const spans = findPersonal(of.text, findCodes(of.text));
    for (const mark of of.marks) {
      const hidden = hiddenIn(of, mark, spans);
      if (mark.kind === null) {
        sums.harmless++;
        if (hidden > 0) sums.spoilt++;
      } else {
        sums.personal++;
        if (hidden === 1) sums.masked++;
      }
      const isWrong = mark.kind === null ? hidden > 0 : hidden < 1;
      if (isWrong && part === "tuned") {
        console.log(`${of.lang} ${mark.kind ?? "harmless"} ${of.text.slice(mark.start, mark.end)}`);
        console.log(`   ${of.text}`);
        console.log(
          `   ${spans.map((s) => `${s.kind}:${of.text.slice(s.start, s.end)}`).join(" | ")}`,
        );
      }
    }
  }
  const share = (a: number, b: number) => `${((100 * a) / b).toFixed(1)} %`;
  console.log(
    `${part}: ${share(sums.masked, sums.personal)} of ${sums.personal} spans masked, ` +
      `${share(sums.spoilt, sums.harmless)} of ${sums.harmless} codes and harmless spans`,
  );
}

/** Which share of the letters and digits of a stretch is within spans. */
function hiddenIn(
  { text }: MaskingCase,
  { start, end }: { start: number; end: number },
  spans: readonly { start: number; end: number }[],
): number {
  let all = 0;
  let hidden = 0;
  for (let at = start; at < end; at++) {
    if (!/[\p{L}\p{N}]/u.test(text[at]!)) continue;
    all++;
    if (spans.some((span) => span.start <= at && at < span.end)) hidden++;
  }
  return hidden / all;
}

/** Over the corpus of codes: how many codes are hidden, and how fast it is. */
function measure(): void {
  const cases = readCodes();
  let codes = 0;
  let lost = 0;
  const kinds: Record<string, number> = {};
  for (const { text } of cases) {
    const found = findCodes(text);
    const spans = findPersonal(text, found);
    for (const { kind, start, end } of spans) {
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      if (process.argv.includes(`--${kind}`))
        console.log(`${kind}: ${text.slice(start, end)}  <- ${text.slice(0, 200)}`);
    }
    codes += found.length;
    lost += found.filter((code) =>
      spans.some((s) => s.start < code.end && code.start < s.end),
    ).length;
  }
  console.log(`corpus of codes: ${lost} of ${codes} found codes hidden; spans`, kinds);
  const all = cases.map(({ text }) => ({ text, codes: findCodes(text) }));
  for (const [name, run] of [
    ["codes alone", ({ text }: (typeof all)[number]) => findCodes(text)],
    [
      "codes and personal data",
      ({ text, codes }: (typeof all)[number]) => {
        findCodes(text);
        findPersonal(text, codes);
      },
    ],
  ] as const) {
    const speeds: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      let done = 0;
      while (performance.now() - start < 500) {
        for (const each of all) run(each);
        done += all.length;
      }
      speeds.push((done / (performance.now() - start)) * 1000);
    }
    console.log(
      `${name}: ${Math.round(speeds.sort((a, b) => a - b)[ROUNDS >> 1]!)} messages a second`,
    );
  }
}

const units = [
  ...hostileUnits,
  "a@",
  "a@b.",
  "@a.b",
  "4000 0000 ",
  "12 ",
  "12-",
  "gb12 ",
  "de12",
  "password ",
  "password: ",
  "temporary password 1234 ",
  "12 a street ",
  "calle a ",
  "address: 1a ",
  "dear A",
  "dear Anna ",
  "Dear Anna Anna ",
  "路1号",
  "路1号1室",
  "県",
  "東京都",
  "〒123-4567",
  "로 1",
  "様",
  "佐様",
  "A1 ",
  "tel 1234567 ",
  "(0",
  "+1",
  "パスワード",
  "passphrase abc ",
  "straße 1",
  "Astraße 1, ",
  "12 rue A",
  ", A",
  "12 King ",
  "ул. А ",
];

function hostile(): void {
  let worst = { unit: "", ms: 0, ratio: 0 };
  for (const unit of units) {
    const time = (length: number) => {
      const text = unit.repeat(length / unit.length);
      const times = Array.from({ length: 5 }, (_, turn) => {
        const start = performance.now();
        findPersonal(text + turn);
        return performance.now() - start;
      });
      return times.sort((a, b) => a - b)[2]!;
    };
    const ms = time(10_000);
    const ratio = time(40_000) / ms;
    if (ms > 3 || ratio > 7) console.log(JSON.stringify(unit), ms.toFixed(2), ratio.toFixed(1));
    if (ms > worst.ms) worst = { unit, ms, ratio };
  }
  console.log(
    `10,000 hostile characters: ${worst.ms.toFixed(2)} ms at most (${JSON.stringify(worst.unit)})`,
  );
}

judge("tuned");
if (process.argv.includes("--held-out")) judge("held-out");
if (process.argv.includes("--speed")) measure();
if (process.argv.includes("--hostile")) hostile();
