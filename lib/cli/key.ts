import { type Command, InvalidArgumentError } from "commander";
import { scopes as knownScopes, type Scope } from "#lib/api/scopes.ts";
import { createApiKey } from "#lib/api-keys/create-api-key.ts";
import { endApiKey } from "#lib/api-keys/end-api-key.ts";
import { type ApiKeyCard, listApiKeys } from "#lib/api-keys/list-api-keys.ts";
import { isScope, MAX_DAILY_MESSAGES } from "#lib/api-keys/read-key.ts";
import { type CommandGroup, defineCommand, defineGroup } from "#lib/cli/command.ts";
import type { Output } from "#lib/cli/output.ts";
import { withContext } from "#lib/cli/with-context.ts";

export const keyCommands: CommandGroup = (program, output) => {
  const key = defineGroup(program, "key", {
    summary: "Make, list and end the keys of the API",
    description:
      "Keys of the API: each belongs to an account, is good for some of what the API does, and is\nlimited by itself.",
  });
  defineCreate(key, output);
  defineList(key, output);
  defineEnd(key, output);
};

type CreateOptions = {
  name: string;
  scope: Scope[];
  days?: number;
  dailyMessages?: number;
};

function defineCreate(key: Command, output: Output): void {
  const meanings = Object.entries(knownScopes).map(
    ([scope, says]) => `  ${scope.padEnd(7)} ${says}`,
  );
  defineCommand(key, "create", {
    summary: "Make a key for an account, and print it",
    description: ["What it is good for (--scope):", ...meanings].join("\n"),
    examples: [
      "npx glasspost key create maria --name 'nightly tests' --scope leases --days 90",
      "npx glasspost key create maria --name export --scope read --scope stream --daily-messages 50000",
    ],
  })
    .argument("<account>", "the account whose key it is")
    .requiredOption("--name <name>", "what it is for")
    .option("--scope <scope>", "what it is good for; may be given again (read)", anotherScope)
    .option("--days <days>", "for how many days it is good", readWhole(1, 3650))
    .option(
      "--daily-messages <count>",
      "how many messages it may read in a UTC day",
      readWhole(0, MAX_DAILY_MESSAGES),
    )
    .action(async (account: string, options: CreateOptions) => {
      const { name, scope: scopes = ["read"], days, dailyMessages } = options;
      await withContext(async (ctx) => {
        const made = await createApiKey(ctx, { account, name, scopes, days, dailyMessages });
        const { id, key: text, expiresAt } = made;
        await output.print(
          { id, account, name, scopes, key: text, expiresAt },
          [
            `Key      ${text}`,
            `Id       ${id}`,
            `Account  ${account}`,
            `Good for ${scopes.join(", ")}`,
            `Expires  ${expiresAt ?? "never"}`,
            "",
            "Keep the key: it is not shown again.",
          ].join("\n"),
        );
      });
    });
}

function anotherScope(value: string, before: Scope[] = []): Scope[] {
  if (isScope(value)) return [...before, value];
  throw new InvalidArgumentError(`It must be one of ${Object.keys(knownScopes).join(", ")}.`);
}

function readWhole(low: number, high: number): (value: string) => number {
  return (value) => {
    const count = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (count >= low && count <= high) return count;
    throw new InvalidArgumentError(`It must be a whole number from ${low} to ${high}.`);
  };
}

function defineList(key: Command, output: Output): void {
  defineCommand(key, "list", {
    summary: "List the keys, newest first and without what they are",
    description: "With --json, one object per line.",
    examples: ["npx glasspost key list"],
  }).action(async () => {
    await withContext(async (ctx) => {
      let isEmpty = true;
      for (let before: number | undefined = Number.MAX_SAFE_INTEGER; before !== undefined; ) {
        const page: Awaited<ReturnType<typeof listApiKeys>> = await listApiKeys(ctx, { before });
        for (const card of page.keys) await output.print(card, keyLine(card));
        isEmpty &&= page.keys.length === 0;
        before = page.next ?? undefined;
      }
      if (isEmpty) output.note("There is no key yet: npx glasspost key create --help");
    });
  });
}

function keyLine({ id, prefix, account, state, scopes, lastUsedAt, name }: ApiKeyCard): string {
  return [
    String(id).padStart(5),
    prefix,
    (account ?? "").padEnd(20),
    state.padEnd(16),
    scopes.join(",").padEnd(18),
    (lastUsedAt ?? "never used").padEnd(24),
    name,
  ].join("  ");
}

function defineEnd(key: Command, output: Output): void {
  defineCommand(key, "end", {
    summary: "End a key: it is good for nothing from then on",
    examples: ["npx glasspost key end 7"],
  })
    .argument("<id>", "the key's number in `glasspost key list`", readWhole(1, 999_999_999))
    .action(async (id: number) => {
      await withContext(async (ctx) => {
        const { name, changed } = await endApiKey(ctx, { id });
        const said = changed ? `Key ${id} (${name}) is ended.` : `Key ${id} is ended already.`;
        await output.print({ id, ended: true, changed }, said);
      });
    });
}
