import { expect, test } from "vitest";
import { findSecretsByKey, setPasswordHash } from "#db/queries/accounts.ts";
import { transaction } from "#db/transaction.ts";
import { changeEmail } from "#lib/accounts/change-email.ts";
import { changePassword } from "#lib/accounts/change-password.ts";
import { createAccount } from "#lib/accounts/create-account.ts";
import { disableAccount } from "#lib/accounts/disable-account.ts";
import { endOtherSessions } from "#lib/accounts/end-other-sessions.ts";
import { endSessions } from "#lib/accounts/end-sessions.ts";
import { enrolTotp } from "#lib/accounts/enrol-totp.ts";
import { getOwnAccount } from "#lib/accounts/get-own-account.ts";
import { invite } from "#lib/accounts/invite.ts";
import { listAccounts } from "#lib/accounts/list-accounts.ts";
import { hashPassword } from "#lib/accounts/password-hash.ts";
import { removeTotp } from "#lib/accounts/remove-totp.ts";
import { renewRecoveryCodes } from "#lib/accounts/renew-recovery-codes.ts";
import { resetTotp } from "#lib/accounts/reset-totp.ts";
import { setPassword } from "#lib/accounts/set-password.ts";
import { findSession, type Session } from "#lib/auth/find-session.ts";
import { writeToken } from "#lib/auth/session-cookie.ts";
import { type SignInInput, type SignInOutcome, signIn } from "#lib/auth/sign-in.ts";
import { signInBySubject } from "#lib/auth/sign-in-by-subject.ts";
import { signOut } from "#lib/auth/sign-out.ts";
import { totpCodeAt } from "#lib/auth/totp.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";

const PASSWORD = "seven gulls over the pier";
const MINUTE = 60_000;
const STEP = 30_000;

type Given = Partial<SignInInput> & { address?: string };

function attempt(ctx: ContractContext, given: Given = {}): Promise<SignInOutcome> {
  const { address = "203.0.113.7", ...input } = given;
  const at = { ...ctx, address };
  return signIn(at, {
    name: "maria",
    password: PASSWORD,
    code: "",
    device: "",
    agent: null,
    ...input,
  });
}

const wrong = (ctx: ContractContext, given: Given = {}) =>
  attempt(ctx, { password: "not the password", ...given });

async function kindsOf(outcomes: Promise<SignInOutcome>[]): Promise<string[]> {
  return (await Promise.all(outcomes)).map(({ kind }) => kind);
}

async function makeMaria(make: MakeContext): Promise<ContractContext> {
  const ctx = await make();
  const email = "maria@example.com";
  await createAccount(ctx, { name: "Maria", email, role: "owner", password: PASSWORD });
  return ctx;
}

async function sessionOf(ctx: ContractContext, sid: string): Promise<Session | null> {
  const token = await writeToken(ctx, sid, 3600);
  return findSession(ctx, `next-auth.session-token=${token}`);
}

async function openSession(ctx: ContractContext, given: Given = {}): Promise<Session> {
  const outcome = await attempt(ctx, given);
  if (outcome.kind !== "signed-in") throw new Error(`It is ${outcome.kind}.`);
  return (await sessionOf(ctx, outcome.sid))!;
}

/** Sets up a second factor. @returns what an app would hold, and the recovery codes */
async function enrol(ctx: ContractContext, session: Session) {
  const { proposed } = await getOwnAccount(ctx, session);
  const { secret } = proposed!;
  const who = { accountId: session.account.id, sessionId: session.id, password: PASSWORD };
  const codes = await enrolTotp(ctx, { ...who, code: totpCodeAt(secret, ctx.now()) });
  return { secret, codes };
}

export function signingInContract(make: MakeContext): void {
  test("takes the name or the e-mail address, however it is written", async () => {
    const ctx = await makeMaria(make);
    const names = ["maria", "MARIA", " maria ", "maria@example.com", "Maria@EXAMPLE.com"];
    for (const name of names)
      expect(await attempt(ctx, { name })).toMatchObject({ kind: "signed-in" });
    const [card] = (await listAccounts(ctx)).accounts;
    expect(card!.lastSignInAt).not.toBeNull();
  });

  test("begins another session each time, which ends by signing out", async () => {
    const ctx = await makeMaria(make);
    const [first, second] = [await attempt(ctx), await attempt(ctx)];
    if (first.kind !== "signed-in" || second.kind !== "signed-in") throw new Error("not in");
    expect(first.sid).not.toBe(second.sid);
    await signOut(ctx, first.sid);
    await signOut(ctx, first.sid);
    expect(await sessionOf(ctx, first.sid)).toBeNull();
    expect(await sessionOf(ctx, second.sid)).toMatchObject({ account: { role: "owner" } });
    const outs = await ctx.query("select * from audit_entries where action = 'account.sign-out'");
    expect(outs).toHaveLength(1);
  });

  test("says the same of a wrong password, an unknown name and a disabled account", async () => {
    const ctx = await makeMaria(make);
    await createAccount(ctx, { name: "off", role: "owner", password: PASSWORD });
    await disableAccount(ctx, { name: "off" });
    const told = [
      await wrong(ctx),
      await attempt(ctx, { name: "nobody" }),
      await attempt(ctx, { name: "nobody@example.com" }),
      await attempt(ctx, { name: "off" }),
      await attempt(ctx, { name: "" }),
      await attempt(ctx, { password: "x".repeat(100_000) }),
      await attempt(ctx, { name: "x".repeat(100_000) }),
    ];
    expect(new Set(told.map((outcome) => JSON.stringify(outcome)))).toEqual(
      new Set(['{"kind":"wrong"}']),
    );
  });

  test("writes down who signed in and whose sign-in failed, and no name that is nobody's", async () => {
    const ctx = await makeMaria(make);
    await attempt(ctx);
    await wrong(ctx);
    await attempt(ctx, { name: "s3cret typed as a name", password: "p4ssword in the wrong place" });
    const rows = await ctx.query(
      "select actor, action, subject from audit_entries where action like 'account.sign-in%' order by id",
    );
    expect(rows.map(({ actor, action, subject }) => [actor, action, subject])).toEqual([
      ["admin:Maria", "account.sign-in", "account:1"],
      ["system:cli", "account.sign-in-failed", "account:1"],
      ["system:cli", "account.sign-in-failed", "account"],
    ]);
    const all = JSON.stringify([rows, await ctx.query("select * from sign_in_failures")]);
    expect(all).not.toMatch(/s3cret|p4ssword|203\.0\.113/);
  });

  test("makes whoever fails wait, longer each time and a quarter of an hour at most", async () => {
    const ctx = await makeMaria(make);
    for (const name of ["maria", "nobody"]) {
      for (let i = 0; i < 5; i++) expect(await wrong(ctx, { name })).toEqual({ kind: "wrong" });
      const waits: number[] = [];
      for (let i = 0; i < 10; i++) {
        const outcome = await wrong(ctx, { name, address: "203.0.113.7" });
        if (outcome.kind !== "wait") throw new Error("It goes on.");
        waits.push(outcome.waitMs / 1000);
        ctx.advance(outcome.waitMs);
        expect(await wrong(ctx, { name })).toEqual({ kind: "wrong" });
      }
      const doubled = [5, 10, 20, 40, 80, 160, 320, 640, 900, 900];
      if (name === "maria") expect(waits).toEqual(doubled);
      // By then the address has failed often, whoever it tries to be.
      else expect(Math.max(...waits)).toBe(900);
      ctx.advance(15 * MINUTE);
    }
    expect(await attempt(ctx)).toMatchObject({ kind: "signed-in" });
    expect(await wrong(ctx)).toEqual({ kind: "wrong" });
  });

  test("refuses the right password, too, until the wait is over", async () => {
    const ctx = await makeMaria(make);
    for (let i = 0; i < 5; i++) await wrong(ctx);
    expect(await attempt(ctx)).toMatchObject({ kind: "wait" });
    expect(await attempt(ctx, { name: " MARIA " })).toMatchObject({ kind: "wait" });
    ctx.advance(5000);
    expect(await attempt(ctx)).toMatchObject({ kind: "signed-in" });
  });

  test("does not tell by its waits which address belongs to which name", async () => {
    const ctx = await makeMaria(make);
    const told = async (email: string, name: string, address: string) => {
      for (let i = 0; i < 5; i++) await wrong(ctx, { name: email, address });
      return kindsOf([wrong(ctx, { name: email, address }), wrong(ctx, { name, address })]);
    };
    const known = await told("maria@example.com", "maria", "203.0.113.8");
    expect(known).toEqual(await told("jon@example.com", "jon", "203.0.113.9"));
  });

  test("counts no attempt that found too many before it", async () => {
    const ctx = await makeMaria(make);
    let isCrowded = true;
    // As many as there are places: whoever ends begins again before anybody else gets to know.
    const crowd = Array.from({ length: 18 }, async () => {
      while (isCrowded) await hashPassword(PASSWORD);
    });
    for (let i = 0; i < 5; i++) {
      await expect(attempt(ctx)).rejects.toMatchObject({ kind: "unavailable" });
    }
    isCrowded = false;
    await Promise.all(crowd);
    expect(await wrong(ctx)).toEqual({ kind: "wrong" });
    expect(await attempt(ctx)).toMatchObject({ kind: "signed-in" });
  });

  test("lets no more through when many try at once", async () => {
    const ctx = await makeMaria(make);
    const kinds = await kindsOf(Array.from({ length: 15 }, () => wrong(ctx)));
    expect(kinds.filter((kind) => kind === "wrong")).toHaveLength(5);
    expect(kinds.filter((kind) => kind === "wait")).toHaveLength(10);
  });

  test("counts an address that tries many names, and all of one IPv6 network as one", async () => {
    const ctx = await makeMaria(make);
    const kinds: string[] = [];
    for (let i = 0; i < 24; i++) {
      const address = `2001:db8:1:2::${i.toString(16)}`;
      kinds.push((await wrong(ctx, { name: `name-${i}`, address })).kind);
    }
    expect(kinds.lastIndexOf("wrong")).toBe(19);
    expect(await attempt(ctx, { address: "2001:db8:1:2:ffff::1" })).toMatchObject({ kind: "wait" });
    expect(await attempt(ctx, { address: "2001:db8:1:3::1" })).toMatchObject({ kind: "signed-in" });
  });

  test("keeps nobody out who has signed in from that browser before, however many addresses attack", async () => {
    const ctx = await makeMaria(make);
    const known = await attempt(ctx);
    if (known.kind !== "signed-in") throw new Error("not in");
    const from = (i: number) => `198.51.${i >> 8}.${i & 255}`;
    for (let i = 0; i < 100; i++) await wrong(ctx, { address: from(i) });
    const outcome = await wrong(ctx, { address: "192.0.2.1" });
    expect(outcome.kind).toBe("wait");
    if (outcome.kind === "wait") expect(outcome.waitMs).toBeLessThanOrEqual(MINUTE);
    expect(await attempt(ctx, { address: "192.0.2.1" })).toMatchObject({ kind: "wait" });
    const { device } = known;
    expect(await attempt(ctx, { address: "192.0.2.1", device })).toMatchObject({
      kind: "signed-in",
    });
    // It is no leave to guess: it has its own five, and is good for no other account.
    for (let i = 0; i < 5; i++) await wrong(ctx, { device });
    expect(await wrong(ctx, { device })).toMatchObject({ kind: "wait" });
    await createAccount(ctx, { name: "jon", role: "auditor", password: PASSWORD });
    for (let i = 0; i < 5; i++) await wrong(ctx, { name: "jon", device, address: "192.0.2.2" });
    expect(await attempt(ctx, { name: "jon", address: "192.0.2.2" })).toMatchObject({
      kind: "wait",
    });
  }, 60_000);

  test("asks for a second factor where there is one, and takes each code once", async () => {
    const ctx = await makeMaria(make);
    const { secret, codes } = await enrol(ctx, await openSession(ctx));
    expect(codes).toHaveLength(10);
    expect(await attempt(ctx)).toEqual({ kind: "wrong" });
    expect(await attempt(ctx, { code: "000000" })).toEqual({ kind: "wrong" });
    // The one that set it up was used.
    const first = totpCodeAt(secret, ctx.now());
    expect(await attempt(ctx, { code: first })).toEqual({ kind: "wrong" });
    ctx.advance(STEP);
    const code = totpCodeAt(secret, ctx.now());
    const kinds = await kindsOf([attempt(ctx, { code }), attempt(ctx, { code })]);
    expect(kinds.sort()).toEqual(["signed-in", "wrong"]);
    ctx.advance(10 * MINUTE);
    const spaced = totpCodeAt(secret, ctx.now()).replace(/^(...)/, "$1 ");
    expect(await attempt(ctx, { code: spaced })).toMatchObject({ kind: "signed-in" });
  });

  test.each([
    [-2, "wrong"],
    [-1, "signed-in"],
    [0, "signed-in"],
    [1, "signed-in"],
    [2, "wrong"],
  ])("takes a code that is %i steps off as %s", async (steps, kind) => {
    const ctx = await makeMaria(make);
    const { secret } = await enrol(ctx, await openSession(ctx));
    ctx.advance(10 * STEP);
    const code = totpCodeAt(secret, ctx.now() + steps * STEP);
    expect(await attempt(ctx, { code })).toMatchObject({ kind });
  });

  test("takes each recovery code once, in place of the second factor", async () => {
    const ctx = await makeMaria(make);
    const { codes } = await enrol(ctx, await openSession(ctx));
    const [code] = codes;
    expect(await attempt(ctx, { code: code!.toUpperCase().replaceAll("-", " ") })).toMatchObject({
      kind: "signed-in",
    });
    expect(await attempt(ctx, { code: code! })).toEqual({ kind: "wrong" });
    const session = await openSession(ctx, { code: codes[1]! });
    expect(await getOwnAccount(ctx, session)).toMatchObject({ hasTotp: true, recoveryCodes: 8 });
    const rows = JSON.stringify(await ctx.query("select recovery_codes from accounts"));
    for (const each of codes) expect(rows).not.toContain(each);
  });

  test("keeps the second factor sealed, and lets its owner change or lose it", async () => {
    const ctx = await makeMaria(make);
    const session = await openSession(ctx);
    const { secret } = await enrol(ctx, session);
    const [row] = await ctx.query("select * from accounts");
    expect(Buffer.from(row!.totp).includes(secret)).toBe(false);
    const accountId = session.account.id;
    await expect(enrol(ctx, session)).rejects.toThrow();
    ctx.advance(STEP);
    const renewed = await renewRecoveryCodes(ctx, {
      accountId,
      password: PASSWORD,
      code: totpCodeAt(secret, ctx.now()),
    });
    expect(renewed).toHaveLength(10);
    ctx.advance(STEP);
    await removeTotp(ctx, {
      accountId,
      password: PASSWORD,
      code: totpCodeAt(secret, ctx.now()),
    });
    expect(await attempt(ctx)).toMatchObject({ kind: "signed-in" });
    // What is proposed next is another one: a lost telephone knows the one of before.
    const again = await enrol(ctx, session);
    expect(again.secret).not.toBe(secret);
    expect(await resetTotp(ctx, { name: "maria" })).toBe(true);
    expect(await resetTotp(ctx, { name: "maria" })).toBe(false);
    expect(await attempt(ctx)).toMatchObject({ kind: "signed-in" });
  });

  test("lets nobody change the second factor who has a session and not the password", async () => {
    const ctx = await makeMaria(make);
    const session = await openSession(ctx);
    const who = { accountId: session.account.id, sessionId: session.id, password: "not it" };
    const refused = { kind: "invalid", errors: [{ pointer: "/password" }] };
    const { proposed } = await getOwnAccount(ctx, session);
    const code = () => totpCodeAt(proposed!.secret, ctx.now());
    await expect(enrolTotp(ctx, { ...who, code: code() })).rejects.toMatchObject(refused);
    const { codes } = await enrol(ctx, session);
    ctx.advance(STEP);
    for (const change of [renewRecoveryCodes, removeTotp]) {
      await expect(change(ctx, { ...who, code: code() })).rejects.toMatchObject(refused);
    }
    expect(await attempt(ctx, { code: codes[0]! })).toMatchObject({ kind: "signed-in" });
  });

  test("stops whoever is signed in and guesses at a code or the password", async () => {
    const ctx = await makeMaria(make);
    const session = await openSession(ctx);
    await enrol(ctx, session);
    const accountId = session.account.id;
    const guess = () => removeTotp(ctx, { accountId, password: PASSWORD, code: "000000" });
    for (let i = 0; i < 5; i++) await expect(guess()).rejects.toMatchObject({ kind: "invalid" });
    await expect(guess()).rejects.toMatchObject({ kind: "too-many-requests" });
    const changed = changePassword(ctx, {
      accountId,
      sessionId: session.id,
      current: PASSWORD,
      password: "another gull, another pier",
    });
    await expect(changed).rejects.toMatchObject({ kind: "too-many-requests" });
  });

  test("stops whoever is signed in and tries which addresses are somebody's", async () => {
    const ctx = await makeMaria(make);
    const email = "jon@example.com";
    await createAccount(ctx, { name: "jon", email, role: "member", password: PASSWORD });
    const { account } = await openSession(ctx, { name: "jon" });
    for (let i = 0; i < 8; i++) await changeEmail(ctx, { account, email: `jon.${i}@example.com` });
    const taken = () => changeEmail(ctx, { account, email: "maria@example.com" });
    for (let i = 0; i < 5; i++) await expect(taken()).rejects.toMatchObject({ kind: "invalid" });
    await expect(taken()).rejects.toMatchObject({ kind: "too-many-requests" });
    const [, card] = (await listAccounts(ctx)).accounts;
    expect(card!.email).toBe("jon.7@example.com");
  });

  test("ends other sessions when the password is changed, and all when it is set", async () => {
    const ctx = await makeMaria(make);
    const [mine, other] = [await attempt(ctx), await attempt(ctx)];
    if (mine.kind !== "signed-in" || other.kind !== "signed-in") throw new Error("not in");
    const session = (await sessionOf(ctx, mine.sid))!;
    expect((await getOwnAccount(ctx, session)).sessions.map(({ isThis }) => isThis)).toEqual([
      false,
      true,
    ]);
    const about = { accountId: 1, sessionId: session.id, password: "another gull, another pier" };
    await expect(changePassword(ctx, { ...about, current: "wrong" })).rejects.toMatchObject({
      errors: [{ pointer: "/current" }],
    });
    await changePassword(ctx, { ...about, current: PASSWORD });
    expect(await sessionOf(ctx, mine.sid)).not.toBeNull();
    expect(await sessionOf(ctx, other.sid)).toBeNull();
    const third = await attempt(ctx, { password: about.password });
    await endOtherSessions(ctx, { accountId: 1, sessionId: session.id });
    expect(await sessionOf(ctx, (third as { sid: string }).sid)).toBeNull();
    await setPassword(ctx, { name: "maria", password: PASSWORD });
    expect(await sessionOf(ctx, mine.sid)).toBeNull();
    const fourth = await attempt(ctx);
    await endSessions(ctx, { name: "maria" });
    expect(await sessionOf(ctx, (fourth as { sid: string }).sid)).toBeNull();
  });

  test("hashes a password anew that was hashed at a lower cost", async () => {
    const ctx = await makeMaria(make);
    const { hash } = await import("@node-rs/argon2");
    const passwordHash = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await transaction(ctx.db, function* () {
      yield setPasswordHash(ctx.db, { id: 1, passwordHash });
    });
    expect(await attempt(ctx)).toMatchObject({ kind: "signed-in" });
    const [secrets] = await findSecretsByKey(ctx.db, { key: "maria" });
    expect(secrets!.passwordHash).toContain("m=19456,t=2,p=1");
    expect(await attempt(ctx)).toMatchObject({ kind: "signed-in" });
  });

  test("takes an OpenID provider's word for whom it knows or has invited, and for nobody else", async () => {
    const ctx = await makeMaria(make);
    const input = {
      issuer: "https://id.example.com",
      sub: "1",
      names: ["Jörg Vélez", "jorg"],
      email: "maria@example.com",
      invitation: "",
      agent: null,
    };
    expect(await signInBySubject(ctx, input)).toBeNull();
    expect(await signInBySubject(ctx, { ...input, invitation: "made up" })).toBeNull();
    const { url } = await invite(ctx, { role: "moderator" });
    const invitation = url.split("/").at(-1)!;
    const made = await signInBySubject(ctx, { ...input, invitation });
    expect(await sessionOf(ctx, made!.sid)).toMatchObject({
      account: { name: "Jorg-Velez", role: "moderator" },
    });
    // Maria's address is hers: a provider that names it gets no account of hers.
    expect((await listAccounts(ctx)).accounts[1]).toMatchObject({ email: null, hasSubject: true });
    expect(await signInBySubject(ctx, input)).toMatchObject({ role: "moderator" });
    expect((await listAccounts(ctx)).accounts).toHaveLength(2);
    expect(await signInBySubject(ctx, { ...input, sub: "2", invitation })).toBeNull();
    expect(await signInBySubject(ctx, { ...input, issuer: "https://other.example" })).toBeNull();
    const second = await invite(ctx, { role: "member" });
    const other = {
      ...input,
      sub: "3",
      invitation: second.url.split("/").at(-1)!,
      email: "j@x.example",
    };
    expect(await signInBySubject(ctx, other)).not.toBeNull();
    const { accounts } = await listAccounts(ctx);
    expect(accounts[2]!.name).toMatch(/^Jorg-Velez-\d{5}$/);
    await disableAccount(ctx, { name: accounts[1]!.name });
    expect(await signInBySubject(ctx, input)).toBeNull();
  });

  test("forgets failures after a day", async () => {
    const ctx = await makeMaria(make);
    for (let i = 0; i < 4; i++) await wrong(ctx, { name: `name-${i}` });
    ctx.advance(25 * 60 * MINUTE);
    await attempt(ctx);
    const left = await ctx.query("select * from sign_in_failures");
    expect(left.map(({ failures }) => Number(failures))).toEqual([0, 0]);
  });
}
