import { type Command, InvalidArgumentError, Option } from "commander";
import { millisecondsInHour } from "date-fns/constants";
import { CliError } from "#lib/cli/cli-error.ts";
import { type CommandGroup, defineCommand, defineGroup } from "#lib/cli/command.ts";
import type { Output } from "#lib/cli/output.ts";
import { readSetting } from "#lib/cli/read-options.ts";
import { defineDoctor } from "#lib/cli/source-doctor.ts";
import { withContext } from "#lib/cli/with-context.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Adapter, SourceAuth } from "#lib/ingest/adapter.ts";
import { ingestUrl } from "#lib/ingest/ingest-url.ts";
import { adapters, type ProviderKind } from "#lib/ingest/providers/index.ts";
import { type ParsedNumber, parseNumber } from "#lib/numbers/parse-number.ts";
import { addSource } from "#lib/sources/add-source.ts";
import { type DescribedAssurance, describeAssurance } from "#lib/sources/describe-assurance.ts";
import { listRoutes } from "#lib/sources/list-routes.ts";
import { assuranceOf, listSources, type SourceCard } from "#lib/sources/list-sources.ts";
import { removeSource } from "#lib/sources/remove-source.ts";
import { rotateSecret } from "#lib/sources/rotate-secret.ts";
import { routeDevice } from "#lib/sources/route-device.ts";

const MAX_GRACE_HOURS = 24 * 365;

export const sourceCommands: CommandGroup = (program, output) => {
  const source = defineGroup(program, "source", {
    summary: "Add, list and remove the origins of messages",
    description:
      "Origins of messages: each has an address that its provider posts to, and a secret.",
  });
  defineAdd(source, output);
  defineList(source, output);
  defineRotate(source, output);
  defineRoute(source, output);
  defineRoutes(source, output);
  defineDoctor(source, output);
  defineRemove(source, output);
};

function defineAdd(source: Command, output: Output): void {
  const kinds = Object.keys(adapters);
  const auths = [
    ...new Set(Object.values(adapters).flatMap(({ ways }) => ways.map(({ auth }) => auth))),
  ];
  defineCommand(source, "add", {
    summary: "Add a source, and print its secret and the address that its provider posts to",
    description: "A secret that is not given is made, unless the provider is who chooses it.",
    examples: [
      "npx glasspost source add my-gateway --provider generic",
      "npx glasspost source add shop --provider generic --auth standard-webhooks --json",
      "npx glasspost source add twilio --provider twilio --secret 5f1c9e0a7b3d4826",
    ],
  })
    .argument("<id>", "its name in addresses: 1 to 40 of a-z, 0-9 and -")
    .addOption(new Option("--provider <kind>", "who sends").choices(kinds).makeOptionMandatory())
    .addOption(
      new Option("--auth <way>", "how its requests are told from anybody's").choices(auths),
    )
    .option("--secret <secret>", "the secret, where you or the provider chose it")
    .option("--public-url <url>", "the address that the provider signs, if it is another")
    .option("--set <name=value>", "what else the provider needs to be known of it", readSetting, {})
    .option("--token", "put a secret at the end of its address as well")
    .option("--from <ranges>", "addresses or CIDR ranges that its requests must come from")
    .option("--register-numbers", "add the numbers that it feeds when their first message comes")
    .action(async (id: string, options: AddOptions) => {
      await withContext(async (ctx) => {
        const { provider, auth, publicUrl, registerNumbers, set, token: hasToken, from } = options;
        const { secret, token } = await addSource(ctx, {
          name: id,
          provider,
          auth,
          secret: options.secret,
          publicUrl,
          settings: set,
          hasToken,
          addresses: from,
          registersNumbers: registerNumbers,
        });
        const url = publicUrl ?? ingestUrl(id, token ?? undefined);
        const { ways } = adapters[provider] as Adapter;
        const assurance = assuranceOf(provider, auth ?? ways[0].auth);
        const addresses = from ?? null;
        const { short, covers, weAdd } = describeAssurance(assurance, {
          hasToken: token !== null,
          addresses,
        });
        const lines = [
          `Source  ${id}`,
          ...(secret === null ? [] : [`Secret  ${secret}`]),
          `URL     ${url}`,
          "",
          `Assurance: ${short}.`,
          covers,
          weAdd,
          "",
          ...(secret === null ? [] : [SHOWN_ONCE]),
          ...(token === null ? [] : [ADDRESS_SHOWN_ONCE]),
        ];
        await output.print({ id, secret, url, assurance, covers, weAdd }, lines.join("\n"));
      });
    });
}

const SHOWN_ONCE = "Keep the secret: it is not shown again.";
const ADDRESS_SHOWN_ONCE = "Keep the address secret: its end is not shown again.";

type AddOptions = {
  provider: ProviderKind;
  auth?: SourceAuth;
  secret?: string;
  publicUrl?: string;
  set: Record<string, unknown>;
  token?: boolean;
  from?: string;
  registerNumbers?: boolean;
};

function defineList(source: Command, output: Output): void {
  defineCommand(source, "list", {
    summary: "List the sources, by name and without their secrets",
    description: "With --json, one object per line.",
    examples: ["npx glasspost source list", "npx glasspost source list --json"],
  }).action(async () => {
    await withContext(async (ctx) => {
      let isEmpty = true;
      for await (const card of listSources(ctx)) {
        isEmpty = false;
        const described = describeAssurance(card.assurance, card);
        const { covers, weAdd } = described;
        await output.print({ ...card, covers, weAdd }, sourceLines(card, described));
      }
      if (isEmpty) output.note("There is no source yet: npx glasspost source add --help");
    });
  });
}

function sourceLines(
  { id, provider, auth, url, registersNumbers }: SourceCard,
  { short, covers, weAdd }: DescribedAssurance,
): string {
  const columns = [id.padEnd(20), provider.padEnd(10), auth.padEnd(17), short.padEnd(29), url];
  const line = [...columns, ...(registersNumbers ? ["registers numbers"] : [])].join("  ");
  return [line, `    ${covers}`, `    ${weAdd}`].join("\n");
}

function defineRotate(source: Command, output: Output): void {
  defineCommand(source, "rotate-secret", {
    summary: "Give a source a new secret, and print it",
    description: "The secret before it stays valid for a while, so that no message is refused.",
    examples: [
      "npx glasspost source rotate-secret my-gateway",
      "npx glasspost source rotate-secret my-gateway --grace 0",
    ],
  })
    .argument("<id>", "the source")
    .option("--secret <secret>", "the new secret, where you or the provider chose it")
    .option("--grace <hours>", "how long the one before stays valid; 0 ends it now", readHours, 24)
    .action(async (id: string, { secret: given, grace }: { secret?: string; grace: number }) => {
      await withContext(async (ctx) => {
        const graceMs = Math.round(grace * millisecondsInHour);
        const secret = await rotateSecret(ctx, { name: id, secret: given, graceMs });
        const previousValidUntil = graceMs > 0 ? isoInstant(ctx.now() + graceMs) : null;
        const before = previousValidUntil
          ? `The secret before it is valid until ${previousValidUntil}.`
          : "The secret before it is no longer valid.";
        await output.print(
          { id, secret, previousValidUntil },
          [`Source  ${id}`, `Secret  ${secret}`, "", before, SHOWN_ONCE].join("\n"),
        );
      });
    });
}

function readHours(value: string): number {
  const hours = /^\d{1,4}(\.\d{1,3})?$/.test(value) ? Number(value) : Number.NaN;
  if (!(hours <= MAX_GRACE_HOURS)) {
    throw new InvalidArgumentError(`It must be hours from 0 to ${MAX_GRACE_HOURS}.`);
  }
  return hours;
}

function defineRoute(source: Command, output: Output): void {
  defineCommand(source, "route", {
    summary: "Say which number a device or channel of a source stands for",
    description: [
      "For providers that name a device in place of the number that a message was sent to.",
      "What was said of the device before counts no longer.",
    ].join("\n"),
    examples: [
      "npx glasspost source route my-phone 7f3a9c/1 +17875550101",
      "npx glasspost source route my-phone 7f3a9c/1 --remove",
    ],
  })
    .argument("<id>", "the source")
    .argument("<device>", "the device or channel, as the provider names it")
    .argument("[number]", "the number with its country code", readNumber)
    .option("--remove", "the device stands for no number any more")
    .action(
      async (
        id: string,
        device: string,
        number: ParsedNumber | undefined,
        options: { remove?: boolean },
      ) => {
        if ((number === undefined) !== (options.remove === true)) {
          throw new InvalidArgumentError("Give either a number or --remove.");
        }
        await withContext(async (ctx) => {
          const e164 = number?.e164 ?? null;
          const isChanged = await routeDevice(ctx, { name: id, device, e164 });
          if (!isChanged) {
            throw new CliError("not-found", `The device ${device} of ${id} stands for no number.`);
          }
          const stands = number ? `stands for ${number.display}` : "stands for no number any more";
          await output.print({ id, device, e164 }, `The device ${device} of ${id} ${stands}.`);
        });
      },
    );
}

function readNumber(value: string): ParsedNumber {
  const number = parseNumber(value);
  if (!number) throw new InvalidArgumentError("It must be a phone number such as +17875550101.");
  return number;
}

function defineRoutes(source: Command, output: Output): void {
  defineCommand(source, "routes", {
    summary: "List a source's devices and the numbers that they stand for",
    description: "With --json, one object per line.",
    examples: ["npx glasspost source routes my-phone"],
  })
    .argument("<id>", "the source")
    .action(async (id: string) => {
      await withContext(async (ctx) => {
        let isEmpty = true;
        for await (const route of listRoutes(ctx, id)) {
          isEmpty = false;
          await output.print(route, `${route.device.padEnd(30)}  +${route.e164}`);
        }
        if (isEmpty) output.note("No device of it stands for a number.");
      });
    });
}

function defineRemove(source: Command, output: Output): void {
  defineCommand(source, "remove", {
    summary: "Remove a source: what it posts is refused from now on, what it brought stays",
    examples: ["npx glasspost source remove my-gateway"],
  })
    .argument("<id>", "the source")
    .action(async (id: string) => {
      await withContext(async (ctx) => {
        if (!(await removeSource(ctx, id))) {
          throw new CliError("not-found", `There is no source ${id}.`);
        }
        await output.print({ id, removed: true }, `Source ${id} is removed.`);
      });
    });
}
