import { text } from "node:stream/consumers";
import { type Command, InvalidArgumentError, Option } from "commander";
import { createAccount } from "#lib/accounts/create-account.ts";
import { disableAccount } from "#lib/accounts/disable-account.ts";
import { editAccount } from "#lib/accounts/edit-account.ts";
import { enableAccount } from "#lib/accounts/enable-account.ts";
import { endSessions } from "#lib/accounts/end-sessions.ts";
import { invite } from "#lib/accounts/invite.ts";
import { type AccountCard, listAccounts } from "#lib/accounts/list-accounts.ts";
import { removeAccount } from "#lib/accounts/remove-account.ts";
import { makePassword } from "#lib/accounts/require-password.ts";
import { resetTotp } from "#lib/accounts/reset-totp.ts";
import { setPassword } from "#lib/accounts/set-password.ts";
import { type Role, roles } from "#lib/auth/permissions.ts";
import { askPassword } from "#lib/cli/ask-password.ts";
import { CliError } from "#lib/cli/cli-error.ts";
import { type CommandGroup, defineCommand, defineGroup } from "#lib/cli/command.ts";
import type { Output } from "#lib/cli/output.ts";
import { withContext } from "#lib/cli/with-context.ts";
import { getEnv } from "#lib/env.ts";

export const adminCommands: CommandGroup = (program, output) => {
  const admin = defineGroup(program, "admin", {
    summary: "Make, change and disable the accounts of those who run the site",
    description:
      "Accounts: owners may do everything, moderators do the daily work, auditors read,\nmembers use the API only. They sign in at /admin.",
  });
  defineCreate(admin, output);
  defineInvite(admin, output);
  defineList(admin, output);
  definePassword(admin, output);
  defineRole(admin, output);
  defineTurn(admin, output);
  defineEndSessions(admin, output);
  defineResetTotp(admin, output);
  defineRemove(admin, output);
};

const MAX_PASSWORD_BYTES = 4096;

const roleOption = () =>
  new Option("--role <role>", "what it may do").choices(roles).default("owner");

type PasswordOptions = { passwordStdin?: boolean };

function defineCreate(admin: Command, output: Output): void {
  defineCommand(admin, "create", {
    summary: "Make an account with a password",
    description:
      "The password is asked for. Where nothing is typed, or nobody could be asked, one is made\nand shown once.",
    examples: [
      "npx glasspost admin create maria",
      "npx glasspost admin create jon --role moderator --email jon@example.com",
      "npx glasspost admin create maria --password-stdin < password.txt",
    ],
  })
    .argument("<name>", "1 to 40 letters, digits, dots, - and _")
    .addOption(roleOption())
    .option("--email <address>", "an e-mail address to sign in with, too")
    .option("--password-stdin", "read the password from standard input")
    .action(async (given: string, options: PasswordOptions & { role: Role; email?: string }) => {
      const { password, isMade } = await readPassword(options);
      await withContext(async (ctx) => {
        const { role, email } = options;
        const { name } = await createAccount(ctx, { name: given, role, email, password });
        const url = `${getEnv().PUBLIC_URL}/admin`;
        await output.print(
          { name, role, url, ...(isMade ? { password } : {}) },
          [
            `Name      ${name}`,
            `Role      ${role}`,
            ...(isMade ? [`Password  ${password}`] : []),
            `Sign in   ${url}`,
            ...(isMade ? ["", "Keep the password: it is not shown again."] : []),
          ].join("\n"),
        );
      });
    });
}

function defineInvite(admin: Command, output: Output): void {
  defineCommand(admin, "invite", {
    summary: "Print a link by which somebody makes an account",
    description: "The link is good once, for seven days.",
    examples: ["npx glasspost admin invite --role moderator"],
  })
    .addOption(roleOption().default("moderator"))
    .action(async ({ role }: { role: Role }) => {
      await withContext(async (ctx) => {
        const { url, expiresAt } = await invite(ctx, { role });
        await output.print(
          { role, url, expiresAt },
          [`Role        ${role}`, `Link        ${url}`, `Good until  ${expiresAt}`].join("\n"),
        );
      });
    });
}

function defineList(admin: Command, output: Output): void {
  defineCommand(admin, "list", {
    summary: "List the accounts, oldest first",
    description: "With --json, one object per line.",
    examples: ["npx glasspost admin list"],
  }).action(async () => {
    await withContext(async (ctx) => {
      let isEmpty = true;
      for (let after: number | null = 0; after !== null; ) {
        const { accounts, next } = await listAccounts(ctx, { after });
        for (const account of accounts) await output.print(account, accountLine(account));
        isEmpty &&= accounts.length === 0;
        after = next;
      }
      if (isEmpty) output.note("There is no account yet: npx glasspost admin create --help");
    });
  });
}

function accountLine(account: AccountCard): string {
  const { name, role, email, hasTotp, lastSignInAt, disabledAt } = account;
  return [
    name.padEnd(24),
    role.padEnd(9),
    (hasTotp ? "two factors" : "").padEnd(11),
    (lastSignInAt ?? "never signed in").padEnd(24),
    [disabledAt && "disabled", email].filter(Boolean).join("  "),
  ]
    .join("  ")
    .trimEnd();
}

function definePassword(admin: Command, output: Output): void {
  defineCommand(admin, "password", {
    summary: "Give an account another password, and end its sessions",
    description:
      "The password is asked for. Where nothing is typed, or nobody could be asked, one is made\nand shown once.",
    examples: [
      "npx glasspost admin password maria",
      "npx glasspost admin password maria --password-stdin < password.txt",
    ],
  })
    .argument("<name>", "the account")
    .option("--password-stdin", "read the password from standard input")
    .action(async (name: string, options: PasswordOptions) => {
      const { password, isMade } = await readPassword(options);
      await withContext(async (ctx) => {
        await setPassword(ctx, { name, password });
        const lines = isMade
          ? [`Password  ${password}`, "", "Keep the password: it is not shown again."]
          : [`${name} has another password.`];
        await output.print({ name, ...(isMade ? { password } : {}) }, lines.join("\n"));
      });
    });
}

function defineRole(admin: Command, output: Output): void {
  defineCommand(admin, "role", {
    summary: "Give an account another role",
    examples: ["npx glasspost admin role jon auditor"],
  })
    .argument("<name>", "the account")
    .argument("<role>", roles.join(", "), readRole)
    .action(async (name: string, role: Role) => {
      await withContext(async (ctx) => {
        const changed = await editAccount(ctx, { name, role });
        const said = changed ? `${name} is ${role} now.` : `${name} is ${role}: nothing changed.`;
        await output.print({ name, role, changed }, said);
      });
    });
}

function readRole(value: string): Role {
  const role = roles.find((each) => each === value);
  if (!role) throw new InvalidArgumentError(`It must be one of ${roles.join(", ")}.`);
  return role;
}

function defineTurn(admin: Command, output: Output): void {
  const turns = [
    ["disable", "Keep an account from signing in, and end its sessions", disableAccount],
    ["enable", "Let a disabled account sign in again", enableAccount],
  ] as const;
  for (const [verb, summary, turn] of turns) {
    defineCommand(admin, verb, { summary, examples: [`npx glasspost admin ${verb} jon`] })
      .argument("<name>", "the account")
      .action(async (name: string) => {
        await withContext(async (ctx) => {
          const changed = await turn(ctx, { name });
          const said = changed ? `${name} is ${verb}d.` : `${name} is ${verb}d already.`;
          await output.print({ name, [`${verb}d`]: true, changed }, said);
        });
      });
  }
}

function defineEndSessions(admin: Command, output: Output): void {
  defineCommand(admin, "end-sessions", {
    summary: "Sign an account out everywhere",
    examples: ["npx glasspost admin end-sessions jon"],
  })
    .argument("<name>", "the account")
    .action(async (name: string) => {
      await withContext(async (ctx) => {
        await endSessions(ctx, { name });
        await output.print({ name, ended: true }, `Every session of ${name} has ended.`);
      });
    });
}

function defineResetTotp(admin: Command, output: Output): void {
  defineCommand(admin, "reset-totp", {
    summary: "Take away an account's second factor that was lost, and end its sessions",
    examples: ["npx glasspost admin reset-totp maria"],
  })
    .argument("<name>", "the account")
    .action(async (name: string) => {
      await withContext(async (ctx) => {
        const changed = await resetTotp(ctx, { name });
        const said = changed
          ? `${name} signs in with the password alone now, and can set up another one.`
          : `${name} has no second factor.`;
        await output.print({ name, changed }, said);
      });
    });
}

function defineRemove(admin: Command, output: Output): void {
  defineCommand(admin, "remove", {
    summary: "Remove an account; what it did stays in the audit log",
    examples: ["npx glasspost admin remove jon"],
  })
    .argument("<name>", "the account")
    .action(async (name: string) => {
      await withContext(async (ctx) => {
        await removeAccount(ctx, { name });
        await output.print({ name, removed: true }, `${name} is removed.`);
      });
    });
}

/** A password that was typed or piped in, or one of our own making. */
async function readPassword({
  passwordStdin,
}: PasswordOptions): Promise<{ password: string; isMade: boolean }> {
  if (passwordStdin) {
    const given = (await text(process.stdin)).replace(/\r?\n$/, "");
    if (given.length > MAX_PASSWORD_BYTES || given === "") {
      throw new CliError("usage", "Standard input held no password.");
    }
    return { password: given, isMade: false };
  }
  const typed = await askPassword("Password (nothing: one is made): ");
  return typed ? { password: typed, isMade: false } : { password: makePassword(), isMade: true };
}
