import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { expiryOf } from "#lib/otp/expiry-of.ts";
import { explainCodes } from "#lib/otp/explain-codes.ts";
import { findCodes } from "#lib/otp/find-codes.ts";
import { purposeOf } from "#lib/otp/purpose-of.ts";
import { serviceOf } from "#lib/otp/service-of.ts";
import { coreOf, type OtpCase, partOf, readCases, readCorpus } from "./otp-cases.ts";
import { hostileUnits } from "./otp-hostile.ts";
import { measureStart } from "./otp-start.ts";

const USAGE = `Usage: [CASES=FILE] npm run bench:otp -- [--part a|b] [--all] [--worst COUNT]

Measures the finder of one-time codes on our own corpus, or on the JSON lines of FILE.
  --part a|b     half of the cases, by their source: look at failures in one, report both
  --all          disputed cases too (see docs/benchmarks.md)
  --worst COUNT  how many failures to print (20)`;

const { values } = parseArgs({
  options: {
    part: { type: "string" },
    all: { type: "boolean", default: false },
    worst: { type: "string", default: "20" },
    help: { type: "boolean", default: false },
  },
});

type Tally = { right: number; missed: number; wrong: number; quiet: number; falseAlarms: number };
/** The surer the finder was of what is wrong, the worse. */
type Failure = { kind: "missed" | "wrong code" | "false alarm"; of: OtpCase; sureness: number };

async function main(): Promise<void> {
  const file = process.env.CASES;
  let cases = file ? readCases(file) : readCorpus();
  if (file && !values.all) cases = coreOf(cases);
  if (values.part === "a" || values.part === "b") cases = partOf(cases, values.part);
  else if (values.part) throw new Error("--part is a or b");
  const worst = Number(values.worst);
  if (!Number.isInteger(worst) || worst < 0) throw new Error("--worst is a number of failures");
  if (cases.length === 0) throw new Error("There is no case to measure on.");
  const { byLanguage, failures } = judgeAll(cases);
  printTable(byLanguage);
  printReadings(cases);
  printSpeed(cases);
  await printStart();
  printHostile();
  printWorst(failures.toSorted((a, b) => b.sureness - a.sureness).slice(0, worst));
}

function judgeAll(cases: OtpCase[]): { byLanguage: Map<string, Tally>; failures: Failure[] } {
  const byLanguage = new Map<string, Tally>();
  const failures: Failure[] = [];
  for (const of of cases) {
    const tally = byLanguage.get(of.lang) ?? newTally();
    byLanguage.set(of.lang, tally);
    const found = codesOf(of);
    const wanted = (of.codes ?? []).map(comparable).sort();
    const isRight = String(found) === String(wanted);
    if (of.codes === null) continue;
    if (wanted.length === 0) tally[isRight ? "quiet" : "falseAlarms"]++;
    else tally[isRight ? "right" : found.length === 0 ? "missed" : "wrong"]++;
    if (isRight) continue;
    const kind = wanted.length === 0 ? "false alarm" : found.length === 0 ? "missed" : "wrong code";
    failures.push({ kind, of, sureness: surenessOf(of) });
  }
  return { byLanguage, failures };
}

const surenessOf = (of: OtpCase): number =>
  Math.max(0, ...findCodes(of.text, senderOf(of)).map(({ confidence }) => confidence));

const newTally = (): Tally => ({ right: 0, missed: 0, wrong: 0, quiet: 0, falseAlarms: 0 });

const senderOf = ({ sender }: OtpCase) => (sender ? { sender } : {});

const codesOf = (of: OtpCase): string[] =>
  findCodes(of.text, senderOf(of))
    .map(({ code }) => comparable(code))
    .sort();

/** Codes are compared without Google's prefix, punctuation and case, in the digits of ASCII. */
function comparable(code: string): string {
  const folded = code.normalize("NFKC").replace(/^G-/i, "");
  return folded
    .replace(/[^\p{L}\p{Nd}]/gu, "")
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .toLowerCase();
}

/** The digits of every script stand in runs of ten, from zero on. */
function digitValue(digit: string): number {
  const at = digit.codePointAt(0)!;
  let zero = at;
  while (at - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return at - zero;
}

function printTable(byLanguage: Map<string, Tally>): void {
  const total = newTally();
  const lines = [...byLanguage].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, tally] of lines) {
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
  }
  console.log("language    codes   right  missed   wrong    none   false alarms");
  for (const [language, tally] of [...lines, ["all", total] as const]) {
    const { right, missed, wrong, quiet, falseAlarms } = tally;
    const codes = right + missed + wrong;
    const none = quiet + falseAlarms;
    const cells = [
      String(codes).padStart(8),
      percent(right, codes).padStart(8),
      percent(missed, codes).padStart(8),
      percent(wrong, codes).padStart(8),
      String(none).padStart(8),
      percent(falseAlarms, none).padStart(15),
    ];
    console.log(language.padEnd(9) + cells.join(""));
  }
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`;

/** How often what else a message says was read as the corpus has it. */
function printReadings(cases: OtpCase[]): void {
  const readings: Record<string, (of: OtpCase) => [wanted: unknown, got: unknown]> = {
    service: (of) => [of.service, serviceOf(of.text, findCodes(of.text))],
    purpose: (of) => [of.purpose, purposeOf(of.text, findCodes(of.text)) ?? "other"],
    expiry: (of) => [of.expiresIn, expiryOf(of.text)],
  };
  for (const [name, read] of Object.entries(readings)) {
    const pairs = cases.filter(({ codes }) => codes?.length).map(read);
    const stated = pairs.filter(([wanted]) => wanted !== undefined);
    if (stated.length === 0) continue;
    const right = stated.filter(([wanted, got]) => folded(wanted) === folded(got)).length;
    const invented = pairs.filter(([wanted, got]) => wanted === undefined && got !== null).length;
    console.log(
      `${name}: ${percent(right, stated.length)} of ${stated.length} right; ` +
        `${invented} of ${pairs.length - stated.length} read where none is marked`,
    );
  }
}

const folded = (value: unknown): string => String(value).normalize("NFKC").toLowerCase();

const ROUNDS = 5;
const SECONDS = 1;

/** The finder alone, over the corpus in turns, each text new to its memory of the last one. */
function printSpeed(cases: OtpCase[]): void {
  const speeds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    let done = 0;
    while (performance.now() - start < SECONDS * 1000) {
      for (const { text } of cases) findCodes(text);
      done += cases.length;
    }
    speeds.push((done / (performance.now() - start)) * 1000);
  }
  const characters = cases.reduce((sum, { text }) => sum + text.length, 0) / cases.length;
  const speed = speeds.sort((a, b) => a - b)[ROUNDS >> 1]!;
  console.log(
    `${Math.round(speed).toLocaleString("en")} messages a second, ` +
      `${Math.round(characters)} characters each in the mean`,
  );
}

async function printStart(): Promise<void> {
  const { finder, node } = await measureStart();
  console.log(
    `start-up: ${finder.toFixed(0)} ms to the first answer, ` +
      `of which ${node.toFixed(0)} ms are Node's for any TypeScript file`,
  );
}

function printHostile(): void {
  let worst = { unit: "", ms: 0 };
  for (const unit of hostileUnits) {
    const text = `${unit.repeat(10_000 / unit.length)} code 123456`;
    const times = Array.from({ length: 20 }, (_, turn) => {
      const start = performance.now();
      findCodes(text + turn);
      return performance.now() - start;
    });
    const ms = times.sort((a, b) => a - b)[10]!;
    if (ms > worst.ms) worst = { unit, ms };
  }
  const { unit, ms } = worst;
  console.log(`10,000 hostile characters: ${ms.toFixed(2)} ms at most (${JSON.stringify(unit)})`);
}

function printWorst(failures: Failure[]): void {
  for (const { kind, of } of failures) {
    console.log(`\n${kind} (${of.lang}): ${JSON.stringify(of.text)}`);
    const { codes, rejected } = explainCodes(of.text, senderOf(of));
    console.log(`  marked: ${of.codes?.join(", ") || "none"}`);
    for (const { raw, confidence, why } of codes) {
      console.log(`  found ${raw} (${confidence}): ${why}`);
    }
    for (const { raw, why } of rejected) console.log(`  rejected ${raw}: ${why}`);
  }
}

if (values.help) console.log(USAGE);
else await main();
