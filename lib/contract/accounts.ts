import { expect, test } from "vitest";
import { findAnyAdmin, findSecretsByKey } from "#db/queries/accounts.ts";
import { acceptInvitation } from "#lib/accounts/accept-invitation.ts";
import { createAccount } from "#lib/accounts/create-account.ts";
import { disableAccount } from "#lib/accounts/disable-account.ts";
import { editAccount } from "#lib/accounts/edit-account.ts";
import { enableAccount } from "#lib/accounts/enable-account.ts";
import { endSessions } from "#lib/accounts/end-sessions.ts";
import { invite } from "#lib/accounts/invite.ts";
import { listAccounts } from "#lib/accounts/list-accounts.ts";
import { listInvitations } from "#lib/accounts/list-invitations.ts";
import { isPassword } from "#lib/accounts/password-hash.ts";
import { removeAccount } from "#lib/accounts/remove-account.ts";
import { setPassword } from "#lib/accounts/set-password.ts";
import { withdrawInvitation } from "#lib/accounts/withdraw-invitation.ts";
import type { Role } from "#lib/auth/permissions.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";

const PASSWORD = "seven gulls over the pier";

function create(ctx: ContractContext, name: string, role: Role, email?: string) {
  return createAccount(ctx, { name, role, email, password: PASSWORD });
}

const tokenOf = (url: string) => url.split("/").at(-1)!;

async function namesOf(ctx: ContractContext): Promise<string[]> {
  return (await listAccounts(ctx)).accounts.map(({ name }) => name);
}

export function accountsContract(make: MakeContext): void {
  test("have one name each, whatever the case and the width of its letters", async () => {
    const ctx = await make();
    expect(await create(ctx, " Ｍaria.V ", "owner")).toEqual({ id: 1, name: "Maria.V" });
    for (const name of ["maria.v", "MARIA.V", "Maria．v"]) {
      await expect(create(ctx, name, "auditor")).rejects.toMatchObject({
        kind: "invalid",
        errors: [{ pointer: "/name" }],
      });
    }
    expect(await namesOf(ctx)).toEqual(["Maria.V"]);
  });

  test.each(["", "a b", "mаria", "-maria", "maria-", "a".repeat(41), "maria@example.com", "a/b"])(
    "refuse the name %j",
    async (name) => {
      const ctx = await make();
      await expect(create(ctx, name, "owner")).rejects.toMatchObject({
        errors: [{ pointer: "/name" }],
      });
    },
  );

  test("have one e-mail address each", async () => {
    const ctx = await make();
    await create(ctx, "maria", "owner", "Maria@Example.com");
    await expect(create(ctx, "other", "auditor", "maria@example.COM")).rejects.toMatchObject({
      errors: [{ pointer: "/email" }],
    });
    await create(ctx, "other", "auditor");
    await expect(editAccount(ctx, { name: "other", email: "maria@example.com" })).rejects.toThrow();
    await expect(editAccount(ctx, { name: "other", email: "no address" })).rejects.toThrow();
    expect(await editAccount(ctx, { name: "OTHER", email: "other@example.com" })).toBe(true);
    expect(await editAccount(ctx, { name: "other", email: "other@example.com" })).toBe(false);
  });

  test("keep no password, and tell nobody its hash", async () => {
    const ctx = await make();
    await create(ctx, "maria", "owner");
    const [secrets] = await findSecretsByKey(ctx.db, { key: "maria" });
    expect(secrets!.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPassword(secrets!.passwordHash, PASSWORD)).toBe(true);
    const rows = JSON.stringify(await ctx.query("select * from audit_entries"));
    for (const secret of [PASSWORD, secrets!.passwordHash!]) expect(rows).not.toContain(secret);
    expect(JSON.stringify(await listAccounts(ctx))).not.toContain("argon2");
  });

  test("are listed a part at a time", async () => {
    const ctx = await make();
    for (const name of ["a", "b", "c"]) await create(ctx, name, "auditor");
    const { accounts, next } = await listAccounts(ctx, { limit: 2 });
    expect(accounts.map(({ name }) => name)).toEqual(["a", "b"]);
    const rest = await listAccounts(ctx, { after: next!, limit: 2 });
    expect(rest.accounts).toMatchObject([
      { name: "c", role: "auditor", hasPassword: true, hasTotp: false, disabledAt: null },
    ]);
    expect(rest.next).toBeNull();
  });

  test("always have an owner left who can sign in", async () => {
    const ctx = await make();
    await create(ctx, "maria", "owner");
    await create(ctx, "off", "owner");
    expect(await disableAccount(ctx, { name: "off" })).toBe(true);
    const conflict = { kind: "conflict" };
    await expect(disableAccount(ctx, { name: "maria" })).rejects.toMatchObject(conflict);
    await expect(removeAccount(ctx, { name: "maria" })).rejects.toMatchObject(conflict);
    await expect(editAccount(ctx, { name: "maria", role: "member" })).rejects.toMatchObject(
      conflict,
    );
    await removeAccount(ctx, { name: "off" });
    expect(await namesOf(ctx)).toEqual(["maria"]);
  });

  test("keep an owner when two end each other at once", async () => {
    const ctx = await make();
    await create(ctx, "maria", "owner");
    await create(ctx, "jon", "owner");
    const outcomes = await Promise.allSettled([
      disableAccount(ctx, { name: "maria" }),
      editAccount(ctx, { name: "jon", role: "auditor" }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("may be without an owner before there is the first", async () => {
    const ctx = await make();
    expect(await findAnyAdmin(ctx.db, {})).toEqual([]);
    await create(ctx, "api", "member");
    expect(await findAnyAdmin(ctx.db, {})).toEqual([]);
    await create(ctx, "jon", "moderator");
    expect(await findAnyAdmin(ctx.db, {})).toHaveLength(1);
    expect(await disableAccount(ctx, { name: "jon" })).toBe(true);
    expect(await disableAccount(ctx, { name: "jon" })).toBe(false);
    expect(await enableAccount(ctx, { name: "jon" })).toBe(true);
    expect(await enableAccount(ctx, { name: "jon" })).toBe(false);
  });

  test("are found by nobody else's name", async () => {
    const ctx = await make();
    const missing = { kind: "not-found" };
    await expect(endSessions(ctx, { name: "nobody" })).rejects.toMatchObject(missing);
    await expect(setPassword(ctx, { name: "nobody", password: PASSWORD })).rejects.toMatchObject(
      missing,
    );
    expect(await ctx.query("select * from audit_entries")).toEqual([]);
  });

  test("say in the audit log what became different, and no address", async () => {
    const ctx = await make();
    await create(ctx, "maria", "owner", "maria@example.com");
    await create(ctx, "jon", "moderator");
    await editAccount(ctx, { name: "jon", role: "auditor", email: "jon@example.com" });
    await setPassword(ctx, { name: "jon", password: "another gull, another pier" });
    await endSessions(ctx, { name: "jon" });
    const deeds = await ctx.query("select * from audit_entries order by id");
    expect(deeds.map(({ action }) => action)).toEqual([
      "account.create",
      "account.create",
      "account.edit",
      "account.set-password",
      "account.end-sessions",
    ]);
    expect(deeds[2]).toMatchObject({
      subject: "account:2",
      before: '{"role":"moderator"}',
      after: '{"role":"auditor"}',
    });
    expect(JSON.stringify(deeds)).not.toContain("example.com");
  });

  test("are made by an invitation, once, with its role", async () => {
    const ctx = await make();
    const { url } = await invite(ctx, { role: "moderator" });
    expect(url).toMatch(/^http:\/\/localhost:3000\/admin\/invitation\/[\w-]{32}$/);
    const token = tokenOf(url);
    expect(JSON.stringify(await ctx.query("select * from audit_entries"))).not.toContain(token);
    expect(await listInvitations(ctx)).toMatchObject([
      { role: "moderator", invitedBy: "system:cli" },
    ]);
    const bad = acceptInvitation(ctx, { token, name: "jon", password: "short" });
    await expect(bad).rejects.toMatchObject({ errors: [{ pointer: "/password" }] });
    const outcomes = await Promise.allSettled(
      ["jon", "joan"].map((name) => acceptInvitation(ctx, { token, name, password: PASSWORD })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await listAccounts(ctx)).accounts).toMatchObject([{ role: "moderator" }]);
    expect(await listInvitations(ctx)).toEqual([]);
  });

  test("are made by no invitation of somebody who may invite no more", async () => {
    const ctx = await make();
    await create(ctx, "maria", "owner");
    const ends: [string, (name: string) => Promise<unknown>][] = [
      ["Ada", (name) => disableAccount(ctx, { name })],
      ["Ben", (name) => removeAccount(ctx, { name })],
      ["Cleo", (name) => editAccount(ctx, { name, role: "moderator" })],
    ];
    const kept = await invite(
      { ...ctx, actor: { kind: "admin", name: "maria" } },
      { role: "member" },
    );
    for (const [name, end] of ends) {
      await create(ctx, name, "owner");
      const { url } = await invite({ ...ctx, actor: { kind: "admin", name } }, { role: "owner" });
      // In whatever case the name is typed.
      await end(name.toLowerCase());
      const accepted = acceptInvitation(ctx, {
        token: tokenOf(url),
        name: "jon",
        password: PASSWORD,
      });
      await expect(accepted, name).rejects.toMatchObject({ kind: "not-found" });
    }
    expect((await listInvitations(ctx)).map(({ id }) => id)).toEqual([kept.id]);
    const withdrawn = "select 1 from audit_entries where action = 'invitation.withdraw'";
    expect(await ctx.query(withdrawn)).toHaveLength(3);
  });

  test("are made by no invitation that is old, taken back or made up", async () => {
    const ctx = await make();
    const [old, back] = [
      await invite(ctx, { role: "owner" }),
      await invite(ctx, { role: "owner" }),
    ];
    expect(await withdrawInvitation(ctx, { id: back.id })).toBe(true);
    expect(await withdrawInvitation(ctx, { id: back.id })).toBe(false);
    ctx.advance(7 * 24 * 3600 * 1000);
    for (const token of [tokenOf(old.url), tokenOf(back.url), "a".repeat(32), ""]) {
      const accepted = acceptInvitation(ctx, { token, name: "jon", password: PASSWORD });
      await expect(accepted).rejects.toMatchObject({ kind: "not-found" });
    }
    expect(await namesOf(ctx)).toEqual([]);
  });
}
