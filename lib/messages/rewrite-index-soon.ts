import { finishBeforeClosing } from "#db/background.ts";
import { rewriteIndex } from "#db/maintenance.ts";
import type { Context } from "#lib/context.ts";
import { log } from "#lib/log.ts";

type State = { isRunning: boolean; isDue: boolean };

const states = new WeakMap<object, State>();

/**
 * Has the search index rewritten, so that no deleted word is left in it: in the background, as it may
 * take seconds, and once for all that asked meanwhile. Closing the database waits for it; where the
 * process ends sooner, retention does it at the next start.
 */
export function rewriteIndexSoon({ db }: Context): void {
  const state = states.get(db.connection) ?? { isRunning: false, isDue: false };
  states.set(db.connection, state);
  state.isDue = true;
  if (!state.isRunning) finishBeforeClosing(db.connection, rewriteWhileDue(db, state));
}

async function rewriteWhileDue(db: Context["db"], state: State): Promise<void> {
  state.isRunning = true;
  while (state.isDue) {
    state.isDue = false;
    await rewriteIndex(db).catch((error) => {
      log().error({ err: error }, "the search index could not be rewritten");
    });
  }
  state.isRunning = false;
}
