import { z } from "zod";
import { changeEmail } from "#lib/accounts/change-email.ts";
import { changePassword } from "#lib/accounts/change-password.ts";
import { disableAccount } from "#lib/accounts/disable-account.ts";
import { editAccount } from "#lib/accounts/edit-account.ts";
import { enableAccount } from "#lib/accounts/enable-account.ts";
import { endOtherSessions } from "#lib/accounts/end-other-sessions.ts";
import { endSessions } from "#lib/accounts/end-sessions.ts";
import { enrolTotp } from "#lib/accounts/enrol-totp.ts";
import { invite } from "#lib/accounts/invite.ts";
import { removeAccount } from "#lib/accounts/remove-account.ts";
import { removeTotp } from "#lib/accounts/remove-totp.ts";
import { renewRecoveryCodes } from "#lib/accounts/renew-recovery-codes.ts";
import { MAX_PASSWORD } from "#lib/accounts/require-password.ts";
import { resetTotp } from "#lib/accounts/reset-totp.ts";
import { withdrawInvitation } from "#lib/accounts/withdraw-invitation.ts";
import { roles } from "#lib/auth/permissions.ts";
import { type Action, defineAction } from "#lib/console/action.ts";
import { sessionOf } from "#lib/console/console-context.ts";
import { textField, wholeField } from "#lib/console/form-fields.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";

const nameField = textField(40);
const roleField = z.enum(roles, { error: "must be a role" });
/** Spaces at its ends are part of it. */
const passwordField = z
  .string()
  .max(2 * MAX_PASSWORD, { error: `must be at most ${MAX_PASSWORD} characters` });
/** What proves again who is signed in; an account that signs in by a provider has no password. */
const proofFields = z.object({ password: passwordField.default(""), code: textField(20) });

/** What owners do with accounts. */
const ofOthers: Action[] = [
  defineAction({
    name: "accounts.invite",
    permission: "accounts.write",
    input: z.object({ role: roleField }),
    async run(ctx, { role }) {
      const { url } = await invite(ctx, { role });
      return {
        message: `This link makes an account of the role ${role}. It is shown once, is good once, for seven days: ${url}`,
        data: { url },
      };
    },
  }),
  defineAction({
    name: "accounts.withdraw-invitation",
    permission: "accounts.write",
    input: z.object({ id: wholeField(1, Number.MAX_SAFE_INTEGER) }),
    async run(ctx, { id }) {
      if (!(await withdrawInvitation(ctx, { id }))) {
        throw new Problem("not-found", "The invitation was accepted or taken back already.");
      }
      return { message: "The invitation is good no more." };
    },
  }),
  defineAction({
    name: "accounts.role",
    permission: "accounts.write",
    input: z.object({ name: nameField, role: roleField }),
    async run(ctx, { name, role }) {
      await editAccount(ctx, { name, role });
      return { message: `${name} is ${role} now.` };
    },
  }),
  defineAction({
    name: "accounts.disable",
    permission: "accounts.write",
    input: z.object({ name: nameField }),
    async run(ctx, { name }) {
      await disableAccount(ctx, { name });
      const undo = { action: "accounts.enable", fields: { name } };
      return { message: `${name} can't sign in any more.`, undo };
    },
  }),
  defineAction({
    name: "accounts.enable",
    permission: "accounts.write",
    input: z.object({ name: nameField }),
    async run(ctx, { name }) {
      await enableAccount(ctx, { name });
      return { message: `${name} can sign in again.` };
    },
  }),
  defineAction({
    name: "accounts.end-sessions",
    permission: "accounts.write",
    input: z.object({ name: nameField }),
    async run(ctx, { name }) {
      await endSessions(ctx, { name });
      return { message: `${name} is signed out everywhere.` };
    },
  }),
  defineAction({
    name: "accounts.reset-totp",
    permission: "accounts.write",
    input: z.object({ name: nameField }),
    async run(ctx, { name }) {
      const had = await resetTotp(ctx, { name });
      return {
        message: had ? `${name} has no second factor any more.` : `${name} has no second factor.`,
      };
    },
  }),
  defineAction({
    name: "accounts.remove",
    permission: "accounts.write",
    input: z.object({ name: nameField }),
    async run(ctx, { name }) {
      await removeAccount(ctx, { name });
      return { message: `${name} is removed.` };
    },
  }),
];

function own(ctx: Context): { accountId: number; sessionId: number } {
  const { id, account } = sessionOf(ctx);
  return { accountId: account.id, sessionId: id };
}

/** The codes are shown on the page that comes next, and nowhere afterwards. */
function codesMessage(codes: string[]): string {
  return `Keep these recovery codes: each is good once, in place of a code of the app, and they are not shown again. ${codes.join("  ")}`;
}

/** What everybody does with their own account. */
const ofOneself: Action[] = [
  defineAction({
    name: "account.edit",
    permission: "account.own",
    input: z.object({ email: z.string().max(254).default("") }),
    async run(ctx, { email }) {
      await changeEmail(ctx, { account: sessionOf(ctx).account, email });
      return { message: "Saved." };
    },
  }),
  defineAction({
    name: "account.password",
    permission: "account.own",
    input: z.object({ current: passwordField, password: passwordField }),
    async run(ctx, { current, password }) {
      await changePassword(ctx, { ...own(ctx), current, password });
      return { message: "You have another password. Your other sessions have ended." };
    },
  }),
  defineAction({
    name: "account.set-totp",
    permission: "account.own",
    input: proofFields,
    async run(ctx, proof) {
      const codes = await enrolTotp(ctx, { ...own(ctx), ...proof });
      return { message: codesMessage(codes), data: { codes } };
    },
  }),
  defineAction({
    name: "account.renew-recovery-codes",
    permission: "account.own",
    input: proofFields,
    async run(ctx, proof) {
      const codes = await renewRecoveryCodes(ctx, { ...own(ctx), ...proof });
      return { message: codesMessage(codes), data: { codes } };
    },
  }),
  defineAction({
    name: "account.remove-totp",
    permission: "account.own",
    input: proofFields,
    async run(ctx, proof) {
      await removeTotp(ctx, { ...own(ctx), ...proof });
      return { message: "You sign in with your password alone now." };
    },
  }),
  defineAction({
    name: "account.end-other-sessions",
    permission: "account.own",
    input: z.object({}),
    async run(ctx) {
      await endOtherSessions(ctx, own(ctx));
      return { message: "Your other sessions have ended." };
    },
  }),
];

export const accountActions: Action[] = [...ofOthers, ...ofOneself];
