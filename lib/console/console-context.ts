import type { Session } from "#lib/auth/find-session.ts";
import { type Context, contextOf } from "#lib/context.ts";

/** The context of somebody who is signed in. */
export type ConsoleContext = Context & { session: Session };

/** @param address where they act from */
export function consoleContext(session: Session, address: string): ConsoleContext {
  return { ...contextOf({ kind: "admin", name: session.account.name }), address, session };
}

/** Who is signed in, in an action of the console. */
export function sessionOf(ctx: Context): Session {
  const { session } = ctx as ConsoleContext;
  if (!session) throw new Error("Nobody is signed in.");
  return session;
}
