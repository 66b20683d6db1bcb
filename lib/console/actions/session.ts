import { z } from "zod";
import { endSession } from "#lib/auth/end-session.ts";
import { type Action, defineAction } from "#lib/console/action.ts";
import { sessionOf } from "#lib/console/console-context.ts";

export const sessionActions: Action[] = [
  defineAction({
    name: "session.end",
    permission: "account.own",
    input: z.object({}),
    async run(ctx) {
      await endSession(ctx, sessionOf(ctx).id);
      return { message: "You have signed out.", to: "/admin/sign-in" };
    },
  }),
];
