import { relaxDurability } from "#db/maintenance.ts";
import { type CommandGroup, defineCommand } from "#lib/cli/command.ts";
import { withContext } from "#lib/cli/with-context.ts";
import { isoInstant } from "#lib/clock.ts";
import { FINDER_VERSION } from "#lib/otp/finder-version.ts";
import { finderState } from "#lib/reindex/finder-state.ts";
import { reindexMessages } from "#lib/reindex/reindex-messages.ts";

const PROGRESS_EVERY_MS = 1000;

export const reindexCommand: CommandGroup = (program, output) => {
  defineCommand(program, "reindex", {
    summary: "Find codes, services and personal data of stored messages again with today's finder",
    description: [
      "Newest first, in short steps, while the server runs. A run that was ended goes on where it was.",
      "Open pages are told of messages whose text, codes or service are others now, at most 250 a second.",
    ].join("\n"),
    examples: ["npx glasspost reindex", "npx glasspost reindex --status --json"],
  })
    .option("--from-start", "begin anew, also when all messages are up to date")
    .option("--status", "only tell whether there is anything to do")
    .action(async ({ fromStart = false, status = false }) => {
      await withContext(async (ctx) => {
        const { finished, run } = await finderState(ctx);
        const isStale = finished !== FINDER_VERSION;
        const versions = { version: FINDER_VERSION, finished };
        if (status) {
          const answer = { stale: isStale, started: run !== null, ...versions };
          return output.print(answer, isStale || run ? STALE : UP_TO_DATE);
        }
        if (!isStale && !run && !fromStart) {
          return output.print(
            { ...versions, resumed: false, read: 0, changed: 0, masked: 0, told: 0 },
            UP_TO_DATE,
          );
        }
        relaxDurability(ctx.db);
        let notedAt = performance.now();
        const report = await reindexMessages(ctx, {
          isFromStart: fromStart,
          onProgress({ read, changed, reachedAt }) {
            if (performance.now() - notedAt < PROGRESS_EVERY_MS) return;
            notedAt = performance.now();
            output.note(
              `${read} messages read, ${changed} changed, back to ${isoInstant(reachedAt)}`,
            );
          },
        });
        const { read, changed, masked, told, isResumed } = report;
        const how = isResumed ? "Went on where the last run was: " : "";
        await output.print(
          {
            version: FINDER_VERSION,
            finished: FINDER_VERSION,
            resumed: isResumed,
            read,
            changed,
            masked,
            told,
          },
          `${how}${read} messages read, ${changed} changed, ${masked} masked, pages told of ${told}.`,
        );
      });
    });
};

const STALE = "There are messages that today's finder has not read: run `npx glasspost reindex`.";
const UP_TO_DATE = "All messages are read by today's finder.";
