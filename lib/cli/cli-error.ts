/** A command that can't do what was asked, in one sentence for the person who asked. */
export class CliError extends Error {
  readonly code: string;
  /** What belongs to it, for `--json`. */
  readonly detail: Record<string, unknown>;

  constructor(code: string, message: string, detail: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}
