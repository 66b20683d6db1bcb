import { CommanderError } from "commander";

/** A command that was not understood, in one sentence; its exit code is 2. */
export function usageError(message: string): CommanderError {
  return new CommanderError(2, "glasspost.usage", message);
}
