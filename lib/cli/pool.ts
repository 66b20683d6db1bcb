import { type Command, InvalidArgumentError } from "commander";
import { type CommandGroup, defineCommand, defineGroup } from "#lib/cli/command.ts";
import type { Output } from "#lib/cli/output.ts";
import { withContext } from "#lib/cli/with-context.ts";
import { listPools, type PoolCard } from "#lib/pools/list-pools.ts";
import type { PoolPolicy } from "#lib/pools/policy.ts";
import { setPolicy } from "#lib/pools/set-policy.ts";

export const poolCommands: CommandGroup = (program, output) => {
  const pool = defineGroup(program, "pool", {
    summary: "List pools and set their policies",
    description: "Numbers that replace each other, and when they do.",
  });
  defineList(pool, output);
  defineSet(pool, output);
};

function defineList(pool: Command, output: Output): void {
  defineCommand(pool, "list", {
    summary: "List the pools with how many numbers each has",
    description: "With --json, one object per line, with its policy.",
    examples: ["npx glasspost pool list"],
  }).action(async () => {
    await withContext(async (ctx) => {
      let isEmpty = true;
      for (let after: string | null = ""; after !== null; ) {
        const page = await listPools(ctx, after);
        for (const card of page.pools) await output.print(card, poolLine(card));
        isEmpty &&= page.pools.length === 0;
        after = page.next;
      }
      if (isEmpty) output.note("There is no pool yet: the first number makes one.");
    });
  });
}

function poolLine({ name, active, reserve, cooling, isLow }: PoolCard): string {
  const counts = `${active} active, ${reserve} in reserve, ${cooling} cooling`;
  return `${name.padEnd(28)}  ${counts}${isLow ? "  low" : ""}`;
}

/** The options, by the fields of a policy that they set. */
const fields = {
  maxAgeDays: ["--max-age <days>", "replace a number after so many days in public"],
  maxReceived: ["--max-received <messages>", "replace it after so many messages"],
  maxReports: ["--max-reports <reports>", "replace it after so many open reports"],
  minDeliveringShare: [
    "--min-delivering <share>",
    "replace it when a smaller share of its usual services still sends, 0 to 1",
  ],
  noticeDays: ["--notice <days>", "how long before that its page says so"],
  quarantineDays: ["--quarantine <days>", "how long it cools before it may be used again"],
  minReserve: ["--min-reserve <numbers>", "with fewer in reserve the pool is low"],
  probeEveryHours: ["--probe-every <hours>", "how often a simulated probe is sent"],
} as const satisfies Partial<Record<keyof PoolPolicy, readonly [string, string]>>;

/** Commander takes null for a value that is missing. */
const NONE = "none";

type SetOptions = { [flag: string]: number | boolean | typeof NONE };

function defineSet(pool: Command, output: Output): void {
  const command = defineCommand(pool, "set", {
    summary: "Set a pool's policy",
    description: "What is not named stays as it is; none takes a limit away.",
    examples: [
      "npx glasspost pool set 'PR mobile' --max-age 30 --notice 3",
      "npx glasspost pool set 'PR mobile' --max-age none --returns",
    ],
  }).argument("<name>", "the pool");
  for (const [flags, help] of Object.values(fields)) command.option(flags, help, readLimit);
  command
    .option("--returns", "numbers go back to the reserve by themselves after quarantine")
    .option("--no-returns", "they don't")
    .action(async (name: string, options: SetOptions) => {
      const policy: Record<string, unknown> = {};
      for (const [field, [flags]] of Object.entries(fields)) {
        const given = options[attributeOf(flags)];
        if (given !== undefined) policy[field] = given === NONE ? null : given;
      }
      if (options.returns !== undefined) policy.returns = options.returns;
      await withContext(async (ctx) => {
        const set = await setPolicy(ctx, { pool: name, policy });
        await output.print({ name, policy: set }, `The policy of ${name} is set.`);
      });
    });
}

/** What commander calls an option: `--max-age <days>` is `maxAge`. */
function attributeOf(flags: string): string {
  const name = flags.slice(2, flags.indexOf(" "));
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function readLimit(value: string): number | typeof NONE {
  if (value === NONE) return NONE;
  if (!/^\d{1,10}(\.\d{1,4})?$/.test(value)) {
    throw new InvalidArgumentError("It must be a number, or none.");
  }
  return Number(value);
}
