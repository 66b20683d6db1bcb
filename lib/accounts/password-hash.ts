import { randomBytes } from "node:crypto";
import { hash, parseOptions, verify } from "@node-rs/argon2";
import { type Bounded, boundedWork } from "#lib/accounts/bounded.ts";
import { shared } from "#lib/shared.ts";

/**
 * argon2id at what OWASP's Password Storage Cheat Sheet asks for: 19 MiB, two passes, one lane.
 * Where it is changed here, a password is hashed anew when its owner signs in.
 */
const passwordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const AT_ONCE = 2;
const MAX_WAITING = 16;

/** Each takes its memory: a flood of sign-ins waits for its turn, in both module graphs together. */
const inTurn = () => shared<Bounded>("password-turns", () => boundedWork(AT_ONCE, MAX_WAITING));

/** Hashes a password. @throws Problem unavailable when too many wait */
export function hashPassword(password: string): Promise<string> {
  return inTurn()(() => hash(password.normalize("NFKC"), passwordCost));
}

let nobodys: Promise<string> | undefined;

/**
 * Whether a password is the one that was hashed. Without a hash it is as much work, and no.
 * @throws Problem unavailable when too many wait
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodys ??= hash(randomBytes(32), passwordCost);
  const compared = passwordHash ?? (await nobodys);
  const isSame = await inTurn()(() => verify(compared, password.normalize("NFKC")));
  return isSame && passwordHash !== null;
}

/** Whether a hash was made at another cost than hashes are made at now. */
export function isOutdated(passwordHash: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(passwordHash);
  return (
    memoryCost !== passwordCost.memoryCost ||
    timeCost !== passwordCost.timeCost ||
    parallelism !== passwordCost.parallelism
  );
}
