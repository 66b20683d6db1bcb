import { type Command, InvalidArgumentError, Option } from "commander";
import { CliError } from "#lib/cli/cli-error.ts";
import { type CommandGroup, defineCommand } from "#lib/cli/command.ts";
import { listNumbers } from "#lib/cli/list-numbers.ts";
import type { Output } from "#lib/cli/output.ts";
import { readInstant, readSetting, readSite } from "#lib/cli/read-options.ts";
import { withContext } from "#lib/cli/with-context.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { getEnv } from "#lib/env.ts";
import type { Adapter, SourceAuth } from "#lib/ingest/adapter.ts";
import { adapters, type ProviderKind } from "#lib/ingest/providers/index.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { loadSource } from "#lib/simulate/load-source.ts";
import { countOutcomes, isAsExpected, type Outcome, runSimulation } from "#lib/simulate/run.ts";
import { type Scenario, type Simulation, scenarios, simulate } from "#lib/simulate/scenarios.ts";
import type { SimulatedSource } from "#lib/simulate/simulated-source.ts";
import { listSources } from "#lib/sources/list-sources.ts";

/** More requests than this are not told one by one. */
const TOLD = 20;
const MAX_NUMBERS = 1000;
const BURST = { rate: 20, seconds: 10 };

type SimulateOptions = {
  scenario: string[];
  source?: string[];
  secret?: string;
  auth?: SourceAuth;
  set: Record<string, unknown>;
  url?: string;
  to?: string[];
  rate?: number;
  seconds?: number;
  seed: number;
  at?: number;
  connections: number;
  retries: number;
};

export const simulateCommand: CommandGroup = (program, output) => {
  defineOptions(
    defineCommand(program, "simulate", {
      summary: "Send a running server what a provider would send it, signed",
      description: [
        "Requests of a provider's own dialect, signed with the source's secret, which is read from",
        "the database, or with --secret. Prints what was sent and answered, and what the pages show",
        "afterwards. The exit code is 1 when an answer is not the one that it has to be.",
        "",
        `Scenarios: ${scenarios.join(", ")};`,
        "burst (single messages at a rate) and mix (everything, most of it single messages).",
      ].join("\n"),
      examples: [
        "npx glasspost simulate twilio",
        "npx glasspost simulate vonage --source main --scenario multipart out-of-order",
        "npx glasspost simulate all --scenario mix --rate 200 --seconds 60 --seed 7",
        "npx glasspost simulate twilio --secret 5f1c9e0a7b3d48265f1c9e0a7b3d4826 --url https://sms.example.com/api/ingest/twilio --to +17875550101",
      ],
    }).argument("<provider>", "the provider, or all", readProvider),
  ).action(async (provider: ProviderKind | "all", options: SimulateOptions) => {
    const sources =
      options.secret === undefined
        ? await withContext((ctx) => sourcesOf(ctx, provider, options))
        : [givenSource(provider, options)];
    await run(output, sources as [SimulatedSource, ...SimulatedSource[]], options);
  });
};

function defineOptions(command: Command): Command {
  const names = [...scenarios, "burst", "mix"];
  return command
    .addOption(
      new Option("--scenario <names...>", "what to try").choices(names).default(["single"]),
    )
    .option("--source <ids...>", "sources of the provider (default: all that there are)")
    .option("--secret <secret>", "the secret, without looking into the database; needs --url, --to")
    .option("--auth <way>", "with --secret: the way to authenticate, if it is not the first")
    .option(
      "--set <name=value>",
      "with --secret: what else is known of the source",
      readSetting,
      {},
    )
    .option("--url <url>", "the server (default: PUBLIC_URL); with --secret the source's address")
    .option("--to <numbers...>", "numbers that it is sent to (default: the active ones)")
    .option("--rate <number>", "requests a second", readCount(10_000))
    .option("--seconds <number>", "for how long", readCount(86_400))
    .option(
      "--seed <number>",
      "the same seed and --at make the same requests",
      readCount(2 ** 31),
      1,
    )
    .option("--at <instant>", "when the first one is signed (default: now)", readInstant)
    .option("--connections <number>", "requests under way at once", readCount(1000), 8)
    .option(
      "--retries <number>",
      "how often a request that failed is sent again",
      readCount(1000),
      0,
    );
}

function readProvider(value: string): ProviderKind | "all" {
  if (value !== "all" && !Object.hasOwn(adapters, value)) {
    throw new InvalidArgumentError(`It must be all or one of ${Object.keys(adapters).join(", ")}.`);
  }
  return value as ProviderKind | "all";
}

function readCount(max: number) {
  return (value: string) => {
    const count = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
    if (!(count <= max)) throw new InvalidArgumentError(`It must be a whole number up to ${max}.`);
    return count;
  };
}

/** The sources that were named, or every one of the provider. */
async function sourcesOf(
  ctx: Context,
  provider: ProviderKind | "all",
  { source: named, url, to }: SimulateOptions,
): Promise<SimulatedSource[]> {
  const site = readSite(url ?? getEnv().PUBLIC_URL);
  const names: string[] = [];
  for await (const { id, provider: kind } of listSources(ctx)) {
    const isMeant = named ? named.includes(id) : provider === "all" || kind === provider;
    if (!isMeant || !Object.hasOwn(adapters, kind)) continue;
    if (provider !== "all" && kind !== provider) {
      throw new CliError("invalid", `The source ${id} is one of ${kind}, not of ${provider}.`);
    }
    names.push(id);
  }
  const lost = named?.find((id) => !names.includes(id));
  if (lost !== undefined) throw new CliError("not-found", `There is no source ${lost}.`);
  if (names.length === 0) {
    const kind = provider === "all" ? "" : ` of ${provider}`;
    throw new CliError("not-found", `There is no source${kind}: npx glasspost source add --help`);
  }
  const numbers = to ? readNumbers(to) : await activeNumbers(ctx);
  if (numbers.length === 0) {
    throw new CliError("no-number", "There is no number yet: npx glasspost number add --help");
  }
  const sources: SimulatedSource[] = [];
  for (const name of names) {
    const source = await loadSource(ctx, { name, site, numbers });
    if (source.receivers.length === 0) {
      throw new CliError(
        "no-device",
        `${source.kind} names devices in place of numbers, and none of ${name} stands for one: npx glasspost source route ${name} <device> <number>`,
      );
    }
    sources.push(source);
  }
  return sources;
}

async function activeNumbers(ctx: Context): Promise<string[]> {
  const numbers: string[] = [];
  for await (const { e164 } of listNumbers(ctx, "active")) {
    numbers.push(e164);
    if (numbers.length === MAX_NUMBERS) break;
  }
  return numbers;
}

/** A source that no database tells of. */
function givenSource(
  provider: ProviderKind | "all",
  { secret = "", auth, set, url, to }: SimulateOptions,
): SimulatedSource {
  if (provider === "all" || url === undefined || to === undefined || !URL.canParse(url)) {
    throw new CliError("invalid", "With --secret name one provider, --url and --to.");
  }
  const adapter: Adapter = adapters[provider];
  const settings = adapter.settings.safeParse(set);
  if (!settings.success) {
    const { path, message } = settings.error.issues[0]!;
    throw new CliError("invalid", `The setting ${path.join(".")} is wrong: ${message}.`);
  }
  return {
    name: provider,
    kind: provider,
    auth: auth ?? adapter.ways[0].auth,
    secret,
    publicUrl: url,
    settings: settings.data,
    url,
    // Which device stands for which number is the server's to know.
    receivers: to.map((each) => ({ to: each, e164: parseNumber(each)?.e164 ?? each })),
  };
}

function readNumbers(given: string[]): string[] {
  return given.map((each) => {
    const number = parseNumber(each);
    if (!number) throw new CliError("invalid", `${each} is not a phone number.`);
    return number.e164;
  });
}

async function run(
  output: Output,
  sources: readonly [SimulatedSource, ...SimulatedSource[]],
  options: SimulateOptions,
): Promise<void> {
  const { seed, at = Date.now(), connections, retries } = options;
  const isMix = options.scenario.includes("mix");
  const isPaced = isMix || options.scenario.includes("burst") || options.rate !== undefined;
  const { rate = BURST.rate, seconds = BURST.seconds } = options;
  const names = options.scenario.map((name) => (name === "burst" ? "single" : name) as Scenario);
  const simulation = simulate({
    sources,
    scenarios: isMix ? "mix" : names,
    requests: isPaced ? rate * seconds : sources.length * names.length,
    isWhole: !isPaced,
    perSecond: rate,
    seed,
    at,
  });
  const isTold = simulation.requests.length <= TOLD;
  const tell = (outcome: Outcome) => {
    if (isTold || !isAsExpected(outcome)) output.note(outcomeLine(outcome));
  };
  const outcomes = await runSimulation(
    simulation.requests,
    { connections: isPaced ? connections : 1, retries, isPaced },
    tell,
  );
  const counts = countOutcomes(outcomes);
  const unexpected = counts.reduce((sum, each) => sum + each.unexpected, 0);
  if (unexpected > 0) process.exitCode = 1;
  const shown = shownByNumber(simulation);
  const result = {
    seed,
    at: isoInstant(at),
    requests: simulation.requests.length,
    unexpected,
    scenarios: counts,
    word: simulation.word,
    messages: simulation.messages.length,
    found: simulation.messages.filter(({ text }) => text.includes(simulation.word)).length,
    shown,
  };
  await output.print(result, summary(result));
}

type Result = {
  seed: number;
  at: string;
  requests: number;
  unexpected: number;
  scenarios: ReturnType<typeof countOutcomes>;
  word: string;
  /** Messages that the pages show afterwards. */
  messages: number;
  /** Those of them that a search for the word finds: bytes hold no words. */
  found: number;
  shown: Record<string, number>;
};

function outcomeLine(outcome: Outcome): string {
  const { sent, answer } = outcome;
  const { source, scenario } = sent;
  const mark = isAsExpected(outcome) ? "" : `  expected to be ${sent.expected}`;
  const got = answer ? `${answer.status} ${answer.text.slice(0, 200)}`.trim() : "no answer";
  return `${source.padEnd(16)}  ${scenario.padEnd(18)}  ${got}${mark}`;
}

/** How many messages of a simulation each number's pages show afterwards, by E.164 digits. */
function shownByNumber({ messages }: Simulation): Record<string, number> {
  const shown: Record<string, number> = {};
  for (const { e164 } of messages) shown[e164] = (shown[e164] ?? 0) + 1;
  return shown;
}

function summary({
  requests,
  unexpected,
  scenarios,
  messages,
  found,
  shown,
  ...rest
}: Result): string {
  const lines = scenarios.map(({ scenario, requests: sent, answers }) => {
    const answered = Object.entries(answers).map(([status, count]) => `${count} × ${status}`);
    return `  ${scenario.padEnd(18)}  ${String(sent).padStart(6)} sent: ${answered.join(", ")}`;
  });
  const numbers = Object.entries(shown).map(
    ([e164, count]) => `  +${e164.padEnd(15)}  ${String(count).padStart(6)}`,
  );
  const times = requests === 1 ? "request" : "requests";
  return [
    `${requests} ${times} (--seed ${rest.seed} --at ${rest.at}), ${unexpected} not answered as expected.`,
    ...lines,
    "",
    `The pages show ${messages} ${messages === 1 ? "message" : "messages"} of it, a search for ${rest.word} finds ${found}.`,
    ...numbers,
  ].join("\n");
}
